// HTML reports in a real browser: what a reader sees and can do at a desk and on a phone, in light and dark, with the keyboard alone,
// without a script, and on paper. Run by run.sh:
//
//   node report_test.mjs BINARY FOLDER      FOLDER: holds node_modules, and gets the reports
//   node report_test.mjs BINARY FOLDER DIR  writes pictures of example pages to DIR instead
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {DESK, PHONE, binary, fits, folder, hasNoBarriers, launch, pictures, root, runAll} from './browser.mjs';

const HOSTILE = `<title>"><script>document.title = 'owned'</script></title>
<p>Our stem cells cure knee <b onclick="x">osteoarthritis</b> &lt;img src=x onerror="document.title='owned'"&gt; for good.</p>
<p>Our stem cells cure &lt;/mark&gt;&lt;script&gt;document.title='owned'&lt;/script&gt; knee arthritis.</p>`;

function report(name, ...paths) {
  const file = path.join(folder, `${name}.html`);
  const command = name === 'register' ? ['claims', '--format', 'html', '--output', file] : ['check', '--format', `html=${file}`];
  try {
    execFileSync(binary, [...command, '--as-of', '2026-11-21', ...paths], {cwd: root, stdio: 'pipe'});
  } catch (error) {
    assert.equal(error.status, 1, String(error.stderr));
  }
  return pathToFileURL(file).href;
}

// Opens a report; whatever it asks of the network, and whatever its scripts do wrong, is a failure.
async function open(browser, url, {viewport = DESK, colorScheme = 'light', javaScriptEnabled = true} = {}) {
  const context = await browser.newContext({viewport, colorScheme, javaScriptEnabled, bypassCSP: false});
  const page = await context.newPage();
  page.wrong = [];
  page.on('request', (request) => { if (request.url().split('#')[0] !== url) page.wrong.push(`asks for ${request.url()}`); });
  page.on('pageerror', (error) => page.wrong.push(error.message));
  page.on('console', (message) => page.wrong.push(message.text()));
  await page.goto(url);
  return page;
}

async function close(page) {
  assert.deepEqual(page.wrong, []);
  await page.context().close();
}

const focusedTag = (page) => page.evaluate(() => document.activeElement.closest('.spot')?.querySelector('sup').textContent);
const isOpen = (page, tag) => page.evaluate((id) => document.getElementById(id).open, `p1-${tag}`);

async function tabTo(page, tag) {
  for (let i = 0; i < 400; ++i) {
    await page.keyboard.press('Tab');
    if (await focusedTag(page) === tag) return;
  }
  assert.fail(`the Tab key never came to ${tag}`);
}

