// tried: what a new user tries, in Chromium, on a phone and at a desk, with a picture of each step for people to look at. Each
// says what must stand on the page in the end. As TAP.
// Usage: node tried.mjs NODE_FOLDER ORIGIN CODES PICTURES REPOSITORY [NAMES]
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newContext, open, say, wrongs } from './measure.mjs';
import { enrol, readCodes, submit } from './persons.mjs';

const [nodeFolder, origin, codes, pictures, repository, names = ''] = process.argv.slice(2);
const SCREENS = [{ name: 'phone', width: 390, height: 844 }, { name: 'desk', width: 1280, height: 900 }];

const browser = await open(nodeFolder), all = readCodes(codes);
const inAs = async role => {
    const one = all.find(other => other.role === role);
    one.state ??= (await enrol(origin, one)).state;
    return one.state;
};

// A person at a screen: a page, and pictures of what she sees.
class Try {
    constructor(name, screen, page) {
        Object.assign(this, { name, screen, page, step: 0 });
    }

    picture() {
        this.step += 1;
        return this.page.screenshot({ path: join(pictures, `tried-${this.name}-${this.step}-${this.screen.name}.png`), fullPage: true });
    }

    demand(isSo, what, why = '') {
        say(isSo, `${this.name}, ${this.screen.name}: ${what}`, why);
    }

    async reads(pattern, what) {
        const text = await this.page.locator('main').innerText();
        this.demand(pattern.test(text), what, text.slice(0, 900));
    }

    async unfold(name) {
        const summary = this.page.locator('main summary').filter({ hasText: name });
        if (await summary.count() && !await summary.evaluate(one => one.parentElement.open))
            await summary.click();
    }

    async follow(name) {
        await Promise.all([this.page.waitForNavigation(), this.page.locator('main').getByRole('link', { name, exact: false }).first().click()]);
    }

    async download(name) {
        const [taken] = await Promise.all([this.page.waitForEvent('download'), this.page.getByRole('link', { name, exact: false }).first().click()]);
        return { path: await taken.path(), name: taken.suggestedFilename() };
    }
}

// (a) The quality developer drops last year's Excel list and sees which investigations ran over, and why.
async function dropsList(at) {
    await at.page.goto(origin + '/');
    await at.follow('Utredningstider');
    await at.page.setInputFiles('#fil', join(repository, 'examples/lista/utredningar.xlsx'));
    await submit(at.page);
    await at.picture();
    await at.reads(/^197 ärenden prövade/m, 'the list is judged');
    await at.reads(/Pågår fortfarande, ingen förlängning är registrerad: [0-9]+/, 'those that passed in one way stand together');
    await at.reads(/2026-0053\s+Barn och familj söder\s+senast 2026-07-30\s+[0-9]+ dagar över/, 'by how many days one ran over is said');
    const height = await at.page.evaluate(() => document.documentElement.scrollHeight);
    at.demand(height < 9000, 'two hundred investigations are read in three minutes', `${height} px`);
    await at.page.locator('.rows summary').first().click();
    await at.reads(/Räknat från "utredning inledd" 2026-03-30: 4 månader därefter är 2026-07-30/, 'a row unfolds to what it is counted from');
    await at.picture();
    const folded = () => at.page.$$eval('.rows p', all => all.filter(one => !one.checkVisibility()).length);
    at.demand(await folded() > 100, 'on the screen what a row is counted from is folded', await folded());
    await at.page.emulateMedia({ media: 'print' });
    at.demand(await folded() === 0, 'on paper all of it is there', await folded());
    await at.page.emulateMedia({ media: 'screen' });
    await at.page.locator('summary', { hasText: 'Välj enhet' }).click();
    await at.page.selectOption('#enhet', 'Mottagning');
    await at.page.selectOption('#grupp', { label: 'Efter enhet' });
    await submit(at.page, at.page.getByRole('button', { name: 'Visa', exact: true }));
    await at.picture();
    await at.reads(/Visar bara Mottagning/, 'one unit is chosen');
    at.demand(!/Barn och familj/.test(await at.page.locator('.rows').first().innerText()), 'and no other is shown');
}

// (b) At 23:30: may she decide an omedelbart omhändertagande, who may, what must be written, when must it be in court?
async function asksAtNight(at) {
    await at.page.goto(origin + '/far-jag-besluta?beslut=lvu-omhandertagande&dag=2026-11-22&tid=23%3A30&vem=socialsekreterare');
    await at.picture();
    await at.reads(/^Nej\./m, 'she may not');
    await at.reads(/ordförande/i, 'who may is said');
    await at.reads(/Skriv i beslutet: grund för vården/, 'what must be written is said');
    await at.reads(/Underställning[^]*måndag 30 november 2026/, 'and when it must be in court');
}

