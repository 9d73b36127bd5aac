// web: the pages of `reda serve` in Chromium: every page in both languages, on a phone and at a desk, light, dark and in forced
// colours; the three tools with the keyboard alone; a page full of faults that must be found. As TAP.
// Usage: node web.mjs NODE_FOLDER ORIGIN EXAMPLES PICTURES [NAMES]  NAMES: an expression that the pages' names fit, for a quick look
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WAYS, faultsOf, look, newContext, open, say, speaks, together, wrongs } from './measure.mjs';

const [nodeFolder, origin, examples, pictures, names = ''] = process.argv.slice(2);
const LIST = readFileSync(join(examples, 'lista/utredningar.csv'));
const ODD = Buffer.from('Ärende nummer ett;Dag ett;Dag två\nB-1;2026-01-07;2026-09-01\nB-2;2026-01-07;2026-02-01\n');
const TABLE = 'Nr\tBeslut\tLagrum\tDelegat\n1\tInleda utredning\t20 kap. 2 § SoL\tSocialsekreterare\n' +
    '2\tOmedelbart omhändertagande\t6 § LVU\tEnhetschef\n3\tNågot som ingen lag har ett ord för, men som nämnden ändå har skrivit in\t\tEnhetschef\n';
const NIGHT = '/far-jag-besluta?beslut=lvu-omhandertagande&dag=2026-11-22&tid=23%3A30';

const at = path => page => page.goto(origin + path, { waitUntil: 'load' });
const submitted = async page => (await Promise.all([page.waitForNavigation(), page.click('main form button[type=submit] >> nth=0')]))[0];
const sent = (path, fill) => async page => { await page.goto(origin + path); await fill(page); return submitted(page); };
const file = (name, bytes) => page => page.setInputFiles('#fil', { name, mimeType: 'text/csv', buffer: bytes });

const PAGES = {
    home: at('/'), health: at('/halsa'), logged: at('/vad-loggas'), accessibility: at('/tillganglighet'), missing: at('/finns-inte'),
    'decide-pick': at('/far-jag-besluta'), 'decide-found': at('/far-jag-besluta?sok=umg%C3%A4nge'), 'decide-none': at('/far-jag-besluta?sok=xyzzy'),
    'decide-question': at('/far-jag-besluta?beslut=lvu-omhandertagande'), 'decide-law': at(NIGHT + '&vem=socialsekreterare'),
    'decide-no': at(NIGHT + '&vem=socialsekreterare&ordning=exempel'), 'decide-asks': at(NIGHT + '&vem=ordf%C3%B6rande&ordning=exempel'),
    'decide-yes': at(NIGHT + '&vem=ordf%C3%B6rande&ordning=exempel&bradska=ja'), 'decide-wrong': at(NIGHT + '&vem=chefen%20f%C3%B6r%20allt&tid=9'),
    'list-form': at('/utredningstider'), 'list-empty': sent('/utredningstider', async () => {}),
    'list-columns': sent('/utredningstider', file('egen.csv', ODD)), 'list-report': sent('/utredningstider', file('utredningar.csv', LIST)),
    'order-form': at('/delegationsordning/granska'), 'order-empty': sent('/delegationsordning/granska', async () => {}),
    'order-report': sent('/delegationsordning/granska', page => page.fill('#innehall', TABLE)), 'order-sample': at('/delegationsordning/exempel'),
};

async function judgePage(name, way) {
    const result = await look(PAGES[name], join(pictures, `web-${name}.${way.language}`), way, speaks(origin, way.language));
    const faults = await faultsOf(result, result.packed);
    const heard = faults.filter(one => !(result.status >= 400 && one.includes('the server responded with a status of')));
    if (!result.source.includes(`<html lang="${way.language}"`))
        heard.push(`is not in ${way.language}`);
    say(heard.length === 0, `${name} ${way.language} ${way.width} px ${way.colorScheme} ${way.forcedColors}: ${result.keys.stops} stops, ` +
        `${result.packed} bytes packed`, `\n    ${heard.join('\n    ')}`);
}

