import {describe, expect, it} from 'vitest';
import {checks} from '../../source/core/checks/index.ts';
import type {Facts} from '../../source/core/facts.ts';
import type {FindingId} from '../../source/core/finding.ts';
import {factsFor, judge} from '../../source/core/judge.ts';
import type {Target} from '../../source/core/target.ts';
import {factsOf, target} from './facts-of.ts';
import {access, gitConfigOf, overHttps} from './git-facts.ts';
import {freshGoEnv} from './go-facts.ts';
import {
	exposed,
	impostor,
	keyless,
	locked,
	noSsh,
	noSshOut,
	offline,
	proxied,
	unacquainted,
} from './machines.ts';
import {keyFile, keysOf, refused} from './ssh-facts.ts';

function judged(id: FindingId, facts: Partial<Facts>, faults: Parameters<typeof judge>[2] = {}) {
	return judge(facts, target, faults).find(finding => finding.id === id);
}

describe('what the working road does not need', () => {
	// biome-ignore format: a table is read by its lines.
	const cases: readonly (readonly [name: string, different: Partial<Facts>, ids: readonly FindingId[], road: string])[] = [
		['HTTPS: the key', {...keyless, ...overHttps}, ['ssh.key-missing', 'ssh.login-refused'], 'https'],
		['HTTPS: its mode', {...exposed, ...overHttps}, ['ssh.key-mode'], 'https'],
		['HTTPS: the agent', {...locked, ...overHttps}, ['ssh.encrypted-not-in-agent', 'ssh.agent-missing'], 'https'],
		['HTTPS: another host key', {...impostor, ...overHttps}, ['ssh.host-key-changed'], 'https'],
		['HTTPS: no host key', {...unacquainted, ...overHttps}, ['ssh.host-key-unknown'], 'https'],
		['HTTPS: the ports', {...noSshOut, ...overHttps}, ['net.port-22'], 'https'],
		['HTTPS: ssh itself', {...noSsh, ...overHttps}, ['ssh.missing'], 'https'],
		['HTTPS: the rewrite', {gitConfig: gitConfigOf([]), ...overHttps}, ['git.rewrite-missing', 'git.credential-helper'], 'https'],
		['the proxy: the key', {...keyless, ...proxied}, ['ssh.key-missing', 'ssh.login-refused'], 'proxy'],
		['the proxy: the repository', proxied, ['access.repository', 'access.not-found', 'access.git-ok-go-fails'], 'proxy'],
		['the proxy: the rewrite', {gitConfig: gitConfigOf([]), ...proxied}, ['git.rewrite-missing', 'git.credential-helper'], 'proxy'],
	];

	it.each(cases)('%s', (_, different, ids, road) => {
		const skipped = {because: 'not-needed', road};
		for (const id of ids) expect(judged(id, factsOf(different))).toMatchObject({level: 'skip', skipped});
	});

	it('what leaves the company is a problem on every road', () => {
		const facts = factsOf({goEnv: freshGoEnv, ...overHttps});
		expect(judged('privacy.leak', facts)).toMatchObject({level: 'fail'});
	});

	it('while SSH is the road, all of it counts', () => {
		const keys = keysOf(keyFile('id_ed25519', {mode: 0o644}));
		expect(judged('ssh.key-mode', factsOf({keys}))).toMatchObject({level: 'warn'});
	});

	const read = access();
	// biome-ignore format: a table is read by its lines.
	it.each<[string, FindingId, Partial<Facts>, level: string, Partial<Target>?]>([
		['another key', 'ssh.login-refused', {login: refused, ...read}, 'warn'],
		['no key', 'ssh.key-missing', {...keyless, ...read}, 'warn'],
		['the one of a second account', 'ssh.key-missing', {...keyless, ...read}, 'warn', {key: '/k', ssh: {...target.ssh, alias: 'gh-work'}}],
		['one that was asked for', 'ssh.key-missing', {...keyless, ...read}, 'fail', {key: '/k'}],
		['another host key', 'ssh.host-key-changed', {...impostor, ...read}, 'fail'],
	])('git reads it by SSH with what it has: %s', (_, id, different, level, wanted = {}) => {
		const found = judge(factsOf(different), {...target, ...wanted}).find(finding => finding.id === id);
		expect(found).toMatchObject({level});
	});

	it.each([
		['no key', keyless],
		['no agent', locked],
		['no known hosts', unacquainted],
		['no ssh', noSsh],
		['no way for ssh', noSshOut],
		['no way at all but a web proxy', offline],
	])('over HTTPS nothing fails: %s', (_, different) => {
		const findings = judge(factsOf({...different, ...overHttps}), target);
		expect(findings.filter(({level}) => level === 'fail')).toEqual([]);
	});
});

describe('facts that are not there', () => {
	const {login: _, ...withoutLogin} = factsOf(exposed);

	it('a probe that was stopped', () => {
		expect(judged('ssh.login-refused', withoutLogin)).toMatchObject({skipped: {because: 'stopped'}});
	});

	it('a probe that broke', () => {
		const skipped = {because: 'fault', said: 'TypeError: x'};
		expect(judged('ssh.login-refused', withoutLogin, {login: 'TypeError: x'})).toMatchObject({skipped});
	});

	it('a fault of another probe is not this one', () => {
		const finding = judged('ssh.login-refused', withoutLogin, {sumdb: 'TypeError: x'});
		expect(finding).toMatchObject({skipped: {because: 'stopped'}});
	});

	it('what does not read it is judged', () => {
		expect(judged('ssh.config-mode', withoutLogin)).toMatchObject({level: 'ok'});
	});

	it('nothing at all', () => {
		const findings = judge({}, target);
		expect(findings.map(({id}) => id)).toEqual(checks.flatMap(({ids}) => ids));
		const reasons = findings.map(one => (one.level === 'skip' ? one.skipped.because : one.level));
		expect(new Set(reasons)).toEqual(new Set(['stopped']));
	});
});

describe('factsFor', () => {
	it.each<[FindingId[], string[]]>([
		[['ssh.control-socket'], ['controlSocket']],
		[['ssh.config-mode'], ['keys', 'sshConfig']],
		[
			['ssh.config-mode', 'ssh.config-broken'],
			['keys', 'sshConfig'],
		],
		[
			['git.missing', 'home.sudo'],
			['tools', 'home'],
		],
		[['access.module'], ['download']],
	])('%s', (ids, facts) => {
		expect(factsFor(ids)).toEqual(facts);
	});

	it('of everything: each fact once, but those that only a plan reads', () => {
		const names = Object.keys(factsOf()).filter(name => name !== 'registrar' && name !== 'loginStore');
		expect(factsFor([]).toSorted()).toEqual(names.toSorted());
	});
});
