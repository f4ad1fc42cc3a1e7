// Names of the large rivers and lakes. The packages carry none, so each name is given to the
// water that passes an anchor point [lon, lat]; several anchors where a river comes in parts.
const named = (name, ...points) => points.map((at) => ({ name, at }));

export const riverAnchors = [
  ...named('Euphrates', [39.0, 35.93], [40.15, 35.33], [43.3, 33.42], [38.3, 37.1], [44.4, 32.2]),
  ...named('Tigris', [43.15, 36.35], [44.38, 33.3], [40.24, 37.9], [45.82, 32.5]),
  ...named('Nile', [31.23, 30.05], [32.55, 15.65], [32.9, 24.09]),
];

export const lakeAnchors = [
  { name: 'Lake Tharthar', at: [43.3, 34.0], within: 0.4 },
  { name: 'Lake Urmia', at: [45.4, 37.6], within: 0.4 },
  { name: 'Lake Van', at: [42.9, 38.6], within: 0.4 },
  { name: 'Lake Tana', at: [37.3, 12.0], within: 0.4 },
  { name: 'Lake Chad', at: [14.4, 13.2], within: 0.7 },
  { name: 'Dead Sea', at: [35.5, 31.4], within: 0.3 },
];
