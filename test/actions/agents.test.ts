import {execFileSync, spawn} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {kindOf} from '../../source/actions/index.ts';
import type {System} from '../../source/system/system.ts';
import {action, context, filesIn, type Machine, machine, make} from './machine.ts';

let one: Machine;
let pids: number[];
beforeEach(() => {
	one = machine();
	pids = [];
});
afterEach(async () => {
	for (const pid of pids) await one.system.end(pid);
	one.remove();
});

const alive = async (pid: number) => (await one.system.process(pid)).alive;
const agent = () => action({kind: 'start-agent', how: 'process', socket: one.path('.ssh/agent')});
const adding = (secret: 'passphrase' | undefined) =>
	action({
		kind: 'add-to-agent',
		key: one.path('.ssh/id'),
		socket: one.path('.ssh/agent'),
		secret,
		keychain: false,
	});

async function started() {
	const wanted = agent();
	const made = await make(one, wanted);
	pids.push(made.after.agent ?? 0);
	return {wanted, ...made};
}

async function keyMade(passphrase?: string) {
	const key = action({
		kind: 'make-key',
		path: one.path('.ssh/id'),
		keyType: 'ed25519',
		comment: 'c',
		secret: passphrase === undefined ? undefined : 'passphrase',
	} as const);
	return make(one, key, context(passphrase));
}

it('starts an agent behind a private socket and ends it again', async () => {
	const files = filesIn(one.home);
	expect(await kindOf(agent()).look(one.system, agent(), context())).toBe('before');
	const {wanted, before, after} = await started();
	expect(await kindOf(wanted).look(one.system, wanted, context())).toBe('after');
	expect([one.mode('.ssh'), one.mode('.ssh/agent')]).toEqual([0o700, 0o600]);
	expect(readFileSync(`/proc/${after.agent}/comm`, 'utf8')).toBe('ssh-agent\n');
	expect(await kindOf(wanted).takeBack(one.system, wanted, before, after, context())).toEqual({
		state: 'restored',
	});
	expect(await alive(after.agent ?? 0)).toBe(false);
	expect(filesIn(one.home)).toEqual(files);
	expect(await kindOf(wanted).takeBack(one.system, wanted, before, after, context())).toEqual({
		state: 'was-gone',
	});
});

it('finds the process by its socket when its number was not written down', async () => {
	const {wanted, before, after} = await started();
	expect(await kindOf(wanted).takeBack(one.system, wanted, before, undefined, context())).toEqual({
		state: 'restored',
	});
	expect(await alive(after.agent ?? 0)).toBe(false);
});

it('ends the process that an older version wrote down without its start', async () => {
	const {wanted, before, after} = await started();
	expect(after.agentStarted).toBeDefined();
	const older = {agent: after.agent ?? 0};
	expect(await kindOf(wanted).takeBack(one.system, wanted, before, older, context())).toEqual({
		state: 'restored',
	});
	expect(await alive(older.agent)).toBe(false);
});

it.each(['with', 'without'])('leaves a process that has the number by now, %s a start', async known => {
	const {wanted, before, after} = await started();
	const first = after.agent ?? 0;
	await one.system.end(first);
	while (await alive(first)) await one.system.pause(5);
	const another = spawn('sleep', ['60'], {stdio: 'ignore'});
	const theirs = (await started()).after.agent ?? 0;
	const left = {
		agent: another.pid ?? 0,
		...(known === 'with' ? {agentStarted: after.agentStarted ?? ''} : {}),
	};
	expect(await kindOf(wanted).takeBack(one.system, wanted, before, left, context())).toEqual({
		state: 'was-gone',
	});
	expect([await alive(left.agent), await alive(theirs)]).toEqual([true, true]);
	another.kill();
});

it('takes the place of the socket that a dead agent left', async () => {
	const first = await started();
	process.kill(first.after.agent ?? 0, 'SIGKILL');
	while (await alive(first.after.agent ?? 0)) await one.system.pause(5);
	expect(readdirSync(one.path('.ssh'))).toEqual(['agent']);
	expect(await kindOf(agent()).look(one.system, agent(), context())).toBe('before');
	await started();
	expect(await kindOf(agent()).look(one.system, agent(), context())).toBe('after');
});

it('leaves another file at the path of the socket alone', async () => {
	one.put('.ssh/agent', 'theirs');
	expect(await kindOf(agent()).apply(one.system, agent(), context())).toMatchObject({
		kind: 'failed',
		because: 'exists',
	});
	expect(one.text('.ssh/agent')).toBe('theirs');
});

it.each([
	['without a passphrase', undefined],
	['with a passphrase', 'correct horse \\n%s "\'$x é'],
])('gives a key %s to the agent and takes it out', async (_name, passphrase) => {
	const {after: key} = await keyMade(passphrase);
	await started();
	const wanted = adding(passphrase === undefined ? undefined : 'passphrase');
	const kind = kindOf(wanted);
	expect(await kind.look(one.system, wanted, context())).toBe('before');
	const {before, after} = await make(one, wanted, context(passphrase));
	expect(after.fingerprint).toBe(key.fingerprint);
	expect(await kind.look(one.system, wanted, context())).toBe('after');
	const listed = execFileSync('ssh-add', ['-l'], {
		env: {PATH: process.env.PATH, SSH_AUTH_SOCK: one.path('.ssh/agent')},
	}).toString();
	expect(listed).toContain(key.fingerprint);
	expect(await kind.takeBack(one.system, wanted, before, after, context())).toEqual({state: 'restored'});
	expect(await kind.look(one.system, wanted, context())).toBe('before');
	expect(await kind.takeBack(one.system, wanted, before, after, context())).toEqual({state: 'was-gone'});
});

