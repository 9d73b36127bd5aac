/* casbin: the requests of make-workload through casbin. An enforcer for each decision type, since casbin walks all rows of
 * an enforcer; roles over time and scope are functions of our own, as its model has no place for them.
 * Usage: node casbin.js FOLDER VERDICTS MOST   (casbin is found through NODE_PATH) */
'use strict';
const { newEnforcer, newModelFromString } = require('casbin');
const { by, run, tables } = require('./peers.js');

const MODEL = `
[request_definition]
r = person, unit, day, amount
[policy_definition]
p = role, scope, unit, first, last, most, eft
[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))
[matchers]
m = r.day >= p.first && r.day <= p.last && r.amount <= p.most && below(r.unit, p.unit) && \\
    holds(r.person, p.role, p.scope, r.unit, r.day)
`;
const EVERY = '-1';

async function main() {
    const [folder, verdicts, most] = [process.argv[2], process.argv[3], Number(process.argv[4])];
    const { above, grants, holders, forbidden } = tables(folder);
    const posts = by(holders, 'person');
    const below = (unit, top) => top === EVERY || above.get(unit).includes(Number(top));
    const covers = (post, scope, unit) => scope === 'all' || post.unit === unit ||
        (scope === 'area' && above.get(unit).includes(post.unit));
    const holds = (person, role, scope, unit, day) => role === EVERY || (posts.get(person) || []).some((post) =>
        post.role === Number(role) && post.first <= day && day <= post.last && covers(post, scope, unit));

    const enforcers = new Map();
    for (const [type, rows] of by(grants, 'type')) {
        const enforcer = await newEnforcer(newModelFromString(MODEL));
        await enforcer.addFunction('below', below);
        await enforcer.addFunction('holds', holds);
        const policies = rows.map((row) => [row.role, row.scope, row.unit, row.first, row.last, row.most, 'allow']);
        forbidden.filter((row) => row.type === type).forEach((row) =>
            policies.push([EVERY, 'all', EVERY, row.first, row.last, Number.MAX_SAFE_INTEGER, 'deny']));
        if (!await enforcer.addPolicies(policies.map((policy) => policy.map(String))))
            throw new Error(`rows of type ${type} are not distinct`);
        enforcers.set(type, enforcer);
    }
    run(folder, verdicts, most, require('casbin/package.json').version, (request) =>
        enforcers.get(request.type).enforceSync(request.person, request.unit, request.day, request.amount));
}

main();
