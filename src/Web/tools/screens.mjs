// Takes pictures of every screen of a running Host and checks each with axe. Fills a new account through the API.
// BASE=http://127.0.0.1:5080 OUT=/tmp/screens node tools/screens.mjs [name-filter]
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const BASE = process.env.BASE ?? 'http://127.0.0.1:5080';
const OUT = process.env.OUT ?? mkdtempSync(join(tmpdir(), 'tp-screens-'));
const only = process.argv[2] ?? '';
mkdirSync(OUT, { recursive: true });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb', '--font-render-hinting=none'] });

const email = `screens-${Date.now()}@example.com`, password = 'correct horse battery';
const day = n => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
let failures = 0;
const fail = text => { failures++; console.log(`FAIL ${text}`); };

async function fill(request) {
  const send = async (method, path, data) => {
    const r = await request[method](`${BASE}/api/v1${path}`, { data });
    if (!r.ok()) throw new Error(`${method} ${path}: ${r.status()} ${await r.text()}`);
    return r.status() === 204 || r.headers()['content-length'] === '0' ? null : r.json().catch(() => null);
  };
  await send('post', '/auth/register', { email, password, displayName: 'Ana Lopez', timeZone: 'Europe/Berlin' });
  await send('post', '/auth/login?useCookies=true', { email, password });
  await send('patch', '/me', { locale: 'en-GB' });
  const work = await send('post', '/projects', { name: 'Work', color: 'blue' }), home = await send('post', '/projects', { name: 'Home', color: 'green' });
  await send('post', '/projects', { name: 'Holiday in Norway, with a rather long name', color: 'amber' });
  const task = (title, more = {}) => send('post', '/tasks', { title, ...more });
  const slides = await task('Review slides for the board meeting', { projectId: work.id, due: { date: day(0), time: '23:30' }, priority: 'critical', labels: ['deep work'], description: 'Check the numbers on pages 4 and 7.\n\nAsk Bob for the newest forecast.', reminders: [{ kind: 'relative', relativeTo: 'due', before: 'PT10M' }] });
  await task('Send invoice to Contoso', { projectId: work.id, due: { date: day(-2) }, allowPast: true, labels: ['money'], priority: 'high' });
  await task('Call the plumber', { projectId: home.id, due: { date: day(-1) }, allowPast: true, labels: ['phone'] });
  await task('Water the plants', { projectId: home.id, due: { date: day(0) }, recurrence: { rule: `FREQ=WEEKLY;BYDAY=${['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][new Date(day(0)).getUTCDay()]}`, mode: 'catchUp' } });
  await task('Call Bob', { projectId: home.id, due: { date: day(0) }, labels: ['phone'], priority: 'low' });
  await task('Pay the rent', { projectId: home.id, due: { date: day(1), time: '09:00' }, recurrence: { rule: 'FREQ=MONTHLY', mode: 'catchUp' } });
  await task('Prepare the release notes for version 2, with everything that changed since spring', { projectId: work.id, due: { date: day(3) }, labels: ['writing', 'release', 'deep work', 'team'] });
  await task('Dentist', { due: { date: day(9), time: '14:15' } });
  await task('Renew passport', { due: { date: day(80) }, priority: 'high' });
  for (const title of ['Buy a birthday present for Maria', 'Sort the photos', 'Ask about the library card', 'Find a new bicycle light']) await task(title);
  const done = await task('Take out the bins', { projectId: home.id, due: { date: day(0) } });
  await send('post', `/tasks/${done.id}/complete`);
  return { slides, work };
}