// (c) The secretary sees what the reunification on Thursday's agenda lacks, and what a caseworker has objected.
async function readsAgenda(at) {
    await at.page.goto(origin + '/start');
    await at.picture();
    await at.follow('torsdag');
    await at.picture();
    await at.reads(/^torsdag [0-9]+ [a-z]+ [0-9]{4}$/m, 'it is Thursday');
    await at.reads(/Något saknas inför 1 av 2 punkter\s+Vården upphör, barnen flyttar hem: 5 krav är inte uppfyllda, 4 är oklara, 1 påtalande utan svar/,
        'the reunification lacks something');
    await at.reads(/Handläggare A påtalade [^]*”Barnen har inte fått veta vad som händer, och ingen plan för hemflytten är gjord/, 'what a caseworker objected is read');
    await at.reads(/Flyttningsförbud övervägs när vården ska upphöra\s+Nästa steg: bedöm frågan/, 'a moving ban has not been considered');
    await at.reads(/Återföreningen är förberedd[^]*upprätta före beslutet: återföreningsplan/, 'there is no plan for going home');
    const order = await at.page.locator('main').innerText();
    at.demand(order.indexOf('påtalade') < order.indexOf('Flyttningsförbud') && order.indexOf('Flyttningsförbud') < order.indexOf('Kontrollerat'),
        'the objection first, then what is lacking, then what was checked', order.slice(0, 900));
    await at.page.locator('.errors, .notice').first().getByRole('link').first().click();
    at.demand(/#punkt-1$/.test(at.page.url()), 'the notice leads to the item', at.page.url());
}

// (d) Before the board takes back a delegation it sees which limits no meeting meets.
async function takesBack(at) {
    await at.page.goto(origin + '/delegationsordning');
    await at.follow('Om en delegation återtas');
    await at.page.selectOption('#row', { label: 'Allt som Socialutskottet har' });
    await submit(at.page, at.page.getByRole('button', { name: 'Visa följden' }));
    await at.picture();
    await at.reads(/1 frist hinner inget planerat sammanträde/, 'a limit is lost');
    await at.reads(/Umgängesbegränsning övervägs var tredje månad[^]*Kommunstyrelsen, först \S+dag [0-9]+ december/, 'which, and who decides when');
    await at.reads(/Sätt in ett extra sammanträde med Kommunstyrelsen senast/, 'what can be done is said');
    await at.reads(/Punkter på föredragningslistor som måste flyttas[^]*torsdag/, 'what must leave an agenda is said');
    const deeds = await at.page.locator('main a[href^="/gor/"]').count();
    at.demand(deeds > 0, 'and from there the way leads to the deed', `${deeds} links`);
}

// (e) An auditor downloads a proof and verifies it outside Reda, with a verifier that shares no code with it.
async function verifiesOutside(at) {
    await at.page.goto(origin + '/start');
    await at.unfold('Kontroller');
    await at.follow('Liggaren');
    await at.page.fill('#post', '12');
    await Promise.all([at.page.waitForNavigation(), at.page.getByRole('button', { name: 'Visa posten' }).click()]);
    await at.picture();
    await at.reads(/Beviset är prövat nu, och det håller$/m, 'the page has tried the proof');
    const proof = await at.download('Beviset för posten'), entry = await at.download('Posten, byte för byte'), policy = await at.download('Vems signaturer');
    at.demand(proof.name === 'post-12.tlog-proof' && entry.name === 'post-12' && policy.name === 'liggaren.policy', 'the files have names', proof.name);
    const verify = (...files) => {
        try {
            return execFileSync('python3', [join(repository, 'tests/tamper/verify.py'), 'proof', ...files], { encoding: 'utf8' }).trim();
        } catch (refused) {
            return String(refused.stdout).trim();
        }
    };
    const said = verify(policy.path, proof.path, entry.path);
    at.demand(said === 'accepted', 'an outsider finds that the entry is in the ledger', said);
    await at.page.goto(`${origin}/liggaren?post=13`);
    const other = await at.download('Posten, byte för byte');
    at.demand(/^refused/.test(verify(policy.path, proof.path, other.path)), 'and that another entry is not what was proven', readFileSync(other.path, 'utf8'));
}

const TRIES = {
    a: [null, dropsList], b: [null, asksAtNight], c: ['nämndsekreterare', readsAgenda], d: ['nämndsekreterare', takesBack], e: ['revisor', verifiesOutside],
};

for (const [name, [role, steps]] of Object.entries(TRIES).filter(([one]) => new RegExp(names).test(one)))
    for (const screen of SCREENS) {
        const context = await newContext({ viewport: { width: screen.width, height: screen.height }, ...(role ? { storageState: await inAs(role) } : {}) });
        const at = new Try(name, screen, await context.newPage());
        await steps(at).catch(problem => at.demand(false, 'goes through', String(problem).slice(0, 600)));
        await context.close();
    }
await browser.close();
process.exit(wrongs() ? 1 : 0);
