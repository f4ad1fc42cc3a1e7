import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTranslator } from '../../../../static/i18n/translate.js';
import { membersText } from '../../../../static/filter/filters.js';
import { addUp } from '../../../../static/incident/counting.js';
import { accuracyText, belligerentText, claimedText, claimNotes, concededText, dateText, gapText, listAsides, markerText, noLinkText, rangeText, ruleText, sumText, tollText } from '../../../../static/incident/wording.js';
import { barValue, pickPair } from '../../../../static/tally/compare.js';
import { incidentOf, readCatalogue } from './static.mjs';

const [en, fr, ar] = ['en', 'fr', 'ar'].map(readCatalogue);
const t = createTranslator('en', en);

test('a figure is a number, a range, a bound, or unknown, never empty', () => {
  const cases = [[14, 14, '14'], [14, 23, '14 to 23'], [352, null, 'at least 352'], [null, 23, 'up to 23'], [null, null, 'unknown'], [0, 0, '0'], [3164, null, 'at least 3,164']];
  for (const [min, max, text] of cases) assert.equal(rangeText(min, max, t), text);
});

test('a denial concedes none, silence is no statement, a report without figure is unknown', () => {
  const claim = (stance, killed_min = null) => ({ stance, killed_min, killed_max: null });
  assert.equal(claimedText(claim('denies'), t), 'concedes none');
  assert.equal(claimedText(claim('no_statement'), t), 'no statement');
  assert.equal(claimedText(claim('reports'), t), 'unknown');
  assert.equal(claimedText(claim('admits', 1), t), 'at least 1');
});

test('a claim tells its strikes, its publisher’s grade and that it was withdrawn, where it says so', () => {
  const say = (claim, translator = t) => claimNotes({ source_name: 'Airwars', ...claim }, translator);
  assert.deepEqual(say({ strikes: 4, grading: 'fair', withdrawn: true }), { strikes: '4 strikes', grading: 'graded fair by Airwars', withdrawn: 'Withdrawn by its publisher in a later edition: not counted' });
  assert.deepEqual(say({}), { strikes: null, grading: null, withdrawn: null });
  assert.deepEqual(say({ strikes: null, grading: null, withdrawn: false }), { strikes: null, grading: null, withdrawn: null });
  assert.equal(say({ strikes: 1 }).strikes, '1 strike');
  assert.equal(say({ strikes: 0 }).strikes, '0 strikes');
  assert.equal(say({ grading: 'not_seen_before' }).grading, 'graded not seen before by Airwars');
  for (const grading of ['confirmed', 'fair', 'weak', 'contested', 'discounted']) {
    for (const [lang, messages] of Object.entries({ fr, ar })) assert.doesNotMatch(say({ grading }, createTranslator(lang, messages)).grading, new RegExp(grading), lang);
  }
});

test('what was withdrawn is said so, on marks, in sums and beside the gap', () => {
  const withdrawn = incidentOf({ status: 'withdrawn', killed: null });
  assert.equal(tollText({ status: 'withdrawn', killed: null }, t), 'withdrawn by those who published it');
  assert.equal(gapText(withdrawn.properties, t), 'withdrawn by those who published it');
  assert.deepEqual(listAsides(addUp([withdrawn, incidentOf()]), t), ['1 withdrawn by its publishers, not added']);
  assert.equal(sumText(addUp([withdrawn, incidentOf()]), t), '14 killed');
});

test('the gap between the accounts is named', () => {
  const { properties } = incidentOf();
  assert.equal(gapText(properties, t), 'Accounts differ by 9: 14 to 23');
  assert.equal(gapText({ ...properties, killed_high: 14 }, t), 'The accounts that give a number agree');
  assert.equal(gapText({ ...properties, killed_low: null, killed_high: null }, t), 'No account gives a number');
});

test('what is conceded: a number, none, no number, no statement', () => {
  const say = (conceded, killed_conceded = null) => concededText({ conceded, killed_conceded }, t);
  const said = [say('figure', 105), say('figure', 0), say('unknown'), say('no_statement')];
  assert.equal(new Set(said).size, 4);
  assert.match(said[0], /concedes 105/);
  assert.match(said[1], /concedes no/);
});

