// record: the pages of a record in Chromium. Whoever signs in follows every link from her start, so a page that is new is found
// by itself: each page of each role is visited once, on a phone; then each page is judged by three engines in ways that cover
// every pair (ways.mjs): as it is, empty, with something wrong, with long texts. A page full of faults must be found. As TAP.
// Usage: node record.mjs NODE_FOLDER ORIGIN CODES PICTURES [NAMES]  NAMES: an expression that pages fit, for a quick look
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf, look, newContext, open, say, speaks, together, wrongs } from './measure.mjs';
import { enrol, readCodes, submit } from './persons.mjs';
import { Cover, STATES } from './ways.mjs';

const [nodeFolder, origin, codes, pictures, names = ''] = process.argv.slice(2);
const isLong = process.env.BROWSER_EXTENT === 'long';
const hasPictures = isLong || names !== '';
const MOST_MILLISECONDS = 90000, MOST_PAGES = 400, SHORT_STATES = 24;
const LONG = 'Påhittat, och så långt att ingen rad räcker: ' + 'socialtjänstsekretessbestämmelsetillämpning '.repeat(20) + 'å'.repeat(300);
const NOT_PAGES = new Set(['sprak', 'sida', 'ordna']); // words of an address that make the same page again

// Two addresses are the same page when only what they ask about differs.
function kindOf(address) {
    const url = new URL(address, origin);
    const steps = url.pathname.split('/').map(step => /[0-9]/.test(step) ? '*' : step).join('/');
    const words = [...new Set(url.searchParams.keys())].filter(word => !NOT_PAGES.has(word)).sort();
    return words.length ? `${steps}?${words.join('&')}` : steps;
}
const nameOf = (kind, state) => `record-${kind.replace(/[^a-zåäö-]+/gi, '_').replace(/^_|_$/g, '')}-${state}`;
const isPage = address => address.startsWith('/') && !/[?&]som=/.test(address) && !address.startsWith('/assets/');

