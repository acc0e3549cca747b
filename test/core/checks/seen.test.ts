import {expect, it} from 'vitest';
import type {Evidence} from '../../../source/core/evidence.ts';
import type {Facts} from '../../../source/core/facts.ts';
import {access, failed, gitConfigOf, noAccess, rule} from '../git-facts.ts';
import {freshGoEnv, goEnvOf, shadowed} from '../go-facts.ts';
import {exposed, impostor, keyless, locked, noSshOut, unacquainted} from '../machines.ts';
import {knownHostsOf, line, loginFailed, sshConfigRefused, timedOut} from '../ssh-facts.ts';
import {judged} from './judging.ts';

const path = '/home/dev/.ssh/id_ed25519';
const known = '/home/dev/.ssh/known_hosts';
const ran = 'git ls-remote https://github.com/acme/private';
const sso = access(failed({kind: 'sso', organization: 'acme'}, 'ERROR: enabled SAML SSO', 'fatal: no'));
const changed = loginFailed({
	kind: 'host-key-changed',
	file: undefined,
	line: undefined,
	keyType: undefined,
	fingerprint: undefined,
});
const badLine = sshConfigRefused({
	kind: 'config-option',
	file: '/home/dev/.ssh/config',
	line: 4,
	option: 'usekeychain',
	said: '',
});
const secret = 'https://dev:hunter2@github.com/';
const tokenRule = gitConfigOf([rule(secret, 'https://github.com/')]);
const inTheWay = goEnvOf({GOPRIVATE: 'x'}, {}, shadowed('GOPRIVATE', 'x'));

// biome-ignore format: a table is read by its lines.
const cases: readonly (readonly [code: string, different: Partial<Facts>, seen: readonly Evidence[]])[] = [
	['S1', keyless, [{ran: 'ls /home/dev/.ssh', said: 'no private key that ssh would try'}]],
	['S1', {}, [{file: path}]],
	['S3', exposed, [{ran: `ls -l ${path}`, said: 'mode 0644'}]],
	['S5', locked, [{ran: 'ssh-add -l', said: 'SSH_AUTH_SOCK is not set'}]],
	['S7', unacquainted, [{ran: 'ssh-keygen -F github.com', said: 'no line'}, {ran: 'ssh -v github.com', said: 'Server host key: SHA256:ed25519'}]],
	['S7', {...unacquainted, login: timedOut()}, [{ran: 'ssh-keygen -F github.com', said: 'no line'}]],
	['S8', {knownHosts: knownHostsOf([line('old', {line: 3})]), login: changed}, [{ran: 'ssh -v github.com', said: 'Server host key: SHA256:ed25519'}, {file: known, line: 3, said: 'ssh-old SHA256:old'}]],
	['S8', {...impostor, knownHosts: knownHostsOf([line('ed25519')])}, [{ran: 'ssh -v github.com', said: 'Server host key: SHA256:evil'}, {said: 'published ssh-ed25519 SHA256:ed25519\npublished ssh-rsa SHA256:rsa'}, {ran: 'ssh-keygen -lF github.com', said: 'ssh-ed25519 SHA256:ed25519'}]],
	['S11', {sshConfig: badLine}, [{ran: 'ssh -G', said: 'usekeychain', file: '/home/dev/.ssh/config', line: 4}]],
	['S12', {login: timedOut()}, [{ran: 'ssh -T git@github.com', said: 'no answer after 10000 ms'}]],
	['S15', sso, [{ran, said: 'ERROR: enabled SAML SSO\nfatal: no'}]],
	['S15', {}, []],
	['N22', noSshOut, [{ran: 'connect github.com 22', said: 'timed-out after 10000 ms'}, {ran: 'connect ssh.github.com 443', said: 'timed-out after 10000 ms'}]],
	['G31', {goEnv: freshGoEnv}, [{ran: 'go env GOPRIVATE', said: ''}]],
	['G35', {goEnv: inTheWay}, [{ran: 'echo $GOPRIVATE', said: 'x'}, {file: '/home/dev/.bashrc', line: 42}]],
	['G36', {goEnv: goEnvOf({GOPROXY: ''}, {GOPROXY: ''})}, [{file: '/home/dev/.config/go/env', line: 1, said: 'GOPROXY='}]],
	['G36', {goEnv: goEnvOf({}, {}, {file: {ignored: [2, 3, 5, 7, 11, 13]}})}, [2, 3, 5, 7, 11].map(line => ({file: '/home/dev/.config/go/env', line}))],
	['S140', {knownHosts: knownHostsOf([], {file: {kind: 'none', value: '/dev/null', from: 'ssh_config', places: [{file: '/home/dev/.ssh/config', line: 3}, {file: '/etc/ssh/ssh_config', line: 1}], anyHost: false}}), login: timedOut()}, [{file: '/home/dev/.ssh/config', line: 3, said: 'UserKnownHostsFile /dev/null'}, {file: '/etc/ssh/ssh_config', line: 1, said: 'UserKnownHostsFile /dev/null'}]],
	['S140', {knownHosts: knownHostsOf([], {file: {kind: 'none', value: 'none', from: 'GIT_SSH_COMMAND', places: [], anyHost: false}}), login: timedOut()}, [{said: 'GIT_SSH_COMMAND: UserKnownHostsFile none'}]],
	['R51', {gitConfig: gitConfigOf([]), ...noAccess}, [{ran: 'git ls-remote --get-url https://github.com/acme/', said: 'https://github.com/acme/'}]],
	['R57', {gitConfig: {kind: 'broken', file: '/home/dev/.gitconfig', line: 12, said: 'fatal: bad config'}}, [{ran: 'git config --list', said: 'fatal: bad config'}, {file: '/home/dev/.gitconfig', line: 12}]],
	['R59', {gitConfig: tokenRule}, [{file: '/home/dev/.gitconfig', said: 'url.https://***@github.com/.insteadOf https://github.com/'}]],
	['A72', access(failed({kind: 'not-found'}, 'ERROR: Repository not found.')), [{ran, said: 'ERROR: Repository not found.'}]],
	['A74', access({kind: 'timed-out', after: 10_000}), [{ran, said: 'no answer after 10000 ms'}]],
	['A74', {}, [{ran, said: '14 refs'}]],
];

it.each(cases)('%s: what was run and what it answered, where it stands', (code, different, seen) => {
	expect(judged(code, different).evidence).toEqual(seen);
});
