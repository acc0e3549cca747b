import {expect, it} from 'vitest';
import {kindOf} from '../../source/actions/index.ts';
import {FakeSystem} from '../system/fake-system.ts';
import {action, context} from './machine.ts';

it.each([
	[
		'disabled',
		{code: 1, stdout: 'disabled\n'},
		['enable', '--now'],
		{unit: 'disabled'},
		['disable', '--now'],
	],
	['enabled', {stdout: 'enabled\n'}, ['start'], {unit: 'enabled'}, ['stop']],
] as const)('a systemd unit that was %s goes back to that', async (_name, isEnabled, start, after, stop) => {
	const system = new FakeSystem();
	const unit = 'ssh-agent.socket';
	const wanted = action({kind: 'start-agent', how: 'systemd-user', socket: '/run/user/1000/agent', unit});
	system
		.on('systemctl', ['--user', 'is-enabled', unit], isEnabled)
		.on('systemctl', ['--user', ...start, unit], '');
	expect(await kindOf(wanted).apply(system, wanted, context())).toEqual({kind: 'done', after});
	system.on('ssh-add', ['-L'], {code: 1, stdout: 'The agent has no identities.\n'});
	system.on('systemctl', ['--user', ...stop, unit], '');
	expect(await kindOf(wanted).takeBack(system, wanted, {}, after, context())).toEqual({state: 'restored'});
	expect(system.unused()).toEqual([]);
});

it('a user without systemd is told in its own words', async () => {
	const system = new FakeSystem().on('systemctl', undefined, {
		code: 1,
		stderr: 'Failed to connect to bus: No medium found\n',
	});
	const wanted = action({
		kind: 'start-agent',
		how: 'systemd-user',
		socket: '/run/user/1000/agent',
		unit: 'ssh-agent.socket',
	});
	expect(await kindOf(wanted).apply(system, wanted, context())).toEqual({
		kind: 'failed',
		because: 'program-failed',
		said: 'Failed to connect to bus: No medium found',
		ran: 'systemctl --user enable --now ssh-agent.socket',
	});
});

it.each([
	['darwin', ['--apple-use-keychain', '/k'], ['--apple-use-keychain', '-d', '/k']],
	['linux', ['/k'], ['-d', '/k']],
] as const)('the keychain is used only on macOS: %s', async (platform, add, remove) => {
	const system = new FakeSystem({platform}).on('ssh-add', [...add], '').on('ssh-add', [...remove], '');
	const wanted = action({
		kind: 'add-to-agent',
		key: '/k',
		socket: undefined,
		secret: undefined,
		keychain: true,
	});
	expect(await kindOf(wanted).apply(system, wanted, context())).toEqual({kind: 'done', after: {}});
	system
		.on(
			'ssh-add',
			['-L'],
			'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl k\n',
		)
		.on('ssh-add', ['-T', '/k'], '');
	expect(await kindOf(wanted).takeBack(system, wanted, {}, {}, context())).toEqual({state: 'restored'});
	expect(system.commands.every(({env}) => !('SSH_AUTH_SOCK' in (env ?? {})))).toBe(true);
});

it('a key is registered by gh for the host that is meant, and taken back only by a person', async () => {
	const system = new FakeSystem().on('gh', ['ssh-key', 'add', '/k.pub', '--title', 'laptop'], '');
	const registrar = {program: 'gh', args: ['ssh-key', 'add', '/k.pub', '--title', 'laptop'], account: 'dev'};
	const wanted = action({
		kind: 'register-key',
		refused: true,
		key: '/k',
		host: 'git.example',
		page: 'https://p',
		listPage: 'https://l',
		contact: undefined,
		registrar,
	});
	expect(await kindOf(wanted).apply(system, wanted, context())).toEqual({kind: 'done', after: {}});
	expect(system.commands[0]?.env).toMatchObject({GH_HOST: 'git.example'});
	expect(await kindOf(wanted).takeBack(system, wanted, {}, {}, context())).toEqual({
		state: 'for-you',
		path: 'https://l',
	});
});

it('an agent that cannot be asked because ssh-add is missing is neither there nor not', async () => {
	const system = new FakeSystem().on('ssh-add', undefined, {kind: 'not-found', because: 'ENOENT'});
	const wanted = action({kind: 'start-agent', how: 'process', socket: '/s'});
	expect(await kindOf(wanted).look(system, wanted, context())).toMatchObject({
		neither: {because: 'program-missing', said: 'ENOENT', ran: 'ssh-add -L'},
	});
});
