// What the tests in a browser share: the browser, what holds for every page, and how tests are run.
//
//   node X_test.mjs BINARY FOLDER [DIR]     FOLDER: holds node_modules; DIR: the pictures of docs/ are written there instead
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

export const [binary, folder, pictures] = process.argv.slice(2).map((name) => path.resolve(name));
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(path.join(folder, 'package.json'));
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const CHROMIUM = '/usr/bin/chromium';  // Debian's
export const DESK = {width: 1280, height: 900};
export const PHONE = {width: 390, height: 844};

// Without its sandbox, which no container allows root; the only pages opened are our own.
export const launch = () => require('playwright-core').chromium.launch({executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu']});

export async function hasNoBarriers(page, what) {
  await page.evaluate(axe);  // past the content security policy, as a debugger's command
  const found = await page.evaluate(() => window.axe.run());
  const grave = found.violations.filter((one) => ['serious', 'critical'].includes(one.impact));
  assert.deepEqual(grave.map((one) => `${what}: ${one.id}: ${one.nodes[0].html}: ${one.nodes[0].failureSummary}`), []);
}

export async function fits(page, what) {
  const [content, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(content <= width, `${what}: ${content} pixels wide in a window of ${width}`);
}

// Runs each test with the arguments, closes the browser and ends the process: 1 where a test failed.
export async function runAll(tests, browser, ...rest) {
  let failed = 0;
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test(browser, ...rest);
      console.log(`passed: ${name}`);
    } catch (error) {
      ++failed;
      console.log(`FAILED: ${name}\n${error.stack}`);
    }
  }
  await browser.close();
  process.exit(failed > 0 ? 1 : 0);
}