// Tab until the focus is on an element that the selector fits.
async function tabTo(page, selector) {
    for (let stops = 0; stops < 150; stops++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(wanted => document.activeElement.matches(wanted), selector))
            return;
    }
    throw new Error(`no stop of the keyboard fits ${selector}`);
}
const enter = page => Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);

async function mayIDecide(page) {
    await tabTo(page, 'main a[href="/far-jag-besluta"]');
    await enter(page);
    await tabTo(page, '#sok');
    await page.keyboard.insertText('6 § LVU');
    await enter(page);
    await tabTo(page, 'main a[href$="beslut=lvu-omhandertagande"]');
    await enter(page);
    await tabTo(page, '#vem');
    await page.keyboard.type('socialsekr');
    await tabTo(page, 'main button[type=submit]');
    await enter(page);
    return page.locator('.notice-title').innerText();
}

async function investigationTimes(page) {
    await tabTo(page, 'main a[href="/utredningstider"]');
    await enter(page);
    await tabTo(page, '#fil');
    const chosen = page.waitForEvent('filechooser');
    await page.keyboard.press('Space');
    await (await chosen).setFiles({ name: 'utredningar.csv', mimeType: 'text/csv', buffer: LIST });
    await tabTo(page, 'main button[type=submit]');
    await enter(page);
    const seen = await page.locator('.notice-title').innerText();
    await tabTo(page, 'button[value=csv]');
    const [taken] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const rows = readFileSync(await taken.path(), 'utf8').trim().split('\n').length - 1;
    return `${seen} ${rows} rader`;
}

async function checkOrder(page) {
    await tabTo(page, 'main a[href="/delegationsordning/granska"]');
    await enter(page);
    await tabTo(page, '#innehall');
    await page.keyboard.insertText(TABLE);
    await tabTo(page, 'main button[type=submit]');
    await enter(page);
    return page.locator('.notice-title').innerText();
}

async function walk(name, steps, wanted) {
    const page = await (await newContext()).newPage();
    await page.goto(origin + '/');
    let seen;
    try {
        seen = await steps(page);
    } catch (problem) {
        seen = String(problem.message).split('\n')[0];
    }
    say(wanted.test(seen), `with the keyboard alone: ${name}`, seen);
    await page.context().close();
}

// The language is chosen once, and the browser remembers it.
async function chooseLanguage() {
    const page = await (await newContext()).newPage();
    await page.goto(origin + '/');
    await Promise.all([page.waitForNavigation(), page.getByRole('link', { name: 'In English' }).click()]);
    await page.goto(`${origin}/utredningstider`);
    say(await page.locator('html').getAttribute('lang') === 'en', 'a language that is chosen is remembered', 'it is forgotten');
    await page.context().close();
}

// The same eyes on a page full of faults.
async function judgePlanted() {
    const planted = readFileSync(new URL('planted.html', import.meta.url));
    const go = async page => {
        await page.route('**/planted.html', route => route.fulfill({ body: planted, contentType: 'text/html; charset=utf-8' }));
        return at('/planted.html')(page);
    };
    const faults = await faultsOf(await look(go, join(pictures, 'web-planted'), WAYS[0]), 1);
    for (const kind of ['axe ', 'equal access ', 'html-validate ', 'px high'])
        say(faults.some(one => one.includes(kind)), `a planted page is caught: ${kind.trim()}`, faults.join('\n    '));
}

const browser = await open(nodeFolder);
// In the short extent each page is looked at in two ways, one in each language and width, all five spread over the pages.
const PAIRS = [[0, 3], [1, 2], [4, 2]];
const waysOf = at => process.env.BROWSER_EXTENT === 'long' ? WAYS : PAIRS[at % PAIRS.length].map(number => WAYS[number]);
const looks = Object.keys(PAGES).filter(one => new RegExp(names).test(one)).flatMap((name, at) => waysOf(at).map(way => ({ name, way })));
await together(looks, ({ name, way }) => judgePage(name, way));
await walk('may I decide', mayIDecide, /^Nej, inte enligt lagen/);
await walk('investigation times', investigationTimes, /^197 ärenden prövade.* [0-9]+ rader$/);
await walk('check an order', checkOrder, /^3 rader/);
await chooseLanguage();
await judgePlanted();
await browser.close();
process.exit(wrongs() ? 1 : 0);
