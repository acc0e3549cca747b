import {expect, it} from 'vitest';
import {keyless, only443, unacquainted, unregistered} from '../machines.ts';
import {knownHostsOf, line, loginFailed, refused, shows, sshConfigOf, timedOut} from '../ssh-facts.ts';
import {type Given, planning, planOf} from './planning.ts';

const both = '+ github.com ssh-ed25519 AAAAed25519 + github.com ssh-rsa AAAArsa';
const file = 'known_hosts known_hosts';
const changed = loginFailed({
	kind: 'host-key-changed',
	file: undefined,
	line: undefined,
	keyType: undefined,
	fingerprint: undefined,
});
const knows = (...lines: readonly ReturnType<typeof line>[]) => ({
	...unregistered,
	knownHosts: knownHostsOf(lines),
});
const old = line('old');
const hashed = line('old', {text: '|1|salt=|hash= ssh-old AAAAold'});
const shown = [
	{keyType: 'ssh-ed25519', key: 'AAAAown', fingerprint: 'SHA256:own'},
	{keyType: 'ssh-rsa', key: 'AAAAother', fingerprint: 'SHA256:other'},
];
const nobody = {hostKeys: {source: 'none', keys: []}} as const;
const confirmed = {...nobody, confirmedFingerprint: 'SHA256:own'};
const scanned = {
	...unacquainted,
	knownHosts: knownHostsOf([], {shown}),
	login: loginFailed({kind: 'host-key-unknown', name: undefined, keyType: undefined}, shows('SHA256:own')),
};
const nowhere = {
	kind: 'none',
	value: 'none',
	from: 'ssh_config',
	places: [{file: '/home/dev/.ssh/config', line: 3}],
	anyHost: false,
} as const;
const own443 = sshConfigOf({hostname: 'ssh.github.com', port: 443});
const names443 = {names: [{name: '[ssh.github.com]:443', lines: []}]};

// biome-ignore format: a table is read by its lines.
planning(
	[
		['all published keys are known', unregistered, []],
		['none is: all of them', unacquainted, [`${file} ${both}`]],
		['one is: that is enough', knows(line('ed25519')), []],
		['none is, and nothing was tried', {...keyless, knownHosts: knownHostsOf([]), login: timedOut()}, [`${file} ${both}`]],
		['an old one is in the way', {...knows(old), login: changed}, [`${file} ${both} - github.com of github.com ssh-old AAAAold`]],
		['an old one beside a right one', {...knows(line('ed25519'), old)}, [`${file} + github.com ssh-rsa AAAArsa - github.com of github.com ssh-old AAAAold`]],
		['an old one beside all', {...knows(line('ed25519'), line('rsa'), old)}, [`${file} - github.com of github.com ssh-old AAAAold`]],
		['an old one, hashed', {...knows(hashed), login: changed}, [`${file} ${both} - github.com of |1|salt=|hash= ssh-old AAAAold`]],
		['an old one that other hosts share by a pattern stays', {...knows(line('old', {text: '*.com ssh-old AAAAold', shared: true})), login: changed}, [`${file} ${both}`]],
		["an old one in the system's file stays", {...knows(line('old', {file: '/etc/ssh/ssh_known_hosts'})), login: changed}, [`${file} ${both}`]],
		['an authority and a revoked line stay', {...knows(line('ca', {marker: 'cert-authority'}), line('leaked', {marker: 'revoked'}), line('ed25519'))}, []],
		['another key than the published one', {...unacquainted, login: loginFailed({kind: 'host-key-unknown', name: undefined, keyType: undefined}, shows('SHA256:evil'))}, []],
		['nobody knows what stands there', {...unacquainted, knownHosts: knownHostsOf([], {unreadable: [{path: '/etc/ssh/ssh_known_hosts', because: 'EACCES', limit: undefined}]})}, []],
		['ssh keeps none', {...unacquainted, knownHosts: knownHostsOf([], {file: nowhere})}, []],
		['any server passes', {...unacquainted, knownHosts: knownHostsOf([], {file: {...nowhere, anyHost: true}})}, []],
		['ssh keeps none, and the machine has an old one', {...unacquainted, knownHosts: knownHostsOf([line('old', {file: '/etc/ssh/ssh_known_hosts'})], {file: nowhere}), login: changed}, []],
		['the name behind 443', only443, [`${file} ${both}`.replaceAll('github.com', '[ssh.github.com]:443')]],
		['ssh goes over 443 already', {...unacquainted, sshConfig: own443, knownHosts: knownHostsOf([], names443)}, [`${file} ${both}`.replaceAll('github.com', '[ssh.github.com]:443')]],
		['nobody publishes one', scanned, [], {target: nobody}],
		['a person confirmed one: only that', scanned, [`${file} + github.com ssh-ed25519 AAAAown`], {target: confirmed}],
		['a person confirmed another than is shown', scanned, [], {target: {...nobody, confirmedFingerprint: 'SHA256:evil'}}],
	],
	'known_hosts',
);

it.each<[string, Parameters<typeof planOf>[0], Given]>([
	['published', unacquainted, {}],
	[
		'given',
		unacquainted,
		{
			target: {
				hostKeys: {
					source: 'given',
					keys: [{keyType: 'ssh-ed25519', key: 'AAAAed25519', fingerprint: 'SHA256:ed25519'}],
				},
			},
		},
	],
	['confirmed', scanned, {target: confirmed}],
])('it is said who vouches for it: %s', (vouched, different, given) => {
	const {actions} = planOf({...different}, given);
	expect(actions.find(action => action.kind === 'edit-file')).toMatchObject({edit: {vouched}, mode: 0o600});
});

it('where ssh keeps none a person is told the line', () => {
	const {actions, uncured} = planOf({...unacquainted, knownHosts: knownHostsOf([], {file: nowhere})});
	const told = actions.find(action => action.kind === 'tell' && action.finding === 'ssh.known-hosts-unread');
	expect(told).toMatchObject({file: '/home/dev/.ssh/config', line: 3, commands: []});
	expect(uncured).toContain('ssh.known-hosts-unread');
});

it('the edit is made for the file as it was seen', () => {
	const edits = planOf({...knows(old), login: changed}).actions.filter(({kind}) => kind === 'edit-file');
	expect(edits).toMatchObject([
		{
			path: '/home/dev/.ssh/known_hosts',
			digest: 'digest',
			cures: expect.arrayContaining(['ssh.host-key-changed']),
		},
	]);
});

it('a login that is refused needs no host key', () => {
	expect(planOf({...unregistered, login: refused}).actions.map(({kind}) => kind)).toEqual(['register-key']);
});
