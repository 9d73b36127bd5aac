// judge: looks at pages in Chromium and says what is wrong with them, as TAP. Pages are served with the security headers
// that the product sends, so that what a header would stop is heard. Must know no page but by name.
// Usage: node judge.mjs NODE_FOLDER PAGES PICTURES
import { createServer } from 'node:http';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { WAYS, faultsOf, look, newContext, open, say, together, validate, wrongs } from './measure.mjs';

const [nodeFolder, folder, pictures] = process.argv.slice(2);

const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const TYPES = { html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', svg: 'image/svg+xml' };
const PLANTED_CSS = '.pale { color: #bbb } .small { height: 1rem; padding: 0 } .broad { width: 60rem } ' +
    '.unseen-focus:focus-visible { outline: 0 } a, button { display: inline-block; min-height: 3rem } input { min-height: 3rem }' +
    ' .small { min-height: 0 }';
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
    const result = await look(to(origin, 'planted.html'), join(pictures, 'planted'), { width: 320, colorScheme: 'light', forcedColors: 'none' });
    const messages = await validate(result.source);
    const found = (list, word) => list.some(one => one.includes(word));
    for (const rule of ['color-contrast', 'label', 'aria-roles'])
        say(found(result.axe, `${rule}:`), `axe finds the planted ${rule}`, result.axe.join('\n    '));
    for (const rule of ['input_label_exists', 'aria_role_allowed'])
        say(found(result.ace, `${rule}:`), `Equal Access finds the planted ${rule}`, result.ace.join('\n    '));
    for (const rule of ['no-dup-id', 'no-inline-style', 'no-implicit-button-type', 'element-permitted-content'])
        say(found(messages, ` ${rule}:`), `html-validate finds the planted ${rule}`, messages.join('\n    '));
    say(found(result.targets, 'class="small"'), 'the small target is found', result.targets.join('\n    '));
    say(result.sideways > 0, 'the broad element is found', 'nothing is broader than the phone');
    say(found(result.console, 'Content Security Policy'), 'the header stops script and style in the page', result.console.join('\n    '));
    say(found(result.keys.found, 'unseen-focus'), 'the focus that does not show is found', result.keys.found.join('\n    '));
}

const to = (origin, name) => page => page.goto(`${origin}/${name}`, { waitUntil: 'load' });

async function judgePage(origin, name, way) {
    const result = await look(to(origin, `${name}.${way.language}.html`), join(pictures, `${name}.${way.language}`), way);
    const title = `${name} ${way.language} ${way.width} px ${way.colorScheme}${way.forcedColors === 'active' ? ' forced colours' : ''}`;
    const faults = await faultsOf(result, result.bytes);
    say(faults.length === 0, `${title}: ${result.keys.stops} stops, ${result.bytes} bytes`, `\n    ${faults.join('\n    ')}`);
}

const server = await serve();
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await open(nodeFolder);
const names = readdirSync(folder).filter(name => name.endsWith('.sv.html')).map(name => name.replace('.sv.html', ''));
say(names.length > 0, `there are ${names.length} pages`, 'no page');
await together(names.flatMap(name => WAYS.map(way => ({ name, way }))), ({ name, way }) => judgePage(origin, name, way));
await judgePlaces(origin);
await judgePlanted(origin);
await browser.close();
server.close();
process.exit(wrongs() ? 1 : 0);
