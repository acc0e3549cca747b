import type {SshFailure} from '../../../source/core/read/ssh-failure.ts';
import {knownHostsOf, line, loginFailed, loginOf, refused, shows, timedOut} from '../ssh-facts.ts';
import {judging} from './judging.ts';

const unknown: SshFailure = {kind: 'host-key-unknown', name: undefined, keyType: undefined};
const changed: SshFailure = {
	kind: 'host-key-changed',
	file: '/home/dev/.ssh/known_hosts',
	line: 3,
	keyType: 'ED25519',
	fingerprint: undefined,
};
const revoked: SshFailure = {kind: 'host-key-revoked', name: 'github.com', keyType: 'ED25519'};
const old = line('old', {line: 3});
const nobody = {hostKeys: {source: 'none', keys: []}} as const;
const confirmed = {...nobody, confirmedFingerprint: 'SHA256:ed25519'};
const given = {
	hostKeys: {source: 'given', keys: [{keyType: 'ssh-ed25519', key: 'AAAAown', fingerprint: 'SHA256:own'}]},
} as const;
const empty = {knownHosts: knownHostsOf([]), login: loginFailed(unknown)};
const marked = line('leaked', {marker: 'revoked', line: 5});
const closed = {path: '/home/dev/.ssh/known_hosts', because: 'EACCES', limit: undefined};
const large = {path: '/etc/ssh/ssh_known_hosts', because: undefined, limit: 50_331_648};
const nowhere = {
	kind: 'none',
	value: '/dev/null',
	from: 'ssh_config',
	places: [{file: '/home/dev/.ssh/config', line: 3}],
	anyHost: false,
} as const;
const anyHost = {...nowhere, anyHost: true} as const;
const unknownThere = {...empty, knownHosts: knownHostsOf([], {file: anyHost})};
const wildcard = {names: [{name: '[ssh.github.com]:443', lines: [old]}]};

