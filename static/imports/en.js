/** @typedef {typeof en} Messages */

export const en = {
  'imports.title': 'Strike map: imports',
  'imports.heading': 'What was taken in, and what was decided',
  'imports.intro': 'Every file of claims that this map has taken in, and every decision of a person about its incidents, newest first. Every claim on the map comes from one of these files. Times are in UTC.',
  'imports.map': 'To the map',
  'imports.none': 'Nothing has been taken in yet.',
  'imports.more': 'Show older ones',
  'imports.version': 'version {version}',
  'imports.decision': 'Decision',
  'imports.dataset': 'Data set: {dataset}',
  'imports.account': 'Account of the rows',
  'imports.read': 'Rows read',
  'imports.accepted': 'Accepted',
  'imports.rejected': 'Rejected',
};
