// measure: looks at one page in Chromium and says what is wrong with it: axe, Equal Access, html-validate, the browser's own
// complaints, targets, what is broader than the window, every stop of the keyboard, bytes. Must know no page.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Two languages, two widths, two schemes, forced colours: each pair of them once.
export const WAYS = [
    { language: 'sv', width: 320, colorScheme: 'light', forcedColors: 'none' },
    { language: 'sv', width: 1280, colorScheme: 'dark', forcedColors: 'none' },
    { language: 'en', width: 320, colorScheme: 'dark', forcedColors: 'active' },
    { language: 'en', width: 1280, colorScheme: 'light', forcedColors: 'none' },
    { language: 'sv', width: 1280, colorScheme: 'light', forcedColors: 'active' },
];
const MOST_BYTES = 60 * 1024, MOST_STOPS = 400;
const LEAST_TARGET = 44;

let wrong = 0;
export const wrongs = () => wrong;
export function say(isSo, what, why = '') {
    console.log(`${isSo ? 'ok' : 'not ok'} - ${what}${isSo ? '' : `: ${why}`}`);
    wrong += isSo ? 0 : 1;
}

// Several at a time: what waits for the browser lets another go on.
const WORKERS = 2;
export async function together(items, deed) {
    const waiting = [...items];
    await Promise.all(Array.from({ length: WORKERS }, async () => {
        while (waiting.length)
            await deed(waiting.shift());
    }));
}

let tools;
export async function open(nodeFolder) {
    const require = createRequire(join(nodeFolder, 'package.json'));
    const { chromium } = require('playwright-core');
    tools = {
        HtmlValidate: require('html-validate').HtmlValidate, axe: readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'),
        ace: readFileSync(require.resolve('accessibility-checker-engine/ace.js'), 'utf8'),
    };
    tools.browser = await chromium.launch({
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true,
        args: ['--disable-gpu', '--no-first-run', ...(process.getuid() === 0 ? ['--no-sandbox'] : [])],
    });
    return tools.browser;
}

export function newContext(more = {}) {
    return tools.browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm', reducedMotion: 'reduce', ...more });
}

// The language as a reader's browser remembers it.
export const speaks = (origin, language) => context => context.addCookies([{
    name: '__Host-sprak', value: language, domain: new URL(origin).hostname, path: '/', secure: true, httpOnly: true, sameSite: 'Lax',
}]);

// Runs in the page: what Equal Access is sure of; what a person must look at herself is hers.
async function equalAccess() {
    const report = await new window.ace.Checker().check(document, ['WCAG_2_2']);
    return report.results.filter(one => one.value[0] === 'VIOLATION' && one.value[1] === 'FAIL')
        .map(one => `${one.ruleId}: ${one.message}: ${one.snippet.slice(0, 90)}`);
}

// What the engines find on the page as it stands.
async function judged(page) {
    await page.evaluate(tools.axe);
    const settings = { runOnly: { type: 'tag', values: AXE_TAGS }, resultTypes: ['violations'], preload: false };
    const violations = (await page.evaluate(how => window.axe.run(document, how), settings)).violations;
    await page.evaluate(tools.ace);
    return {
        axe: violations.map(one => `${one.id}: ${one.nodes.map(node => node.html.slice(0, 90)).join(' | ')}`),
        ace: await page.evaluate(equalAccess),
    };
}

// The engines, and what hears the keyboard, are scripts: a page of a browser that runs none is judged where they run, letter
// by letter the same.
async function twinOf(page, source, way, more) {
    const context = await newContext(more), twin = await context.newPage();
    await twin.setViewportSize({ width: way.width, height: 800 });
    await twin.emulateMedia({ colorScheme: way.colorScheme, forcedColors: way.forcedColors });
    await twin.route(page.url(), route => route.fulfill({ body: source, contentType: 'text/html; charset=utf-8' }));
    await twin.goto(page.url(), { waitUntil: 'load' });
    return twin;
}