async function check(page, name) {
  // A phone's first paint after a focus lags in headless Chromium.
  await page.waitForTimeout(name.endsWith('mobile') ? 1000 : 350);
  await page.screenshot({ path: join(OUT, `${name}.png`) });
  await page.evaluate(axe);
  // An open dialog hides the page behind it, with its landmarks.
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], ...(document.querySelector('[role=dialog], [role=alertdialog]') && { rules: { 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } } }) }));
  for (const v of violations) fail(`${name}: axe ${v.id} (${v.impact}) ${v.nodes.slice(0, 3).map(n => `${n.target.join(' ')} ${n.failureSummary?.split('\n')[1] ?? ''}`).join(' | ')}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) fail(`${name}: the page scrolls sideways by ${wide} px`);
}

const seed = await browser.newContext();
const { slides, work } = await fill(seed.request);
if (process.env.DEV_NOTIFY) for (const minutes of [3, 90]) await seed.request.post(`${BASE}/api/v1/dev/notify`, { data: { taskId: slides.id, minutes } });
const storageState = await seed.storageState();

const openPanel = page => page.getByRole('row').filter({ hasText: 'Review slides' }).click().then(() => page.getByRole('region', { name: 'Task details' }).getByRole('textbox', { name: 'Task title' }).waitFor());
const screens = [
  ['login', '/login', null, 'anonymous'], ['register', '/register', page => page.getByRole('button', { name: 'Create account' }).click(), 'anonymous'], ['forgot', '/forgot', null, 'anonymous'],
  ['inbox', '/inbox'], ['today', '/today'], ['today-panel', '/today', openPanel], ['upcoming', '/upcoming'], ['project', `/project/${work.id}`],
  ['composer', '/inbox', async page => { if (await page.locator('[data-add-task]').isVisible()) await page.keyboard.press('q'); else await page.getByRole('button', { name: 'Add task' }).click(); await page.getByRole('textbox', { name: 'Task title' }).fill('Buy milk'); }],
  ['due', '/today', async page => { await openPanel(page); await page.getByRole('button', { name: /Due date/ }).click(); await page.getByRole('dialog', { name: 'Due date' }).waitFor(); }],
  ['repeat', '/today', async page => { await page.getByRole('row').filter({ hasText: 'Water the plants' }).click(); await page.getByRole('button', { name: /^Repeat/ }).click(); await page.getByRole('dialog', { name: 'Repeat' }).waitFor(); }],
  ['reminder', '/today', async page => { await openPanel(page); await page.getByRole('button', { name: 'Add reminder' }).click(); await page.getByRole('dialog').waitFor(); }],
  ['labels', '/today', async page => { await openPanel(page); await page.getByRole('button', { name: 'Add label' }).click(); await page.getByRole('dialog').waitFor(); }],
  ['priority', '/today', async page => { await openPanel(page); await page.getByRole('button', { name: /Priority/ }).click(); await page.getByRole('listbox').waitFor(); }],
  ['palette', '/today', async page => { await page.keyboard.press('Control+k'); await page.getByRole('dialog').waitFor(); }],
  ['palette-search', '/today', async page => { await page.keyboard.press('Control+k'); await page.getByRole('dialog').waitFor(); await page.keyboard.type('re'); await page.waitForTimeout(600); }],
  ['shortcuts', '/today', async page => { await page.keyboard.press('?'); await page.getByRole('dialog').waitFor(); }],
  ['search', '/search?q=re'], ['search-empty', '/search'], ['search-nothing', '/search?q=zzzz'], ['notifications', '/notifications'], ['settings', '/settings'],
  ['new-project', '/today', async page => { await page.keyboard.press('Control+k'); await page.getByRole('dialog').waitFor(); await page.keyboard.type('new project'); await page.keyboard.press('Enter'); await page.getByRole('textbox', { name: 'Project name' }).waitFor(); }],
  ['task-page', `/task/${slides.id}`], ['menu', '/menu'], ['not-found', '/nowhere'],
  ['toast', '/inbox', async page => { await page.getByRole('button', { name: /^Complete/ }).first().click(); await page.getByRole('button', { name: 'Undo' }).waitFor(); }],
];
const variants = { light: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }, dark: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }, mobile: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } };

for (const [variant, options] of Object.entries(variants)) {
  for (const [name, path, act, mode] of screens) {
    const full = `${name}-${variant}`;
    if (!full.includes(only)) continue;
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce', ...options, ...(mode !== 'anonymous' && { storageState }) });
    const page = await context.newPage();
    page.on('pageerror', e => fail(`${full}: ${e.message}`));
    page.on('console', m => { if (m.type() === 'error' && !(name === 'login' || mode === 'anonymous')) fail(`${full}: console ${m.text().slice(0, 300)}`); });
    await page.addInitScript(() => addEventListener('securitypolicyviolation', e => console.error(`CSP ${e.violatedDirective} ${e.blockedURI} ${e.sample}`)));
    try {
      await page.goto(BASE + path);
      await page.locator('h1').first().waitFor({ timeout: 8000 });
      await page.locator('[role=status][aria-label=Loading]').waitFor({ state: 'detached', timeout: 8000 });
      await act?.(page);
      await check(page, full);
    } catch (e) { fail(`${full}: ${String(e).slice(0, 600)}`); await page.screenshot({ path: join(OUT, `${full}-failed.png`) }); }
    await context.close();
  }
}
await browser.close();
console.log(`${failures} problems; pictures in ${OUT}`);
process.exit(failures > 0 ? 1 : 0);
