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

// Runs in the page: what Equal Access is sure of; what a person must look at herself is hers.
async function equalAccess() {
    const report = await new window.ace.Checker().check(document, ['WCAG_2_2']);
    return report.results.filter(one => one.value[0] === 'VIOLATION' && one.value[1] === 'FAIL')
        .map(one => `${one.ruleId}: ${one.message}: ${one.snippet.slice(0, 90)}`);
}

// What the engines find on the page as it stands.
async function judged(page) {
    await page.$$eval('main details', all => all.forEach(one => { one.open = true; })); // what is folded is judged too
    await page.evaluate(tools.axe);
    const violations = (await page.evaluate(tags => window.axe.run(document, { runOnly: { type: 'tag', values: tags } }), AXE_TAGS)).violations;
    await page.evaluate(tools.ace);
    return {
        axe: violations.map(one => `${one.id}: ${one.nodes.map(node => node.html.slice(0, 90)).join(' | ')}`),
        ace: await page.evaluate(equalAccess),
    };
}

// The engines are scripts: a page of a browser that runs none is judged where they run, letter by letter the same.
async function judgedApart(page, source, way, more) {
    const context = await newContext(more), twin = await context.newPage();
    await twin.setViewportSize({ width: way.width, height: 800 });
    await twin.emulateMedia({ colorScheme: way.colorScheme, forcedColors: way.forcedColors });
    await twin.route(page.url(), route => route.fulfill({ body: source, contentType: 'text/html; charset=utf-8' }));
    await twin.goto(page.url(), { waitUntil: 'load' });
    const engines = await judged(twin);
    await context.close();
    return engines;
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

// Runs in the page: what is wrong with the element that has the focus now, and its name.
function focused() {
    const element = document.activeElement;
    if (!element || element === document.body)
        return null;
    const style = getComputedStyle(element), box = element.getBoundingClientRect();
    const isSeen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 1;
    const isMarked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const name = element.outerHTML.slice(0, 90);
    return { name, wrong: !isSeen ? `${name} has the focus and is not in sight` : !isMarked ? `${name} has the focus and does not show it` : '' };
}

async function walkByKeys(page) {
    const found = [];
    let stops = 0;
    await page.evaluate(() => document.activeElement?.blur());
    for (; stops < MOST_STOPS; stops++) {
        await page.keyboard.press('Tab');
        const here = await page.evaluate(focused);
        if (!here)
            break;
        if (here.wrong)
            found.push(here.wrong);
    }
    return { found, stops };
}

// go: brings the page there and answers the response of the page that is judged; before: what the context has met before; more:
// settings of the context, such as who has signed in. way.scripts: false = the browser runs none.
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
    await page.screenshot({ path: `${picture}-${way.width}-${way.colorScheme}-${way.forcedColors}.png`, fullPage: true });
    const engines = way.scripts === false ? await judgedApart(page, source, way, more) : await judged(page);
    const all = await Promise.all(bodies), sum = sizes => sizes.reduce((total, one) => total + one, 0);
    const result = {
        status: answer.status(),
        ...engines,
        console: heard,
        targets: await page.evaluate(smallTargets, LEAST_TARGET),
        sideways: await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        keys: await walkByKeys(page),
        bytes: sum(all.map(one => one.length)), packed: sum(all.map(one => one.length ? gzipSync(one).length : 0)), source,
    };
    await context.close();
    return result;
}

export async function validate(source) {
    const judge = new tools.HtmlValidate({
        extends: ['html-validate:recommended'], root: true,
        rules: {
            'doctype-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off',
            'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
        },
    });
    const report = await judge.validateString(source);
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
