// persons: those who sign in to the fictitious municipality (town): each chooses a password once, with her one-time code, and
// stays signed in. Must know no page but the way in.
import { readFileSync } from 'node:fs';
import { newContext } from './measure.mjs';

const PASSWORD = 'fyra ord som inte hör ihop';

// [{role, person, code}]
export const readCodes = path => readFileSync(path, 'utf8').trim().split('\n').map(line => {
    const [role, person, code] = line.split('\t');
    return { role, person, code };
});

export const submit = async (page, button = page.locator('main form[method=post] button[type=submit]').first()) =>
    (await Promise.all([page.waitForNavigation(), button.click()]))[0];

// Signed in for the first time: what a context, or a request without a browser, needs to be hers.
export async function enrol(origin, one) {
    const context = await newContext(), page = await context.newPage();
    await page.goto(`${origin}/logga-in/forsta`);
    await page.fill('[name=namn]', one.person);
    await page.fill('[name=engangskod]', one.code);
    await page.fill('[name=losenord]', PASSWORD);
    const answer = await submit(page);
    if (answer.status() !== 200 || await page.locator('#losenord').count())
        throw new Error(`${one.person} does not come in: ${answer.status()}`);
    const state = await context.storageState();
    await context.close();
    return { state, cookie: state.cookies.map(cookie => `${cookie.name}=${cookie.value}`).join('; ') };
}

// Later: by name and password.
export async function signIn(page, origin, person) {
    await page.goto(`${origin}/logga-in`);
    await page.fill('[name=namn]', person);
    await page.fill('[name=losenord]', PASSWORD);
    return submit(page);
}
