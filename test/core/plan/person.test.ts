import {describe, expect, it} from 'vitest';
import {factsOf} from '../facts-of.ts';
import {access, failed, gitConfigOf} from '../git-facts.ts';
import {bare, exposed, keyless, locked, noSshOut, offline, unregistered} from '../machines.ts';
import {
	agentHolding,
	key,
	keysOf,
	knownHostsOf,
	loginFailed,
	loginOf,
	noDirectory,
	sshConfigRefused,
	timedOut,
} from '../ssh-facts.ts';
import {planning, planOf} from './planning.ts';

const page = 'https://github.com/settings/ssh/new';
const register = `register ~/.ssh/id_ed25519 ${page}`;
const badLine = sshConfigRefused({
	kind: 'config-option',
	file: '/home/dev/.ssh/config',
	line: 4,
	option: 'x',
	said: '',
});
const plink = {kind: 'other-program', program: 'plink', from: 'GIT_SSH'} as const;
const loggedIn = {registrar: {kind: 'logged-in', account: 'user-acme'}} as const;
const stopped = loginFailed({kind: 'proxy-ended', said: 'ssh: Could not resolve hostname bastion'});
const hidden = access(failed({kind: 'not-found'}));

describe('the key is registered', () => {
	// biome-ignore format: a table is read by its lines.
	planning(
		[
			['never where the login works', {gitConfig: gitConfigOf([]), ...hidden}, []],
			['where it is refused', unregistered, [register]],
			['where the host took another one than was asked for', hidden, [`register ~/.ssh/id_ed25519_acme ${page}`], {target: {key: '/home/dev/.ssh/id_ed25519_acme'}}],
			['by gh, where it is logged in', {...unregistered, ...loggedIn}, ['register ~/.ssh/id_ed25519 gh']],
			['by a person, where the host has no such program', {...unregistered, ...loggedIn}, [register], {target: {registrar: undefined}}],
			['once the mode is right', exposed, [register]],
			['once the passphrase is held', locked, [register]],
			['once the key is made', keyless, [register], {passphrase: 'none'}],
			['once the host is known', {...unregistered, knownHosts: knownHostsOf([]), login: timedOut()}, [register]],
			['never, while the configuration is broken', {...unregistered, sshConfig: badLine}, []],
			['never, while nothing leads there', {...noSshOut}, [], {target: {protocol: 'ssh'}}],
			['never, without a network', offline, []],
			['never, where ssh does not get there', {...unregistered, login: stopped}, []],
			['never, where nobody can see whether it is taken', {...unregistered, login: plink}, []],
			['never, where only the agent has a key', {...unregistered, keys: noDirectory, agent: agentHolding(key)}, []],
		],
		'register',
	);

	it('the commands name the public half', () => {
		const [action] = planOf({...unregistered, ...loggedIn}).actions;
		expect(action).toMatchObject({
			refused: true,
			page,
			listPage: 'https://github.com/settings/keys',
			registrar: {
				args: ['ssh-key', 'add', '/home/dev/.ssh/id_ed25519.pub', '--title', 'gomod-setup github.com'],
				account: 'user-acme',
			},
		});
	});

	it('nobody was refused while nothing could be tried', () => {
		expect(planOf(bare).actions.at(-1)).toMatchObject({kind: 'register-key', refused: false});
	});
});

describe('what is told', () => {
	// biome-ignore format: a table is read by its lines.
	planning(
		[
			['nothing that is only a warning', {controlSocket: {kind: 'live', path: '/s'}}, []],
			['nothing that waits', {...unregistered, sshConfig: badLine}, ['tell S11']],
			['nothing that a change cures', exposed, []],
			['in the order of causes', {...hidden, tools: {...factsOf().tools, go: {kind: 'missing', because: ''}, git: {kind: 'found', version: '2.0'}, ssh: {kind: 'found', version: '9.2p1'}}}, ['tell R61', 'tell G42', 'tell A72']],
			['another account than was expected', {login: loginOf()}, ['tell S13'], {target: {account: 'user-home'}}],
		],
		'tell',
	);

	it('with its command, its page and its place', () => {
		const [action] = planOf({...unregistered, sshConfig: badLine, keys: keysOf(key)}).actions;
		expect(action).toMatchObject({
			finding: 'ssh.config-broken',
			file: '/home/dev/.ssh/config',
			line: 4,
			part: 'keys',
			cures: ['ssh.config-broken'],
		});
		expect(planOf(hidden).actions).toMatchObject([
			{finding: 'access.not-found', open: 'https://github.com/acme/private', commands: []},
		]);
	});
});
