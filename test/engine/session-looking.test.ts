import {describe, expect, it} from 'vitest';
import {look} from '../../source/engine/look.ts';
import {lookForPlan} from '../../source/engine/look-for-plan.ts';
import {recheck} from '../../source/engine/session.ts';
import type {FakeSystem} from '../system/fake-system.ts';
import {denied, githubMachine, isLogin, sessionOn} from './github-machine.ts';

const isLsRemote = (args: readonly string[]) => args.includes('ls-remote');
const downloads = (system: FakeSystem) =>
	system.commands.filter(({program, args}) => program === 'go' && args[0] === 'mod');

describe('a look', () => {
	it('at one check: only its facts, only its finding', async () => {
		const system = githubMachine();
		const {session, events} = sessionOn(system);
		const {findings} = await look(session, ['ssh.config-mode'], false);
		expect(findings.map(({id, level}) => `${id} ${level}`)).toEqual(['ssh.config-mode ok']);
		expect(system.commands.every(({program}) => program === 'ssh' || program === 'git')).toBe(true);
		expect(events.at(-1)).toEqual({kind: 'judged', findings});
	});

	it('without the proof there is no download', async () => {
		const system = githubMachine();
		const {findings} = await look(sessionOn(system).session, [], false);
		expect(downloads(system)).toEqual([]);
		expect(findings.find(({id}) => id === 'access.module')).toMatchObject({skipped: {what: 'proof'}});
	});

	it('with it there is', async () => {
		const system = githubMachine();
		const {findings} = await look(sessionOn(system).session, [], true);
		expect(downloads(system)).toHaveLength(1);
		expect(findings.find(({id}) => id === 'access.module')).toMatchObject({level: 'ok'});
	});

	it('for a plan: who is logged in to the program that registers, too', async () => {
		const system = githubMachine().on('gh', ['auth', 'status', '--hostname', 'github.com'], {
			stderr: 'Logged in to github.com account user-acme (keyring)',
		});
		const {hosts} = await lookForPlan(sessionOn(system).session);
		const facts = hosts[0]?.facts;
		expect(facts?.registrar).toEqual({kind: 'logged-in', account: 'user-acme'});
	});

	it('what was begun before the target was known is not asked twice', async () => {
		const system = githubMachine();
		const {hosts} = await lookForPlan(sessionOn(system).session);
		const facts = hosts[0]?.facts;
		const again = githubMachine();
		const early = facts?.gitConfig && {gitConfig: Promise.resolve(facts.gitConfig)};
		await lookForPlan(sessionOn(again, early && {early}).session);
		expect(again.commands.filter(({program, args}) => program === 'git' && args[0] === 'config')).toEqual([]);
	});

	it('where it is wanted tells what can be judged already, and at last all', async () => {
		const {session, events} = sessionOn(githubMachine());
		const {findings} = await look({...session, judgesEarly: 'always'}, [], false);
		const told = events.flatMap(event => (event.kind === 'judged' ? [event.findings] : []));
		expect(told.length).toBeGreaterThan(5);
		expect(told.some(early => early.length > 0 && early.length < findings.length)).toBe(true);
		expect(told.at(-1)).toEqual(findings);
	});

	it('or once, when nothing else is waited for but what takes longest, and at last all', async () => {
		const {session, events} = sessionOn(githubMachine());
		const {findings} = await look({...session, judgesEarly: 'once'}, [], false);
		const told = events.flatMap(event => (event.kind === 'judged' ? [event.findings] : []));
		expect(told).toHaveLength(2);
		expect(told[0]?.map(({id}) => id)).toContain('ssh.key-mode');
		expect(told[1]).toEqual(findings);
	});

	it('looking leaves nothing behind', async () => {
		const system = githubMachine();
		const before = system.files.paths();
		await look(sessionOn(system).session, [], true);
		expect(system.files.paths()).toEqual(before);
	});
});

describe('one check again', () => {
	it('its facts are looked at anew', async () => {
		const system = githubMachine();
		const {session} = sessionOn(system);
		expect(await recheck(session, 'ssh.login-refused')).toMatchObject([{level: 'ok'}]);
		system.on('ssh', isLogin, denied).on('git', isLsRemote, denied);
		expect(await recheck(session, 'ssh.login-refused')).toMatchObject([{level: 'fail'}]);
	});

	it('with what it waits for', async () => {
		const system = githubMachine().on('ssh', isLogin, denied).on('git', isLsRemote, denied);
		system.files.file(
			'/home/dev/.ssh/id_ed25519',
			'-----BEGIN PRIVATE KEY-----\nMC4=\n-----END PRIVATE KEY-----\n',
			{mode: 0o644},
		);
		const [finding] = await recheck(sessionOn(system).session, 'ssh.login-refused');
		expect(finding).toMatchObject({level: 'skip', skipped: {because: 'waits', for: ['ssh.key-mode']}});
	});

	it('the download, only where it is asked for', async () => {
		const system = githubMachine();
		expect(await recheck(sessionOn(system).session, 'access.module')).toMatchObject([{level: 'ok'}]);
		await recheck(sessionOn(system).session, 'access.repository');
		expect(downloads(system)).toHaveLength(1);
	});
});
