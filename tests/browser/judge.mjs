// judge: looks at pages in Chromium and says what is wrong with them, as TAP. Pages are served with the security headers
// that the product sends, so that what a header would stop is heard. Must know no page but by name.
// Usage: node judge.mjs NODE_FOLDER PAGES PICTURES
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [nodeFolder, folder, pictures] = process.argv.slice(2);
const require = createRequire(join(nodeFolder, 'package.json'));
const { chromium } = require('playwright-core');
const { HtmlValidate } = require('html-validate');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const TYPES = { html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', svg: 'image/svg+xml' };
const PLANTED_CSS = '.pale { color: #bbb } .small { height: 1rem; padding: 0 } .broad { width: 60rem } ' +
    '.unseen-focus:focus-visible { outline: 0 } a, button { display: inline-block; min-height: 3rem } input { min-height: 3rem }' +
    ' .small { min-height: 0 }';
// Two languages, two widths, two schemes, forced colours: each pair of them once.
const WAYS = [
    { language: 'sv', width: 320, colorScheme: 'light', forcedColors: 'none' },
    { language: 'sv', width: 1280, colorScheme: 'dark', forcedColors: 'none' },
    { language: 'en', width: 320, colorScheme: 'dark', forcedColors: 'active' },
    { language: 'en', width: 1280, colorScheme: 'light', forcedColors: 'none' },
    { language: 'sv', width: 1280, colorScheme: 'light', forcedColors: 'active' },
];
const MOST_BYTES = 60 * 1024; // not packed
const LEAST_TARGET = 44;

let wrong = 0;
function say(isSo, what, why = '') {
    console.log(`${isSo ? 'ok' : 'not ok'} - ${what}${isSo ? '' : `: ${why}`}`);
    wrong += isSo ? 0 : 1;
}

function serve() {
    const server = createServer((request, answer) => {
        const path = new URL(request.url, 'http://localhost').pathname;
        const file = join(folder, path);
        const bytes = path === '/planted.css' ? PLANTED_CSS : existsSync(file) && !path.endsWith('/') ? readFileSync(file) : null;
        answer.writeHead(bytes === null ? 404 : 200, {
            'Content-Type': TYPES[path.split('.').pop()] ?? 'text/plain', 'Content-Security-Policy': POLICY,
            'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer',
        });
        answer.end(bytes ?? '');
    });
    return new Promise(ready => server.listen(0, '127.0.0.1', () => ready(server)));
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
    for (; stops < 120; stops++) {
        await page.keyboard.press('Tab');
        const here = await page.evaluate(focused);
        if (!here)
            break;
        if (here.wrong)
            found.push(here.wrong);
    }
    return { found, stops };
}

async function look(origin, name, way) {
    const context = await newContext(); // nothing is in its cache: a first visit
    const page = await context.newPage(), heard = [], bodies = [];
    page.on('console', message => { if (message.type() === 'error') heard.push(message.text()); });
    page.on('pageerror', error => heard.push(String(error)));
    page.on('response', answer => bodies.push(answer.body().then(body => body.length).catch(() => 0)));
    await page.setViewportSize({ width: way.width, height: 800 });
    await page.emulateMedia({ colorScheme: way.colorScheme, forcedColors: way.forcedColors });
    const answer = await page.goto(`${origin}/${name}`, { waitUntil: 'load' });
    const source = await answer.text();
    await page.screenshot({ path: join(pictures, `${name}-${way.width}-${way.colorScheme}-${way.forcedColors}.png`), fullPage: true });
    await page.evaluate(axe);
    const violations = (await page.evaluate(tags => window.axe.run(document, { runOnly: { type: 'tag', values: tags } }), AXE_TAGS)).violations;
    const result = {
        axe: violations.map(one => `${one.id}: ${one.nodes.map(node => node.html.slice(0, 90)).join(' | ')}`),
        console: heard,
        targets: await page.evaluate(smallTargets, LEAST_TARGET),
        sideways: await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        keys: await walkByKeys(page),
        bytes: (await Promise.all(bodies)).reduce((sum, one) => sum + one, 0), source,
    };
    await context.close();
    return result;
}

async function validate(source) {
    const judge = new HtmlValidate({
        extends: ['html-validate:recommended'], root: true,
        rules: {
            'doctype-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off',
            'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
        },
    });
    const report = await judge.validateString(source);
    return report.results.flatMap(one => one.messages.map(message => `${message.line}: ${message.ruleId}: ${message.message}`));
}

// The places of the layout: in the open at a desk, below a button on a phone; not on paper.
async function judgePlaces(origin) {
    const page = await (await newContext()).newPage();
    await page.goto(`${origin}/list.sv.html`);
    const link = page.getByRole('link', { name: 'Delegationsordning' });
    await page.setViewportSize({ width: 1280, height: 800 });
    say(await link.isVisible(), 'at a desk the places stand open', 'they are hidden');
    await page.setViewportSize({ width: 320, height: 800 });
    say(!await link.isVisible(), 'on a phone the places are folded', 'they are open');
    await page.getByText('Meny').click();
    say(await link.isVisible() && await page.getByRole('button', { name: 'Logga ut' }).isVisible(), 'and unfold', 'they stay hidden');
    await page.emulateMedia({ media: 'print' });
    say(!await link.isVisible(), 'on paper there are none', 'they are printed');
    await page.close();
}

async function judgePlanted(origin) {
    const result = await look(origin, 'planted.html', { width: 320, colorScheme: 'light', forcedColors: 'none' });
    const messages = await validate(result.source);
    const found = (list, word) => list.some(one => one.includes(word));
    for (const rule of ['color-contrast', 'label', 'aria-roles'])
        say(found(result.axe, `${rule}:`), `axe finds the planted ${rule}`, result.axe.join('\n    '));
    for (const rule of ['no-dup-id', 'no-inline-style', 'no-implicit-button-type', 'element-permitted-content'])
        say(found(messages, ` ${rule}:`), `html-validate finds the planted ${rule}`, messages.join('\n    '));
    say(found(result.targets, 'class="small"'), 'the small target is found', result.targets.join('\n    '));
    say(result.sideways > 0, 'the broad element is found', 'nothing is broader than the phone');
    say(found(result.console, 'Content Security Policy'), 'the header stops script and style in the page', result.console.join('\n    '));
    say(found(result.keys.found, 'unseen-focus'), 'the focus that does not show is found', result.keys.found.join('\n    '));
}

async function judgePage(origin, name, way) {
    const result = await look(origin, `${name}.${way.language}.html`, way);
    const title = `${name} ${way.language} ${way.width} px ${way.colorScheme}${way.forcedColors === 'active' ? ' forced colours' : ''}`;
    const messages = await validate(result.source);
    const faults = [
        ...result.axe.map(one => `axe ${one}`), ...result.console.map(one => `console ${one}`), ...result.targets,
        ...(result.sideways > 0 ? [`${result.sideways} px broader than the window`] : []), ...result.keys.found,
        ...(result.keys.stops < 3 || result.keys.stops >= 120 ? [`${result.keys.stops} stops of the keyboard`] : []),
        ...(result.bytes === 0 || result.bytes > MOST_BYTES ? [`${result.bytes} bytes`] : []),
        ...messages.map(one => `html-validate ${one}`),
    ];
    say(faults.length === 0, `${title}: ${result.keys.stops} stops, ${result.bytes} bytes`, `\n    ${faults.join('\n    ')}`);
}

const server = await serve();
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true,
    args: ['--disable-gpu', '--no-first-run', ...(process.getuid() === 0 ? ['--no-sandbox'] : [])],
});
function newContext() {
    return browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm', reducedMotion: 'reduce' });
}
const names = readdirSync(folder).filter(name => name.endsWith('.sv.html')).map(name => name.replace('.sv.html', ''));
say(names.length > 0, `there are ${names.length} pages`, 'no page');
for (const name of names)
    for (const way of WAYS)
        await judgePage(origin, name, way);
await judgePlaces(origin);
await judgePlanted(origin);
await browser.close();
server.close();
process.exit(wrong ? 1 : 0);