// A page that differs from one that has been drawn in nothing but whose it is, is not drawn again.
const printOf = (source, person) => createHash('sha256')
    .update(source.replace(/name="form-token" value="[^"]*"/g, '').replaceAll(`>${person}<`, '><')).digest('hex');
const linksOf = source => [...source.matchAll(/ href="([^"]*)"/g)].map(found => found[1].replaceAll('&amp;', '&')).filter(isPage);
const formsOf = source => [...(source.split('<main')[1] ?? '').matchAll(/<form[^>]* method="(get|post)"/g)].map(found => found[1]);

// Runs in the page.
const seen = () => ({
    headings: document.querySelectorAll('h1').length,
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
});

const drawn = new Map(); // print → what is wrong with it
async function draw(page, address) {
    await page.goto(origin + address, { waitUntil: 'load' });
    const here = await page.evaluate(seen);
    return [...(here.headings === 1 ? [] : [`${here.headings} headings of the first degree`]),
        ...(here.sideways > 0 ? [`${here.sideways} px broader than the window`] : [])];
}

async function visit(page, one, address, faults) {
    const answer = await fetch(origin + address, { headers: { cookie: one.cookie }, redirect: 'manual' });
    const source = await answer.text(), print = printOf(source, one.person);
    if (answer.status !== 200)
        faults.push(`${address}: ${answer.status}`);
    else if (!drawn.has(print))
        drawn.set(print, await draw(page, address));
    (drawn.get(print) ?? []).forEach(what => faults.push(`${address}: ${what}`));
    return source;
}

// Every page that links lead to from her start; pages: kind → where it is longest, for whoever judges it later.
async function follow(one, pages) {
    const context = await newContext({ storageState: one.state }), page = await context.newPage(), faults = [], met = new Set();
    page.on('console', message => { if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`); });
    await page.setViewportSize({ width: 320, height: 800 });
    const waiting = ['/start'];
    while (waiting.length && met.size < MOST_PAGES) {
        const address = waiting.shift(), kind = kindOf(address);
        if (met.has(kind))
            continue;
        met.add(kind);
        const source = await visit(page, one, address, faults);
        const longest = pages.get(kind);
        if (!longest || source.length > longest.size || (source.length === longest.size && all.indexOf(one) < all.indexOf(longest.one)))
            pages.set(kind, { address, one, size: source.length, forms: formsOf(source) });
        waiting.push(...linksOf(source));
    }
    await context.close();
    say(faults.length === 0 && met.size < MOST_PAGES && met.size > 8, `${one.role}: ${met.size} pages, each is there and keeps its form`,
        faults.slice(0, 20).join('\n    '));
}

// How a page comes into a state; null: it has none.
const fill = (page, text) => page.$$eval('main form[method=post] :is(input[type=text], textarea)',
    (fields, words) => fields.forEach(field => { field.value = words; }), text);
async function sent(page, address, text) {
    await page.goto(origin + address);
    const button = page.locator('main form[method=post] button[type=submit]:not([value=xlsx], [value=csv])').first();
    if (!await button.count())
        return null;
    if (text)
        await fill(page, text);
    return submit(page, button);
}
async function asked(page, address, wanted, text) {
    await page.goto(origin + address);
    const name = await page.$$eval('main form.filter input[type=text]', (fields, pattern) =>
        fields.map(field => field.name).find(one => new RegExp(pattern).test(one)), wanted);
    return name ? page.goto(`${origin}${new URL(address, origin).pathname}?${name}=${encodeURIComponent(text)}`) : null;
}
const INTO = {
    plain: (page, address) => page.goto(origin + address, { waitUntil: 'load' }),
    empty: (page, address) => asked(page, address, '.', 'finns-inte'),
    error: async (page, address) => await sent(page, address, '') ?? asked(page, address, 'day|from|since|until', 'i går, tror jag'),
    long: async (page, address) => await sent(page, address, LONG) ?? asked(page, address, '.', LONG.slice(0, 400)),
};

const HAS = {
    plain: () => true, empty: (forms, address) => address.startsWith('/vy/') || (forms.includes('get') && !forms.includes('post')),
    error: forms => forms.length > 0, long: forms => forms.length > 0,
};

async function judge({ kind, address, one, state, way }) {
    const go = async page => {
        const answer = await INTO[state](page, address);
        return answer ?? INTO.plain(page, address);
    };
    const patience = new Promise((_, late) => { setTimeout(() => late(new Error('takes too long')), MOST_MILLISECONDS).unref(); });
    const result = await Promise.race([patience,
        look(go, hasPictures ? join(pictures, `${nameOf(kind, state)}.${way.language}`) : '', way,
            speaks(origin, way.language), { storageState: one.state })]).catch(String);
    if (typeof result === 'string') {
        say(false, `${kind} ${state}`, result.slice(0, 400));
        return;
    }
    const faults = (await faultsOf(result, result.packed)).filter(fault => !(result.status >= 400 && fault.includes('responded with a status of')));
    if (result.status >= 500 || (state === 'plain' && result.status !== 200))
        faults.push(`status ${result.status}`);
    if (!result.source.includes(`<html lang="${way.language}"`))
        faults.push(`is not in ${way.language}`);
    say(faults.length === 0, `${kind} ${state}, ${one.role}: ${way.language} ${way.width} px ${way.colorScheme} ${way.forcedColors}` +
        `${way.scripts ? '' : ' no scripts'}: ${result.status}, ${result.keys.stops} stops, ${result.packed} bytes packed`, `\n    ${faults.join('\n    ')}`);
}

// Of pages that differ in the words of their address alone (a form, and the same form begun for a case), the longest.
function longestOf(pages) {
    const kept = new Map();
    for (const [kind, page] of [...pages].sort()) {
        const [path] = kind.split('?');
        if (page.size > (kept.get(path)?.[1].size ?? 0))
            kept.set(path, [kind, page]);
    }
    return kept.values();
}

// What is to be judged, each with its way; in the short extent some of the states that are not the plain one, evenly.
function plan(pages, cover) {
    const all = [...isLong || names ? pages : longestOf(pages)].sort().flatMap(([kind, { address, one, forms }]) =>
        STATES.filter(state => HAS[state](forms, address)).map(state => ({ kind, address, one, state })));
    const plain = all.filter(item => item.state === 'plain'), others = all.filter(item => item.state !== 'plain');
    const step = isLong ? 1 : Math.max(1, Math.ceil(others.length / SHORT_STATES));
    return [...plain, ...others.filter((item, i) => i % step === 0)].map(item => ({ ...item, way: cover.next(item.state) }));
}

async function judgePlanted(one) {
    const planted = readFileSync(new URL('planted.html', import.meta.url));
    const go = async page => {
        await page.route('**/vy/planted', route => route.fulfill({ body: planted, contentType: 'text/html; charset=utf-8' }));
        return page.goto(`${origin}/vy/planted`, { waitUntil: 'load' });
    };
    const way = { language: 'sv', width: 320, colorScheme: 'light', forcedColors: 'none', scripts: false };
    const faults = await faultsOf(await look(go, join(pictures, 'record-planted'), way, async () => {}, { storageState: one.state }), 1);
    for (const kind of ['axe ', 'equal access ', 'html-validate '])
        say(faults.some(fault => fault.startsWith(kind)), `a planted page is caught: ${kind.trim()}`, faults.join('\n    '));
}

const browser = await open(nodeFolder), all = readCodes(codes), pages = new Map(), cover = new Cover();
for (const one of all)
    Object.assign(one, await enrol(origin, one));
await together(all, one => follow(one, pages));
const planned = plan(pages, cover).filter(item => new RegExp(names).test(`${item.kind} ${item.state}`));
await together(planned, judge);
say(names !== '' || cover.left.size === 0, `${planned.length} pages and states meet every pair of language, width, scripts, colours and state`,
    [...cover.left].join('; '));
await judgePlanted(all[0]);
await browser.close();
process.exit(wrongs() ? 1 : 0);