test('dates are no more exact than they are known', () => {
  const { properties } = incidentOf({ start: '2017-06-01', end: '2017-06-30', date_precision: 'month' });
  assert.equal(dateText(properties, t), 'June 2017');
  assert.equal(dateText({ ...properties, date_precision: 'year' }, t), '2017');
  assert.equal(dateText({ ...properties, start: '2017-03-20', end: '2017-03-21', date_precision: 'day' }, t), '20 March 2017 – 21 March 2017');
});

test('accuracy in words and distance', () => {
  assert.equal(accuracyText({ accuracy: 'nearby_landmark', accuracy_m: 150 }, t), 'a landmark nearby, within 150 m');
  assert.equal(accuracyText({ accuracy: 'city', accuracy_m: 5000 }, t), 'a city, within 5 km');
  assert.equal(accuracyText({ accuracy: null, accuracy_m: null }, t), 'unknown');
});

test('marks and rules have names', () => {
  assert.equal(markerText(incidentOf(), { killed: 14, status: 'known' }, t), 'Somewhere, 8 June 2017: 14 killed');
  assert.equal(tollText({ killed: null, status: 'unknown' }, t), 'toll unknown');
  assert.equal(ruleText('source:sana', [{ id: 'sana', name: 'SANA' }], t), 'SANA');
  assert.equal(ruleText('best', [], t), 'best');
  assert.equal(t.term('strike_type', 'never_heard_of'), 'never heard of');
});

test('Arabic isolates names of another script and runs from right to left', () => {
  const arabic = createTranslator('ar', ar);
  assert.equal(arabic.dir, 'rtl');
  assert.match(arabic.text('claim.repeats', { source: 'AFP' }), /\u2068AFP\u2069/);
});

test('the admitted and the estimated tally of the first report stand first', () => {
  const tally = (id, kind, start, end, min) => ({ id, kind, start, end, countries: ['SY', 'IQ'], killed_min: min, killed_max: null });
  const tallies = [tally('x', 'admitted', '2014-08-08', '2015-06-30', 2), tally('y', 'estimated', '2014-08-08', '2015-06-30', 459), tally('a', 'admitted', '2014-08', '2017-03-31', 352), tally('b', 'estimated', '2014-08', '2017-03-31', 3164)];
  const { pair, others } = pickPair(tallies);
  assert.deepEqual(pair.map(barValue), [352, 3164]);
  assert.equal(others.length, 2);
  assert.deepEqual(pickPair([]), { pair: [], others: [] });
});

test('a claim without an address says why, where that is known', () => {
  assert.equal(noLinkText({ no_address: 'not_found' }, t), 'no link: searched for and not found');
  assert.equal(noLinkText({ no_address: 'not_published' }, t), 'no link: nothing was published');
  for (const told of [{}, { no_address: null }]) assert.equal(noLinkText(told, t), 'no link');
});

const BLAMED = [
  { name: 'US-led Coalition', name_fr: 'Coalition dirigée par les États-Unis', name_ar: 'التحالف بقيادة الولايات المتحدة', incidents: 103, by_members: 30, members: [{ name: 'United States', incidents: 26 }, { name: 'Netherlands', incidents: 4 }] },
  { name: 'Netherlands', name_fr: 'Pays-Bas', name_ar: 'هولندا', incidents: 4 },
  { name: 'The Gang', incidents: 1 },
];

test('belligerents are named in the viewer’s language, and as they came where it has no name', () => {
  const named = (lang, messages, belligerent) => {
    const translator = createTranslator(lang, messages);
    translator.learnActors(BLAMED);
    return belligerentText(belligerent, translator);
  };
  assert.equal(named('en', en, 'Netherlands; The Gang'), 'Netherlands or The Gang');
  assert.equal(named('fr', fr, 'Netherlands; The Gang'), 'Pays-Bas ou The Gang');
  assert.match(named('ar', ar, 'Netherlands'), /هولندا/);
  assert.equal(belligerentText('Netherlands', createTranslator('fr', fr)), 'Netherlands');
});

test('the filter for an alliance says whose strikes it finds beside', () => {
  const french = createTranslator('fr', fr);
  french.learnActors(BLAMED);
  assert.equal(membersText(BLAMED[0], t), '30 more incidents name members alone: United States (26), Netherlands (4). Some may be operations of their own.');
  assert.match(membersText(BLAMED[0], french), /Pays-Bas \(4\)/);
  for (const none of [undefined, BLAMED[1], { ...BLAMED[0], by_members: 0 }]) assert.equal(membersText(none, t), '');
});
