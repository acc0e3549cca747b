import {expect, it} from 'vitest';
import type {Facts} from '../../source/core/facts.ts';
import {type FindingId, findingIds, registry} from '../../source/core/finding.ts';
import {judge} from '../../source/core/judge.ts';
import {factsOf, target} from './facts-of.ts';
import {access, accessOf, failed, gitConfigOf, goSsh, noAccess, sshCommandOf} from './git-facts.ts';
import {goEnvOf} from './go-facts.ts';
import * as machines from './machines.ts';
import {
	half,
	keyFile,
	keysOf,
	knownHostsOf,
	line,
	loginFailed,
	refused,
	sshConfigRefused,
} from './ssh-facts.ts';

function judged(id: FindingId, different: Partial<Facts>) {
	return judge(factsOf(different), target).find(finding => finding.id === id);
}

const {exposed, unacquainted, impostor, locked, keyless, offline, unregistered, notRewritten} = machines;
const marked = {knownHosts: knownHostsOf([line('rsa'), line('ed25519', {marker: 'revoked'})])};
const badLine = sshConfigRefused({kind: 'config-option', file: '/f', line: 1, option: 'x', said: ''});
const tooMany = loginFailed({kind: 'too-many-failures'});
const hidden = access(failed({kind: 'not-found'}));
const failing = {kind: 'failed', module: '', ran: '', failure: {kind: 'lookup-disabled'}, said: []} as const;
const oldGo = {
	gitConfig: gitConfigOf(undefined, sshCommandOf('ssh -i k')),
	goEnv: goEnvOf({GOVERSION: 'go1.24.4'}),
	accessAsGo: accessOf(noAccess.accessAsGo.answer, {ssh: goSsh}),
};

// biome-ignore format: a table is read by its lines.
const cases: readonly (readonly [name: string, different: Partial<Facts>, waits: FindingId, causes: readonly FindingId[]])[] = [
	['the login, for the mode of the key', exposed, 'ssh.login-refused', ['ssh.key-mode']],
	['the login, for the host key', unacquainted, 'ssh.login-refused', ['ssh.host-key-unknown']],
	['the login, for another host key', impostor, 'ssh.login-refused', ['ssh.host-key-changed']],
	['the login, for a withdrawn host key', {...unregistered, ...marked}, 'ssh.login-refused', ['ssh.host-key-revoked']],
	['the login, for the passphrase', locked, 'ssh.login-refused', ['ssh.encrypted-not-in-agent']],
	['the login, for a key', keyless, 'ssh.login-refused', ['ssh.key-missing']],
	['the login, for the number of keys', {...unregistered, login: tooMany}, 'ssh.login-refused', ['ssh.too-many-keys']],
	['the login, for the network', offline, 'ssh.login-refused', ['net.dns', 'net.port-443']],
	['the port, for the name', offline, 'net.port-443', ['net.dns']],
	['a key, for a configuration that ssh refuses', {...keyless, sshConfig: badLine}, 'ssh.key-missing', ['ssh.config-broken']],
	['the repository, for the login', unregistered, 'access.repository', ['ssh.login-refused']],
	['the repository, for the rewrite', notRewritten, 'access.repository', ['git.rewrite-missing']],
	['the download, for the repository', {...hidden, download: failing}, 'access.module', ['access.not-found', 'access.repository']],
	['the riddle, for core.sshCommand', oldGo, 'access.git-ok-go-fails', ['git.ssh-command-ignored-by-go']],
	['the repository, for all that lies before it', offline, 'access.repository', ['net.dns', 'net.port-443', 'ssh.login-refused']],
];

it.each(cases)('%s', (_, different, waits, causes) => {
	const skipped = {because: 'waits', for: causes};
	expect(judged(waits, different)).toMatchObject({level: 'skip', skipped});
});

it('what was seen stays', () => {
	expect(judged('ssh.login-refused', exposed)?.evidence).toMatchObject([{ran: 'ssh -T git@github.com'}]);
});

it('a warning is waited for by nobody', () => {
	const keys = keysOf(keyFile('id_ed25519', {publicHalf: half('missing')}));
	expect(judged('ssh.login-refused', {keys, login: refused, ...noAccess})).toMatchObject({
		level: 'fail',
	});
});

it('what is right waits for nothing', () => {
	expect(judged('ssh.login-refused', {tools: machines.noSsh.tools ?? factsOf().tools})).toMatchObject({
		level: 'ok',
	});
});

it.each<[string, Partial<Facts>, FindingId]>([
	['ssh', machines.noSsh, 'ssh.missing'],
	['git', machines.noGit, 'git.missing'],
	['Go', machines.noGo, 'go.missing'],
])('without %s everything about it waits', (_, different, cause) => {
	const dependent = findingIds.filter(id => registry[id].needs.includes(cause));
	const findings = judge(factsOf(different), target).filter(({id}) => dependent.includes(id));
	expect(findings.filter(({level}) => level === 'fail' || level === 'warn')).toEqual([]);
	const reasons = findings.flatMap(one => (one.level === 'skip' ? [one.skipped] : []));
	expect(reasons.some(reason => reason.because === 'waits' && reason.for.includes(cause))).toBe(true);
});