const tests = {
  async 'wide and narrow, light and dark: readable by all, as wide as the window'(browser, urls) {
    const views = [[urls.hype, DESK, 'light'], [urls.hype, PHONE, 'dark'], [urls.guide, DESK, 'dark'], [urls.guide, PHONE, 'light']];
    for (const [url, viewport, colorScheme] of views) {
      const page = await open(browser, url, {viewport, colorScheme});
      await fits(page, `${viewport.width} ${colorScheme}`);
      for (const box of await page.locator('#controls input:visible').all()) await box.check();
      await page.click('#open-all');
      await page.locator('.scorecard summary').first().click();
      await fits(page, `${viewport.width} ${colorScheme}, all open`);
      await hasNoBarriers(page, `${viewport.width} ${colorScheme}`);
      await close(page);
    }
  },

  async 'the claims register'(browser, urls) {
    const page = await open(browser, urls.register);
    await fits(page, 'register');
    await hasNoBarriers(page, 'register');
    await close(page);
  },

  async 'the keyboard alone'(browser, urls) {
    const page = await open(browser, urls.hype);
    await tabTo(page, 'E2');
    assert.equal(await isOpen(page, 'E2'), false);
    await page.keyboard.press('Enter');
    assert.equal(await isOpen(page, 'E2'), true);
    assert.equal(await page.getAttribute('#at-p1-E2', 'aria-expanded'), 'true');
    assert.equal(await isOpen(page, 'E1'), false);
    await page.keyboard.press('Escape');
    assert.equal(await isOpen(page, 'E2'), false);
    assert.equal(await focusedTag(page), 'E2');
    await page.keyboard.press(' ');
    assert.equal(await isOpen(page, 'E2'), true);
    await page.keyboard.press('n');
    assert.equal(await focusedTag(page), 'E3');
    await page.keyboard.press('p');
    assert.equal(await focusedTag(page), 'E2');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.equal(outline, 'solid', 'the focus is visible');
    await page.focus('#p1-E2 summary');
    await page.keyboard.press('Escape');
    assert.equal(await isOpen(page, 'E2'), false);
    assert.equal(await focusedTag(page), 'E2', 'Escape in a card leads back to its words');
    await close(page);
  },

  async 'pointer and finger'(browser, urls) {
    const page = await open(browser, urls.hype, {viewport: PHONE});
    await page.click('#at-p1-E4');
    assert.equal(await isOpen(page, 'E4'), true);
    const [words, card] = [await page.locator('#at-p1-E4').boundingBox(), await page.locator('#p1-E4').boundingBox()];
    assert.ok(card.y >= words.y + words.height && card.y + 60 < PHONE.height, 'the card opens below the words, in the window');
    await page.click('#at-p1-E4');
    assert.equal(await isOpen(page, 'E4'), false);
    await page.hover('#at-p1-E4');
    assert.ok(await page.locator('#p1-E4').evaluate((element) => element.classList.contains('lit')));
    await close(page);
  },

  async 'filters by severity and family'(browser, urls) {
    const page = await open(browser, urls.hype);
    const count = (selector) => page.locator(selector).count();
    const all = await count('.card:not([hidden])');
    const errors = await count('.card.error');
    await page.uncheck('[data-kind=error]');
    assert.equal(await count('.card:not([hidden])'), all - errors);
    assert.equal(await count('mark.error'), 0);
    assert.equal(await page.locator('#at-p1-E1').getAttribute('href'), null, 'words without a card are no button');
    assert.equal(await page.locator('li[data-item=p1-E1]').isVisible(), false);
    await page.check('[data-kind=error]');
    await page.selectOption('#family', 'R5');
    const codes = await page.locator('.card:not([hidden])').evaluateAll((cards) => [...new Set(cards.map((card) => card.dataset.code))]);
    assert.deepEqual(codes, ['R5']);
    assert.match(await page.textContent('#shown'), new RegExp(`^\\d+ of ${await count('.card')} shown$`));
    await close(page);
    const guide = await open(browser, urls.guide);
    assert.equal(await guide.locator('.card.allowed:visible').count(), 0);
    await guide.check('[data-kind=allowed]');
    assert.ok(await guide.locator('.card.allowed:visible').count() > 0, 'allowed claims can be shown');
    await close(guide);
  },

  async 'without a script'(browser, urls) {
    const page = await open(browser, urls.hype, {javaScriptEnabled: false});
    assert.equal(await page.locator('#controls').isVisible(), false);
    await page.click('#at-p1-E1');
    assert.ok(await page.locator('#p1-E1 .why').isVisible(), 'the link opens the card');
    await page.click('#p1-E2 summary');
    assert.ok(await page.locator('#p1-E2 .why').isVisible());
    await close(page);
  },

  async 'on paper'(browser, urls) {
    const page = await open(browser, urls.hype);
    const pdf = await page.pdf({format: 'A4'});
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    assert.ok(pdf.length > 50_000, `${pdf.length} bytes`);
    await page.emulateMedia({media: 'print'});
    assert.equal(await page.locator('#controls').isVisible(), false);
    const closed = await page.locator('.card .why').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height === 0).length);
    assert.equal(closed, 0, 'every explanation is printed');
    const link = await page.locator('.why a.unnamed').first().evaluate((element) => getComputedStyle(element, '::after').content);
    assert.match(link, /https?:/, 'addresses are printed');
    await close(page);
  },

  async 'text of a page stays text'(browser, urls) {
    const page = await open(browser, urls.hostile);
    assert.equal(await page.title(), 'Claims and their evidence');
    assert.equal(await page.locator('img').count() + await page.locator('script').count(), 1, 'one script, and it is ours');
    const addresses = await page.locator('[href]').evaluateAll((all) => all.map((element) => element.getAttribute('href')));
    assert.deepEqual(addresses.filter((address) => !/^(#|https?:)/.test(address)), []);
    assert.match(await page.textContent('.text'), /<img src=x onerror=/);
    await page.addScriptTag({content: "document.title = 'owned'"}).catch(() => {});
    assert.equal(await page.title(), 'Claims and their evidence', 'a script that got in would not run');
    page.wrong = page.wrong.filter((message) => !message.includes('Content Security Policy'));
    await close(page);
  },
};

async function takePictures(browser, urls) {
  for (const [name, viewport, colorScheme] of [['desk', {width: 1120, height: 700}, 'light'], ['phone', {width: 390, height: 640}, 'dark']]) {
    const page = await open(browser, urls.hype, {viewport, colorScheme});
    await page.click('#at-p1-E5');
    await page.locator('.text h4').first().evaluate((heading) => scrollBy(0, heading.getBoundingClientRect().top - 120));
    await page.screenshot({path: path.join(pictures, `report-${name}.png`)});
    await close(page);
  }
}

writeFileSync(path.join(folder, 'hostile-page.htm'), HOSTILE);
const urls = {
  register: report('register', 'docs/examples'),
  hype: report('hype', 'docs/examples/hype.html'),
  guide: report('guide', 'docs/examples/clinic-guide.md', 'docs/examples/honest-explainer.md'),
  hostile: report('hostile', path.join(folder, 'hostile-page.htm')),
};
const browser = await launch();
if (pictures) await takePictures(browser, urls);
await runAll(pictures ? {} : tests, browser, urls);