it.each([
	['wrong', 'wrong horse', 'wrong-passphrase'],
	['not given', undefined, 'no-passphrase'],
] as const)('a passphrase that is %s ends at once', async (_name, given, because) => {
	await keyMade('correct horse');
	await started();
	const applied = await kindOf(adding('passphrase')).apply(one.system, adding('passphrase'), context(given));
	expect(applied).toMatchObject({kind: 'failed', because});
});

describe('where nothing can be executed from the place for temporary files', () => {
	const tried: string[] = [];
	/** As with noexec: execve(2) gives EACCES. */
	const refusing = (refuses: RegExp): System => ({
		...one.system,
		run: async command => {
			const helper = command.env?.SSH_ASKPASS ?? command.program;
			if (helper.endsWith('/askpass')) tried.push(helper);
			return refuses.test(command.program) ? {kind: 'not-found', because: 'EACCES'} : one.system.run(command);
		},
	});
	const state = '.local/state/gomod-setup';
	beforeEach(async () => {
		await keyMade('correct horse');
		await started();
		one.put(`${state}/runs/one`, '');
		tried.length = 0;
	});

	it('the helper stands in the state directory', async () => {
		const wanted = adding('passphrase');
		const applied = await kindOf(wanted).apply(
			refusing(/^(?!.*state).*askpass$/),
			wanted,
			context('correct horse'),
		);
		expect(applied.kind).toBe('done');
		expect(tried.at(-1)).toContain(`${one.path(state)}/gomod-setup-`);
		expect(readdirSync(one.path(state))).toEqual(['runs']);
	});

	it('nor from there, it fails and says so', async () => {
		const wanted = adding('passphrase');
		const applied = await kindOf(wanted).apply(refusing(/askpass$/), wanted, context('correct horse'));
		expect(applied).toEqual({kind: 'failed', because: 'helper-refused', said: ''});
		expect(readdirSync(one.path(state))).toEqual(['runs']);
		expect((await Promise.all(tried.map(path => one.system.look(path)))).map(({kind}) => kind)).toEqual([
			'missing',
			'missing',
		]);
	});
});

it('a key with a passphrase that nobody expected fails without a question', async () => {
	await keyMade('correct horse');
	await started();
	const applied = await kindOf(adding(undefined)).apply(one.system, adding(undefined), context());
	expect(applied).toMatchObject({kind: 'failed', because: 'program-failed'});
});

it('an agent that is gone has nothing to give back', async () => {
	await keyMade();
	expect(await kindOf(adding(undefined)).look(one.system, adding(undefined), context())).toBe('before');
	const taken = await kindOf(adding(undefined)).takeBack(one.system, adding(undefined), {}, {}, context());
	expect(taken).toEqual({state: 'was-gone'});
});

it('a passphrase stands in no argument, environment or file of any program that is run', async () => {
	const passphrase = 'correct-horse-battery';
	await keyMade(passphrase);
	await started();
	await one.system.remove(one.path('.ssh/id.pub'));
	const seen: string[] = [];
	// A slow stand-in for the agent keeps ssh-add and its helper alive until both have been looked at.
	const server = createServer();
	const socket = one.path('.ssh/slow');
	await new Promise<void>(done => server.listen(socket, done));
	const looking = new Promise<void>(done =>
		server.on('connection', connection => {
			connection.on('data', () => {
				seen.push(...processesOf('ssh-add'));
				connection.destroy();
				done();
			});
		}),
	);
	const wanted = {...adding('passphrase'), socket};
	await kindOf(wanted).apply(one.system, wanted, context(passphrase));
	await looking;
	server.close();
	const derived = action({
		kind: 'derive-public-key',
		key: one.path('.ssh/id'),
		path: one.path('.ssh/id.pub'),
		secret: 'passphrase',
	});
	const watched = {
		...one.system,
		run: (command: Parameters<typeof one.system.run>[0]) => {
			seen.push(JSON.stringify({args: command.args, env: command.env}));
			const helper = command.env?.SSH_ASKPASS;
			if (helper) seen.push(readFileSync(helper, 'utf8'));
			return one.system.run(command);
		},
	};
	await make({...one, system: watched}, derived, context(passphrase));
	expect(seen.some(text => text.includes('ssh-add'))).toBe(true);
	expect(seen.some(text => text.includes('#!/bin/sh'))).toBe(true);
	expect(seen.filter(text => text.includes(passphrase))).toEqual([]);
	expect(Object.values(filesIn(one.home)).filter(text => text.includes(passphrase))).toEqual([]);
});

/** Arguments and environment of the processes of a program that we may look at. */
function processesOf(program: string): string[] {
	return readdirSync('/proc')
		.filter(name => /^\d+$/.test(name))
		.flatMap(pid => {
			try {
				const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
				return args.startsWith(program) ? [args + readFileSync(`/proc/${pid}/environ`, 'utf8')] : [];
			} catch {
				return [];
			}
		});
}
