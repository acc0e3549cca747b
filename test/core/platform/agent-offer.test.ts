import {expect, it} from 'vitest';
import {agentOffer} from '../../../source/core/platform/agent-offer.ts';

const socketUnit = (path: string, install = '[Install]\nWantedBy=sockets.target\n') =>
	`[Unit]\nDescription=OpenSSH Agent\n\n[Socket]\nListenStream=${path}\nSocketMode=0600\n\n${install}`;
const own = {kind: 'process', socket: '/home/dev/.ssh/gomod-setup-agent'};
const session = {XDG_RUNTIME_DIR: '/run/user/1000'};

it.each([
	['macOS', 'darwin', {}, {}, {kind: 'keychain'}],
	['Windows', 'win32', {}, {}, {kind: 'windows-service'}],
	['nothing installed', 'linux', session, {}, own],
	['no user session', 'linux', {}, {'ssh-agent.socket': socketUnit('%t/openssh_agent')}, own],
	[
		'a socket unit',
		'linux',
		session,
		{'ssh-agent.socket': socketUnit('%t/openssh_agent')},
		{kind: 'systemd-user', unit: 'ssh-agent.socket', socket: '/run/user/1000/openssh_agent'},
	],
	[
		"GNOME's",
		'linux',
		session,
		{'ssh-agent.socket': '', 'gcr-ssh-agent.socket': socketUnit('%t/gcr/ssh')},
		{kind: 'systemd-user', unit: 'gcr-ssh-agent.socket', socket: '/run/user/1000/gcr/ssh'},
	],
	['one that cannot be enabled', 'linux', session, {'ssh-agent.socket': socketUnit('%t/a', '')}, own],
	['one that listens elsewhere', 'linux', session, {'ssh-agent.socket': socketUnit('/tmp/%u/a')}, own],
] as const)('%s', (_name, platform, env, units, offer) => {
	expect(agentOffer(platform, env, units, '/home/dev')).toEqual(offer);
});
