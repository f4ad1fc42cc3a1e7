// Refreshes the SHA-256 column of the table in geodata/README.md.
// Fails when a file of geodata/ has no row there, or a row no file.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const geodata = new URL('../../../../geodata/', import.meta.url);
const readme = new URL('README.md', geodata);
const ROW = /^\| `([^`]+)` \|(.*)\| `([0-9a-f]*)` \|$/gm;

const sha256 = (path) => createHash('sha256').update(readFileSync(new URL(path, geodata))).digest('hex');

const text = readFileSync(readme, 'utf8');
const listed = [...text.matchAll(ROW)].map(([, path]) => path);
const present = readdirSync(geodata, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== 'README.md')
  .map((entry) => new URL(`${entry.parentPath ?? entry.path}/${entry.name}`, 'file:').pathname)
  .map((path) => path.replaceAll('//', '/').slice(geodata.pathname.length));

const missing = present.filter((path) => !listed.includes(path));
if (missing.length > 0) throw new Error(`no row in README.md for ${missing.join(', ')}`);

const fresh = text.replace(ROW, (row, path, middle) => `| \`${path}\` |${middle}| \`${sha256(path)}\` |`);
writeFileSync(readme, fresh);
console.log(fresh === text ? 'nothing changed' : 'README.md refreshed');
