/* peers: what casbin.js and cedar.js share: the tables of make-workload, a run with a clock, and how it is told.
 * Must know nothing of Reda. */
'use strict';
const fs = require('fs');
const path = require('path');

/* Rows of a CSV file as objects; numbers where they are numbers. */
function read(folder, name) {
    const lines = fs.readFileSync(path.join(folder, name), 'utf8').trimEnd().split('\n');
    const columns = lines.shift().split(';');
    return lines.map((line) => {
        const row = {};
        line.split(';').forEach((cell, i) => { row[columns[i]] = cell === '' || isNaN(cell) ? cell : Number(cell); });
        return row;
    });
}

function tables(folder) {
    const above = new Map(); /* unit -> the unit itself and those above it */
    for (const row of read(folder, 'tables/below.csv')) {
        if (!above.has(row.unit)) above.set(row.unit, []);
        above.get(row.unit).push(row.above);
    }
    return { above, grants: read(folder, 'tables/grants.csv'), holders: read(folder, 'tables/holders.csv'),
             forbidden: read(folder, 'tables/forbidden.csv') };
}

/* Rows by the value of a column. */
function by(rows, column) {
    const groups = new Map();
    for (const row of rows) {
        if (!groups.has(row[column])) groups.set(row[column], []);
        groups.get(row[column]).push(row);
    }
    return groups;
}

/* Asks the first MOST of the requests, writes a digit for each verdict, and tells the speed. */
function run(folder, verdicts, most, version, ask) {
    const requests = read(folder, 'requests.csv').slice(0, most);
    const answers = Buffer.alloc(requests.length);
    requests.slice(0, 2000).forEach(ask); /* lets the compiler of the engine warm up */
    const start = process.hrtime.bigint();
    for (let i = 0; i < requests.length; i++) answers[i] = ask(requests[i]) ? 49 : 48;
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    fs.writeFileSync(verdicts, answers);
    console.log(`checks ${requests.length}\nyes ${answers.filter((digit) => digit === 49).length}`);
    console.log(`checks_per_second ${(requests.length / seconds).toFixed(0)}\nversion ${version}`);
}

module.exports = { by, run, tables };
