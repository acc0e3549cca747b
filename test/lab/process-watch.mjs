/**
 * Looks at the arguments and the environment of every process of the lab again and again, for secrets: one line of JSON
 * on stdin holds them by name. Each sighting is told once, a line of JSON; the end of stdin ends it, with the number of
 * rounds and of processes that were seen.
 */

import {readdirSync, readFileSync} from 'node:fs';
import {createInterface} from 'node:readline';

const seen = new Set();
const told = new Set();
let secrets = [];
let rounds = 0;
let ended = false;

createInterface({input: process.stdin})
	.on('line', line => {
		secrets = Object.entries(JSON.parse(line)).map(([name, text]) => [name, Buffer.from(text)]);
		console.log('watching');
		round();
	})
	.on('close', () => {
		ended = true;
	});

function round() {
	for (const pid of readdirSync('/proc')) {
		if (!/^\d+$/.test(pid) || Number(pid) === process.pid) continue;
		for (const where of ['cmdline', 'environ']) lookAt(pid, where);
	}
	rounds += 1;
	if (ended) console.log(JSON.stringify({rounds, processes: seen.size}));
	else setImmediate(round);
}

function lookAt(pid, where) {
	const bytes = read(`/proc/${pid}/${where}`);
	if (bytes === undefined) return;
	if (where === 'cmdline') seen.add(`${pid} ${bytes}`);
	for (const [name, secret] of secrets) {
		if (!bytes.includes(secret)) continue;
		const [program = '', ...above] = lineage(pid);
		// Between fork and exec a child shows what its parent was given.
		const again = read(`/proc/${pid}/${where}`);
		if (again?.length > 0 && !again.includes(secret)) continue;
		const line = JSON.stringify({pid: Number(pid), program, above, where, secret: name});
		if (!told.has(line)) console.log(line);
		told.add(line);
	}
}

/** Names of a process and of those that led to it. */
function lineage(pid) {
	const status = String(read(`/proc/${pid}/status`) ?? '');
	const [, name, parent] = /^Name:\t(.*)[\s\S]*^PPid:\t(\d+)/m.exec(status) ?? [];
	return name === undefined ? [] : [name, ...(parent > 1 ? lineage(parent) : [])];
}

/** undefined when the process has ended, or is none of the lab's. */
function read(path) {
	try {
		return readFileSync(path);
	} catch {
		return undefined;
	}
}