// biome-ignore format: a table is read by its lines.
judging([
	['known_hosts can be read', {}, 'S140 ok', {state: 'read'}],
	['ssh keeps no host keys', {...empty, knownHosts: knownHostsOf([], {file: nowhere})}, 'S140 fail', {state: 'none', value: '/dev/null', from: 'ssh_config', file: '/home/dev/.ssh/config', line: 3}, []],
	['nobody knows where that is said', {...empty, knownHosts: knownHostsOf([], {file: {...nowhere, places: []}})}, 'S140 fail', {file: undefined, line: undefined}],
	["and knows it from the machine's own file", {knownHosts: knownHostsOf([line('ed25519', {file: '/etc/ssh/ssh_known_hosts'})], {file: nowhere}), login: refused}, 'S140 ok'],
	['and yet the login works', {knownHosts: knownHostsOf([], {file: nowhere})}, 'S140 ok'],
	['any server passes', unknownThere, 'S140 warn', {state: 'any', value: '/dev/null', file: '/home/dev/.ssh/config', line: 3}, []],
	['any server passes, and this one did', {knownHosts: knownHostsOf([], {file: anyHost})}, 'S140 warn', {state: 'any'}],
	['so it need not be known', unknownThere, 'S7 ok'],
	['but not another one', {knownHosts: knownHostsOf([], {file: anyHost}), login: loginOf(undefined, shows('SHA256:evil'))}, 'S8 fail', {state: 'impostor'}],
	['known_hosts is closed', {...empty, knownHosts: knownHostsOf([], {unreadable: [closed]})}, 'S140 fail', {state: 'closed', file: '/home/dev/.ssh/known_hosts', because: 'EACCES'}, ['ls -lL /home/dev/.ssh/known_hosts']],
	['known_hosts is too large', {...empty, knownHosts: knownHostsOf([], {unreadable: [large]})}, 'S140 fail', {state: 'too-large', file: '/etc/ssh/ssh_known_hosts', limit: 50_331_648}],
	['known_hosts is too large, ssh goes by it', {knownHosts: knownHostsOf([], {unreadable: [large]})}, 'S140 warn'],

	['an authority vouches for another key', {knownHosts: knownHostsOf([line('ca', {marker: 'cert-authority'})]), login: loginFailed(unknown)}, 'S7 fail', {known: 0}],
	['ssh itself does not know it', {login: loginFailed({...unknown, name: 'github.com'})}, 'S7 fail'],
	['it does not know the machine on the way', {login: loginFailed({...unknown, name: 'bastion'})}, 'S7 ok'],
	['published keys are known', {}, 'S7 ok', {known: 2, published: true}],
	['nothing is known', empty, 'S7 fail', {known: 0, published: true, name: 'github.com'}, []],
	['nothing is known, the server was not reached', {...empty, login: timedOut()}, 'S7 fail', {fingerprint: undefined}],
	['nothing is known, and yet the login works', {...empty, login: loginOf()}, 'S7 ok', {known: 0}],
	['an authority of the company', {knownHosts: knownHostsOf([line('ca', {marker: 'cert-authority'})]), login: refused}, 'S7 ok', {known: 1}],
	['only an old key is known', {...empty, knownHosts: knownHostsOf([old])}, 'S7 ok', {known: 0}],
	['only a revoked line', {...empty, knownHosts: knownHostsOf([marked])}, 'S7 fail', {known: 0}],
	['the name behind 443 counts', {...empty, knownHosts: knownHostsOf([], {names: [{name: '[ssh.github.com]:443', lines: []}]})}, 'S7 fail', {name: '[ssh.github.com]:443'}],
	['nobody publishes one', empty, 'S7 fail', {published: false, fingerprint: 'SHA256:ed25519'}, ['gomod-setup setup --set host-key=SHA256:ed25519'], nobody],
	['nobody publishes one, ssh did not come so far', {knownHosts: knownHostsOf([], {shown: [{keyType: 'ssh-rsa', key: 'AAAA', fingerprint: 'SHA256:scanned'}]}), login: timedOut()}, 'S7 fail', {fingerprint: 'SHA256:scanned'}, ['gomod-setup setup --set host-key=SHA256:scanned'], nobody],
	['a person confirmed one', empty, 'S7 fail', {published: true}, [], confirmed],
	['a line is there, and nobody publishes', {login: refused}, 'S7 ok', {known: 2}, [], nobody],

	['the known key is shown', {}, 'S8 ok', {state: 'same', shown: 'SHA256:ed25519'}],
	['the server was not reached', {login: timedOut()}, 'S8 ok', {state: 'same', shown: undefined}],
	['an old line is in the way', {knownHosts: knownHostsOf([old]), login: loginFailed(changed)}, 'S8 fail', {state: 'stale', file: '/home/dev/.ssh/known_hosts', line: 3}, ['ssh-keygen -R github.com']],
	['an old line beside the right ones', {knownHosts: knownHostsOf([line('ed25519'), old])}, 'S8 warn', {state: 'stale', line: 3}, ['ssh-keygen -R github.com']],
	['another key than the published', {login: loginFailed(changed, shows('SHA256:evil'))}, 'S8 fail', {state: 'impostor', shown: 'SHA256:evil', wanted: ['SHA256:ed25519', 'SHA256:rsa']}, []],
	['another key, and nothing is known', {...empty, login: loginFailed(unknown, shows('SHA256:evil'))}, 'S8 fail', {state: 'impostor'}, []],
	['another key, and ssh let it pass', {login: loginOf(undefined, shows('SHA256:evil'))}, 'S8 fail', {state: 'impostor'}, []],
	['nobody publishes, and it changed', {knownHosts: knownHostsOf([old]), login: loginFailed(changed)}, 'S8 fail', {state: 'impostor'}, [], nobody],
	['nobody publishes, all as it was', {knownHosts: knownHostsOf([old])}, 'S8 ok', {state: 'same'}, [], nobody],
	['not the one a person confirmed', {...empty, login: loginFailed(unknown, shows('SHA256:evil'))}, 'S8 fail', {state: 'impostor', wanted: ['SHA256:ed25519']}, [], confirmed],
	['not the one of the recipe file', {}, 'S8 fail', {state: 'impostor', wanted: ['SHA256:own']}, [], given],
	['an authority and a revoked line are no stale ones', {knownHosts: knownHostsOf([line('ca', {marker: 'cert-authority'}), marked]), login: refused}, 'S8 ok', {state: 'same'}],
	['a name with a port is quoted', {knownHosts: knownHostsOf([], wildcard), login: loginFailed(changed, shows(undefined))}, 'S8 fail', {state: 'stale'}, ["ssh-keygen -R '[ssh.github.com]:443'"]],

	['no key is revoked', {}, 'S17 ok'],
	['ssh says so', {login: loginFailed(revoked, shows('SHA256:ed25519'))}, 'S17 fail', {fingerprint: 'SHA256:ed25519'}, []],
	['the server shows the leaked key', {login: loginFailed(unknown, shows('SHA256:leaked'))}, 'S17 fail', {fingerprint: 'SHA256:leaked'}],
	['the shown key is marked', {knownHosts: knownHostsOf([line('ed25519', {marker: 'revoked', line: 5})])}, 'S17 fail', {file: '/home/dev/.ssh/known_hosts', line: 5}],
	['a published key is marked, the server was not reached', {knownHosts: knownHostsOf([line('ed25519', {marker: 'revoked'})]), login: timedOut()}, 'S17 fail'],
	['another key is marked, as it should be', {knownHosts: knownHostsOf([line('ed25519'), marked])}, 'S17 ok'],
	['another key is marked, the server was not reached', {knownHosts: knownHostsOf([line('ed25519'), marked]), login: timedOut()}, 'S17 ok'],
]);
