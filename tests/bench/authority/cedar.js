/* cedar: the requests of make-workload through Cedar (WebAssembly). A policy set for each decision type, parsed once; the
 * caller says who holds what on the day and how the units lie, as Cedar's entities have no time.
 * Usage: node cedar.js FOLDER VERDICTS MOST   (cedar-wasm is found through NODE_PATH) */
'use strict';
const cedar = require('@cedar-policy/cedar-wasm/nodejs');
const { by, run, tables } = require('./peers.js');

const SCOPES = {
    all: () => '',
    unit: (role) => ` && principal.r${role}.contains(resource)`,
    area: (role) => ` && resource in principal.r${role}`,
};

function permit(row) {
    const where = row.unit < 0 ? 'resource' : `resource in Unit::"${row.unit}"`;
    return `permit(principal, action, ${where}) when { context.day >= ${row.first} && context.day <= ${row.last} && ` +
        `context.amount <= ${row.most} && principal has r${row.role}${SCOPES[row.scope](row.role)} };`;
}

function forbid(row) {
    return `forbid(principal, action, resource) when { context.day >= ${row.first} && context.day <= ${row.last} };`;
}

const unitOf = (number) => ({ type: 'Unit', id: String(number) });

/* The person with, for each role held on the day, the units of the posts. */
function person(request, posts) {
    const attrs = {};
    for (const post of posts) {
        if (post.first > request.day || request.day > post.last) continue;
        (attrs[`r${post.role}`] = attrs[`r${post.role}`] || []).push({ __entity: unitOf(post.unit) });
    }
    return { uid: { type: 'Person', id: String(request.person) }, attrs, parents: [] };
}

function main() {
    const [folder, verdicts, most] = [process.argv[2], process.argv[3], Number(process.argv[4])];
    const { above, grants, holders, forbidden } = tables(folder);
    const posts = by(holders, 'person');
    for (const [type, rows] of by(grants, 'type')) {
        const policies = rows.map(permit).concat(forbidden.filter((row) => row.type === type).map(forbid));
        const parsed = cedar.preparsePolicySet(String(type), { staticPolicies: policies.join('\n') });
        if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed.errors));
    }
    /* All units above, as Cedar wants the whole way given. */
    const units = new Map([...above].map(([unit, tops]) => [unit,
        { uid: unitOf(unit), attrs: {}, parents: tops.filter((top) => top !== unit).map(unitOf) }]));
    run(folder, verdicts, most, cedar.getCedarSDKVersion(), (request) => {
        const answer = cedar.statefulIsAuthorized({
            principal: { type: 'Person', id: String(request.person) },
            action: { type: 'Action', id: String(request.type) },
            resource: unitOf(request.unit), context: { day: request.day, amount: request.amount },
            preparsedPolicySetId: String(request.type),
            entities: [person(request, posts.get(request.person) || []), units.get(request.unit)] });
        if (answer.type !== 'success' || answer.response.diagnostics.errors.length)
            throw new Error(JSON.stringify(answer));
        return answer.response.decision === 'allow';
    });
}

main();
