// The local page in a real browser, served by the real program: typing, choosing, dropping and saving; the keyboard alone; light and
// dark, desk and phone; and that the browser asks nobody but the program. Run by run.sh; see browser.mjs.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {DESK, PHONE, binary, fits, hasNoBarriers, launch, pictures, root, runAll} from './browser.mjs';

const CLAIM = 'Our stem cells cure knee osteoarthritis.';
const HYPE = readFileSync(path.join(root, 'docs/examples/hype.html'));
const GUIDE = readFileSync(path.join(root, 'docs/examples/clinic-guide.md'), 'utf8');

function serve(...options) {
  const program = spawn(binary, ['--no-config', '--port', '0', ...options], {env: {...process.env, SOURCE_DATE_EPOCH: '1795219200'}});
  process.on('exit', () => program.kill());
  return new Promise((resolve, reject) => {
    program.stdout.once('data', (text) => resolve({program, address: String(text).split('\n')[0]}));
    program.once('exit', (status) => reject(new Error(`ended with ${status}`)));
  });
}

// Opens the page; whatever it asks of others than the program, and whatever its scripts do wrong, is a failure.
async function open(browser, {address}, {viewport = DESK, colorScheme = 'light', permissions = []} = {}) {
  const context = await browser.newContext({viewport, colorScheme, permissions, acceptDownloads: true});
  const page = await context.newPage();
  page.on('dialog', (dialog) => dialog.accept());
  page.wrong = [];
  page.on('request', (request) => { if (!request.url().startsWith(address) && !request.url().startsWith('blob:')) page.wrong.push(`asks for ${request.url()}`); });
  page.on('pageerror', (error) => page.wrong.push(error.message));
  page.on('console', (message) => page.wrong.push(message.text()));
  await page.goto(address);
  return page;
}

async function close(page, expected = []) {
  assert.deepEqual(page.wrong.filter((message) => !expected.some((pattern) => pattern.test(message))), []);
  await page.context().close();
}

const marks = (page, kind = 'error') => page.locator(`#pages mark.${kind}`).allTextContents();

// Does something that leads to a new answer, and waits until it is shown.
async function checked(page, act) {
  await act();
  await page.locator('#result[aria-busy=false]').waitFor();
}

const write = (page, text) => checked(page, () => page.fill('#draft', text));

async function drop(page, name, bytes) {
  const data = await page.evaluateHandle(([fileName, encoded]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(encoded), (c) => c.charCodeAt(0))], fileName));
    return transfer;
  }, [name, Buffer.from(bytes).toString('base64')]);
  await checked(page, () => page.dispatchEvent('body', 'drop', {dataTransfer: data}));
}

async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
  return {name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8')};
}