// Runs in the page: targets that a finger cannot hit. A link in running text is as high as its line.
function smallTargets(least) {
    const isInText = element => element.tagName === 'A' && getComputedStyle(element).display === 'inline';
    return [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')]
        .filter(element => element.checkVisibility({ visibilityProperty: true }) && !isInText(element) && !element.closest('.skip'))
        .map(element => {
            const label = ['radio', 'checkbox'].includes(element.type) ? element.labels?.[0] : null;
            return { element, box: (label ?? element).getBoundingClientRect() };
        })
        .filter(({ box }) => box.height < least - 0.5)
        .map(({ element, box }) => `${element.outerHTML.slice(0, 90)} is ${Math.round(box.height)} px high`);
}

// Runs in the page: at each Tab, looks at the element that has had the focus until then, until all have.
function listen(most) {
    const met = new Set(), heard = { stops: 0, found: [], isEnded: false };
    const wrongWith = element => {
        const style = getComputedStyle(element), box = element.getBoundingClientRect(), name = element.outerHTML.slice(0, 90);
        const isSeen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 1;
        const isMarked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        return !isSeen ? `${name} has the focus and is not in sight` : !isMarked ? `${name} has the focus and does not show it` : '';
    };
    addEventListener('keydown', event => {
        const element = document.activeElement, isOut = !element || element === document.body;
        if (event.key !== 'Tab' || heard.isEnded || (isOut && !heard.stops && !event.repeat))
            return;
        heard.isEnded = isOut || met.has(element) || heard.stops >= most;
        if (heard.isEnded)
            return;
        met.add(element);
        heard.stops += 1;
        heard.found.push(...[wrongWith(element)].filter(one => one));
    }, true);
    document.activeElement?.blur();
    window.heardByKeys = heard;
}

const MANY_TABS = 25;
async function walkByKeys(page) {
    let heard = null;
    await page.evaluate(listen, MOST_STOPS);
    for (let tabs = 0; tabs < MOST_STOPS + MANY_TABS && !heard?.isEnded; tabs += MANY_TABS) {
        await Promise.all(Array.from({ length: MANY_TABS }, () => page.keyboard.down('Tab')));
        await page.keyboard.up('Tab');
        heard = await page.evaluate(() => window.heardByKeys);
    }
    await page.evaluate(() => document.activeElement?.blur()); // the engines see the page as it lies before a reader
    return heard;
}

// go: brings the page there and answers the response of the page that is judged; before: what the context has met before; more:
// settings of the context, such as who has signed in; picture: '' = none is taken. way.scripts: false = the browser runs none.
export async function look(go, picture, way, before = async () => {}, more = {}) {
    const context = await newContext({ javaScriptEnabled: way.scripts !== false, ...more }); // nothing is in its cache: a first visit
    await before(context);
    const page = await context.newPage(), heard = [], bodies = [];
    page.on('console', message => { if (message.type() === 'error') heard.push(message.text()); });
    page.on('pageerror', error => heard.push(String(error)));
    page.on('response', answer => bodies.push(answer.body().catch(() => Buffer.alloc(0))));
    await page.setViewportSize({ width: way.width, height: 800 });
    await page.emulateMedia({ colorScheme: way.colorScheme, forcedColors: way.forcedColors });
    const answer = await go(page), source = await answer.text();
    if (picture)
        await page.screenshot({ path: `${picture}-${way.width}-${way.colorScheme}-${way.forcedColors}.png`, fullPage: true });
    const judgedPage = way.scripts === false ? await twinOf(page, source, way, more) : page;
    await judgedPage.$$eval('main details', all => all.forEach(one => { one.open = true; })); // what is folded is judged too
    const keys = await walkByKeys(judgedPage), engines = await judged(judgedPage);
    const all = await Promise.all(bodies), sum = sizes => sizes.reduce((total, one) => total + one, 0);
    const result = {
        status: answer.status(),
        ...engines,
        console: heard,
        targets: await judgedPage.evaluate(smallTargets, LEAST_TARGET),
        sideways: await judgedPage.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        keys,
        bytes: sum(all.map(one => one.length)), packed: sum(all.map(one => one.length ? gzipSync(one).length : 0)), source,
    };
    await Promise.all([context.close(), ...(judgedPage === page ? [] : [judgedPage.context().close()])]);
    return result;
}

export async function validate(source) {
    tools.judge ??= new tools.HtmlValidate({
        extends: ['html-validate:recommended'], root: true,
        rules: {
            'doctype-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off',
            'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
        },
    });
    const report = await tools.judge.validateString(source);
    return report.results.flatMap(one => one.messages.map(message => `${message.line}: ${message.ruleId}: ${message.message}`));
}

// Everything that is wrong with a page that has been looked at; a first visit may have so many bytes.
export async function faultsOf(result, bytes) {
    const messages = await validate(result.source);
    return [
        ...result.axe.map(one => `axe ${one}`), ...result.ace.map(one => `equal access ${one}`), ...result.console.map(one => `console ${one}`), ...result.targets,
        ...(result.sideways > 0 ? [`${result.sideways} px broader than the window`] : []), ...result.keys.found,
        ...(result.keys.stops < 3 || result.keys.stops >= MOST_STOPS ? [`${result.keys.stops} stops of the keyboard`] : []),
        ...(bytes === 0 || bytes > MOST_BYTES ? [`${bytes} bytes`] : []),
        ...messages.map(one => `html-validate ${one}`),
    ];
}
