import assert from 'node:assert/strict';
import { test } from 'node:test';
import { featuresOf, readBox, sameOrigin } from '../../../../static/ogc/page.js';

test('features are asked for where the page is from, whatever the server calls itself', () => {
  const page = 'https://maps.example/strikes/ogc/collections/incidents/items?f=html';
  assert.equal(sameOrigin('http://10.0.0.1:8080/strikes/ogc/collections/incidents/items?f=json&limit=5', page), 'https://maps.example/strikes/ogc/collections/incidents/items?f=json&limit=5');
  assert.equal(sameOrigin('/ogc/x', page), 'https://maps.example/ogc/x');
});

test('a box is four numbers, or none', () => {
  assert.deepEqual(readBox('170,-10.5,-170,10'), [170, -10.5, -170, 10]);
  for (const bad of [undefined, '', '1,2,3', '1,2,3,x', '1,2,3,4,5', 'Infinity,0,1,1']) assert.equal(readBox(bad), null, String(bad));
});

test('one feature is a collection of one', () => {
  const feature = { type: 'Feature', id: 'a', geometry: null, properties: {} };
  assert.deepEqual(featuresOf(feature), [feature]);
  assert.deepEqual(featuresOf({ type: 'FeatureCollection', features: [feature, feature] }), [feature, feature]);
  for (const bad of [null, {}, { features: 1 }]) assert.deepEqual(featuresOf(bad), []);
});