const tests = {
  async 'a claim is marked as it is typed, with its evidence beside it'(browser, server) {
    const page = await open(browser, server);
    assert.equal(await page.locator('#draft').evaluate((element) => element === document.activeElement), true, 'one can write at once');
    await checked(page, () => page.keyboard.type(CLAIM));
    assert.deepEqual(await marks(page), ['cure knee osteoarthritis']);
    assert.match(await page.textContent('#summary'), /^1 error; 1 claim read$/);
    await page.click('#pages .spot');
    const card = page.locator('.card.error');
    for (const words of [/tier [A-D] \(/, /reviewed 20/, /Instead/, /evidence only, not legal clearance/]) assert.match(await card.textContent(), words);
    assert.ok(await card.locator('a[href^="https://doi.org/"]').count() > 0, 'sources are linked');
    await checked(page, () => page.locator('#draft').press('End').then(() => page.keyboard.type(' It works.')));
    assert.equal(await card.first().evaluate((element) => element.open), true, 'what was open stays open');
    await write(page, CLAIM.replace('cure', 'do not cure'));
    assert.deepEqual(await marks(page), []);
    await page.fill('#draft', '');
    await page.locator('.welcome').waitFor();
    assert.equal(await page.textContent('#summary'), '');
    await close(page);
  },

  async 'the last words win, however late an answer comes'(browser, server) {
    const page = await open(browser, server);
    let held = null;
    await page.route('**/check?*', async (route) => {
      if (!held) held = route;
      else await route.continue();
    });
    await page.fill('#draft', CLAIM);
    while (!held) await page.waitForTimeout(20);
    await checked(page, () => page.fill('#draft', 'Our clinic is open on Mondays.'));
    await held.continue().catch(() => {});
    await page.waitForTimeout(300);
    assert.deepEqual(await marks(page), []);
    assert.match(await page.textContent('#pages .words'), /Mondays/);
    await close(page);
  },

  async 'the law and what is sold'(browser, server) {
    const page = await open(browser, server);
    await write(page, 'Our stem cell therapy relieves knee pain. Book your visit today.');
    assert.equal(await page.locator('.card[data-code=R26]').count(), 0);
    await checked(page, () => page.selectOption('#profile', 'us-fl'));
    assert.ok(await page.locator('.card[data-code=R26]').count() > 0, 'Florida demands a notice');
    await checked(page, () => page.selectOption('#profile', 'general'));
    await write(page, 'The injection cures knee osteoarthritis.');
    await checked(page, () => page.selectOption('#intervention', 'prp'));
    assert.match(await page.locator('.card').first().textContent(), /PRP|platelet/i);
    await close(page);
    const florida = await serve('--profile', 'us,us-fl', '--default-intervention', 'prp');
    const started = await open(browser, florida);
    assert.deepEqual([await started.inputValue('#profile'), await started.inputValue('#intervention')], ['us,us-fl', 'prp']);
    await write(started, 'Our stem cell therapy relieves knee pain. Book your visit today.');
    assert.ok(await started.locator('.card[data-code=R26]').count() > 0);
    await close(started);
    florida.program.removeAllListeners('exit');
    florida.program.kill('SIGINT');
  },

  async 'files'(browser, server) {
    const page = await open(browser, server);
    await drop(page, 'hype.html', HYPE);
    assert.equal(await page.inputValue('#draft'), HYPE.toString());
    assert.equal(await page.textContent('#file-name'), 'hype.html');
    const errors = (await marks(page)).length;
    assert.ok(errors > 30, `${errors} errors`);
    await checked(page, () => page.locator('#draft').press('End').then(() => page.keyboard.type(' ')));
    assert.equal((await marks(page)).length, errors, 'typed on, it is still the page that it was');
    await drop(page, 'old.html', Buffer.from('<meta charset="windows-1252"><p>Our stem cells cure Alzheimer\x92s disease.', 'latin1'));
    assert.match(await page.inputValue('#draft'), /Alzheimer\u2019s/);
    await checked(page, () => page.locator('#draft').press('End').then(() => page.keyboard.type(' \u00fc')));
    assert.match(await page.textContent('#pages .words'), /Alzheimer\u2019s disease.*\. \u00fc/);
    await drop(page, 'knee.docx', readFileSync(path.join(root, 'tests/cases/input-docx/page.docx')));
    assert.equal(await page.locator('#draft').evaluate((element) => element.readOnly), true);
    assert.match(await page.inputValue('#draft'), /\w/);
    assert.match(await page.textContent('#file-name'), /^knee.docx \(change it in Word/);
    await checked(page, () => page.selectOption('#profile', 'us'));
    await drop(page, 'scan.pdf', '%PDF-1.7');
    assert.match(await page.textContent('#problem'), /scan.pdf: files of this kind are not read/);
    assert.equal(await page.textContent('#file-name'), '');
    await write(page, CLAIM);
    assert.equal((await marks(page)).length, 1, 'one can write on');
    await drop(page, 'broken.docx', 'PK');
    assert.match(await page.textContent('#problem'), /broken.docx: not a Word file/);
    await page.click('#clear');
    assert.equal(await page.inputValue('#draft'), '');
    assert.equal(await page.locator('#problem').isVisible(), false);
    await checked(page, () => page.setInputFiles('#file', {name: 'guide.md', mimeType: 'text/markdown', buffer: Buffer.from(GUIDE)}));
    assert.equal(await page.inputValue('#draft'), GUIDE);
    await close(page, [/status of 400/]);
  },

  async 'the report is saved as one file'(browser, server) {
    const page = await open(browser, server);
    assert.equal(await page.locator('[data-report]:disabled').count(), 3);
    await drop(page, 'hype.html', HYPE);
    const html = await saved(page, '[data-report=html]');
    assert.equal(html.name, 'hype-claims.html');
    assert.match(html.text, /^<!doctype html>[\s\S]*Content-Security-Policy[\s\S]*<article class="page" id="p1"/);
    const shown = await page.locator('#pages .card').count();
    assert.equal(html.text.split('<details class="card').length - 1, shown, 'the same cards as on the page');
    const json = await saved(page, '[data-report=json]');
    assert.equal(JSON.parse(json.text).files[0].path, 'hype.html');
    const csv = await saved(page, '[data-report=csv]');
    assert.equal(csv.name, 'hype-claims.csv');
    assert.ok(csv.text.split('\n').length > 30);
    await close(page);
  },

  async 'from a mark to the words, and a wording to the clipboard'(browser, server) {
    const page = await open(browser, server, {permissions: ['clipboard-read', 'clipboard-write']});
    await write(page, `${'Filler \u{1F600}.\n\n'.repeat(200)}\u{1F600} ${CLAIM}`);
    await page.click('#pages .spot');
    await page.click('text=Show in the draft');
    const [words, visible] = await page.locator('#draft').evaluate((element) => [
      element.value.slice(element.selectionStart, element.selectionEnd), element.scrollTop > 500]);
    assert.equal(words, 'cure knee osteoarthritis');
    assert.ok(visible, 'the editor shows them');
    await page.click('text=Copy this wording');
    await page.locator('text=Copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok((await page.locator('.card.error').textContent()).includes(copied) && copied.length > 20, copied);
    assert.match(await page.inputValue('#draft'), /cells cure knee/, 'the draft is left alone');
    await close(page);
  },

  async 'the keyboard alone'(browser, server) {
    const page = await open(browser, server);
    await checked(page, () => page.keyboard.type(CLAIM));
    const order = [];
    for (let i = 0; i < 40 && order.at(-1) !== 'spot'; ++i) {
      await page.keyboard.press('Tab');
      order.push(await page.evaluate(() => document.activeElement.id.startsWith('at-') ? 'spot' : document.activeElement.id));
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement.closest('.button') || document.activeElement).outlineStyle);
      assert.equal(outline, 'solid', `the focus is seen on ${order.at(-1)}`);
    }
    assert.deepEqual(order.slice(0, 3), ['', '', '']);  // save as file, JSON, CSV
    assert.equal(order.at(-1), 'spot');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('.card.error').evaluate((card) => card.open), true);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.card.error').evaluate((card) => card.open), false);
    await close(page);
  },

  async 'wide and narrow, light and dark: readable by all, as wide as the window'(browser, server) {
    for (const [viewport, colorScheme] of [[DESK, 'light'], [PHONE, 'dark'], [DESK, 'dark'], [PHONE, 'light']]) {
      const what = `${viewport.width} ${colorScheme}`;
      const page = await open(browser, server, {viewport, colorScheme});
      await fits(page, what);
      await hasNoBarriers(page, `${what}, empty`);
      await drop(page, 'hype.html', HYPE);
      await page.click('#open-all');
      await page.locator('.scorecard summary').first().click();
      await fits(page, `${what}, all open`);
      await hasNoBarriers(page, what);
      await drop(page, 'scan.pdf', '%PDF-1.7');
      await hasNoBarriers(page, `${what}, with an error`);
      await close(page, [/status of 400/]);
    }
  },

  async 'on paper'(browser, server) {
    const page = await open(browser, server);
    await write(page, CLAIM);
    await page.emulateMedia({media: 'print'});
    for (const part of ['#editor', '#controls', '.downloads', '.acts']) assert.equal(await page.locator(part).first().isVisible(), false, part);
    assert.equal(await page.locator('#pages .words').first().isVisible(), true);
    await close(page);
  },

  async 'words of a draft stay words, and a source does not take its place'(browser, server) {
    const page = await open(browser, server);
    await write(page, `${CLAIM}\n\n&lt;img src=x onerror="document.title='owned'"&gt; <script>document.title = 'owned'</script> &lt;/mark&gt;cures arthritis`);
    assert.equal(await page.title(), 'claimtier: claims and their evidence');
    assert.equal(await page.locator('#pages img, #pages script').count(), 0);
    assert.match(await page.textContent('#pages'), /<img src=x onerror=/);
    await page.addScriptTag({content: "document.title = 'owned'"}).catch(() => {});
    assert.equal(await page.title(), 'claimtier: claims and their evidence', 'a script that got in would not run');
    await page.click('#pages .spot');
    const link = page.locator('.card[open] a[href^=http]').first();
    await link.evaluate((element) => element.addEventListener('click', (event) => event.preventDefault()));
    await link.click();
    assert.equal(await link.getAttribute('target'), '_blank');
    await close(page, [/Content Security Policy/]);
  },

  async 'too large, or nobody there: one line says so'(browser, server) {
    const page = await open(browser, server);
    await page.locator('#draft').evaluate((element) => {
      element.value = 'x'.repeat(5 * 2 ** 20);
      element.dispatchEvent(new Event('input'));
    });
    await page.locator('#problem:visible').waitFor();
    assert.match(await page.textContent('#problem'), /^This draft has 5.0 MiB; 4 can be checked at once.$/);
    await write(page, CLAIM);
    assert.equal(await page.locator('#problem').isVisible(), false);
    server.program.removeAllListeners('exit');
    const ended = new Promise((resolve) => server.program.once('exit', resolve));
    server.program.kill('SIGINT');
    assert.equal(await ended, 0);
    await page.fill('#draft', 'More words.');
    await page.locator('#problem:visible').waitFor();
    assert.match(await page.textContent('#problem'), /no longer answers/);
    await close(page, [/ERR_CONNECTION_REFUSED/]);
  },
};

async function takePicture(browser, server) {
  const page = await open(browser, server, {viewport: {width: 1280, height: 760}});
  await checked(page, () => page.click('#example'));
  await page.click('#pages .spot');
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({path: path.join(pictures, 'serve-desk.png')});
  await close(page);
}

const server = await serve();
const browser = await launch();
if (pictures) await takePicture(browser, server);
await runAll(pictures ? {} : tests, browser, server);
