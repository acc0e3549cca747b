import {describe, expect, it} from 'vitest';
import type {Facts} from '../../../source/core/facts.ts';
import {access, failed, gitConfigOf, noLogin, overHttps} from '../git-facts.ts';
import {companyList, companyProxy, freshGoEnv, goEnvOf, goproxyOf} from '../go-facts.ts';
import * as machines from '../machines.ts';
import {
	agentHolding,
	emptyAgent,
	encryptedKey,
	half,
	key,
	keyFile,
	keysOf,
	knownHostsOf,
	knownLines,
	line,
	loginFailed,
	noAgent,
	noDirectory,
	refused,
	shows,
	sshConfigOf,
} from '../ssh-facts.ts';
import {type Given, linesOf, planning, planOf} from './planning.ts';

const {bare, exposed, impostor, keyless, locked, noSshOut, only443, proxied, unregistered} = machines;
const hosts = 'known_hosts known_hosts + github.com ssh-ed25519 AAAAed25519 + github.com ssh-rsa AAAArsa';
const hosts443 = hosts.replaceAll('github.com', '[ssh.github.com]:443');
const awayFromSsh = 'git https://github.com/acme/ < https://github.com/acme/ not ssh://git@github.com/acme/';
const token = 'netrc ~/.netrc github.com x-access-token, tried as git';
const goprivate = 'go GOPRIVATE=github.com/acme was -';
const rewrite = 'git ssh://git@github.com/acme/ < https://github.com/acme/';
const page = 'https://github.com/settings/ssh/new';
const register = `register ~/.ssh/id_ed25519 ${page}`;
const socket = '~/.ssh/gomod-setup-agent';
const open = {passphrase: 'none'} as const;
const revoked = {
	...unregistered,
	login: loginFailed({kind: 'permission-denied', methods: []}, shows('SHA256:leaked')),
};
const fresh = {goEnv: freshGoEnv, gitConfig: gitConfigOf([])};
const nobody = {hostKeys: {source: 'none', keys: []}} as const;

describe('all that is planned, in its order', () => {
	// biome-ignore format: a table is read by its lines.
	planning([
		['nothing where everything works', {}, []],
		['the first morning', bare, ['make-key ~/.ssh/id_ed25519 ed25519 passphrase', `config github.com: IdentityAgent ${socket}`, `start-agent process ${socket}`, `add-to-agent ~/.ssh/id_ed25519 ${socket}`, hosts, goprivate, rewrite, register]],
		['the first morning, nobody said anything of a passphrase', bare, linesOf(planOf(bare)), {passphrase: 'unanswered'}],
		['the first morning, without a passphrase', bare, ['make-key ~/.ssh/id_ed25519 ed25519 open', hosts, goprivate, rewrite, register], open],
		['the mode of the key', exposed, ['mode ~/.ssh/id_ed25519 644 > 600', register]],
		['a passphrase and no agent', locked, [`config github.com: IdentityAgent ${socket}`, `start-agent process ${socket}`, `add-to-agent ~/.ssh/id_ed25519 ${socket}`, register]],
		['a key that the host does not know', unregistered, [register]],
		['only 443 is open', {...only443, ...fresh}, ['config github.com: HostName ssh.github.com, Port 443', hosts443, goprivate, rewrite, register]],
		['another host key than the published: nothing of ssh is changed', {...impostor, ...fresh, keys: noDirectory, agent: noAgent()}, [goprivate, 'tell S1', 'tell S8', 'tell R51']],
		['a withdrawn host key: nothing of ssh is changed', {...revoked, ...fresh}, [goprivate, 'tell S8', 'tell S17', 'tell R51']],
		['nobody publishes a host key: nothing of ssh is changed', {...bare}, [goprivate, 'tell S1', 'tell S7', 'tell R51'], {target: nobody}],
		['HTTPS works: only what Go has to know', {...bare, ...overHttps}, [goprivate]],
		['SSH works: only what Go has to know', {goEnv: freshGoEnv}, [goprivate]],
		['the proxy serves it: only the database', {...bare, ...proxied, goEnv: goEnvOf({GOPRIVATE: '', GOPROXY: companyList}, {})}, ['go GONOSUMDB=github.com/acme was -']],
		['HTTPS is the only way: a token', {...noSshOut, ...noLogin, ...fresh}, [goprivate, token]],
		['no way at all', machines.offline, ['tell N21']],
		['no ssh', {...machines.noSsh, ...fresh}, [goprivate, rewrite, 'tell S16']],
		['no git', machines.noGit, ['tell R58']],
		['no Go', machines.noGo, ['tell G42']],
	]);
});

describe('what the person asked for', () => {
	// biome-ignore format: a table is read by its lines.
	planning([
		['SSH, where HTTPS works', {...keyless, ...overHttps}, ['make-key ~/.ssh/id_ed25519 ed25519 open', register], {...open, target: {protocol: 'ssh'}}],
		['HTTPS, where SSH works', access(undefined, {}), [awayFromSsh, token], {target: {protocol: 'https'}}],
		['SSH, where the proxy works', {...keyless, ...proxied}, ['make-key ~/.ssh/id_ed25519 ed25519 open', register], {...open, target: {protocol: 'ssh'}}],
		['443, where 22 works', {}, ['config github.com: HostName ssh.github.com, Port 443', hosts443], {target: {protocol: 'ssh-443'}}],
		['443, where nothing works yet', {...unregistered, ...machines.unacquainted}, ['config github.com: HostName ssh.github.com, Port 443', hosts443, register], {target: {protocol: 'ssh-443'}}],
	]);
});

describe('only some parts', () => {
	// biome-ignore format: a table is read by its lines.
	planning([
		['keys', bare, ['make-key ~/.ssh/id_ed25519 ed25519 passphrase'], {only: ['keys']}],
		['privacy is cured by a setting of Go', {goEnv: freshGoEnv}, [goprivate], {only: ['privacy']}],
		['permissions', exposed, ['mode ~/.ssh/id_ed25519 644 > 600'], {only: ['permissions']}],
		['agent', locked, [`config github.com: IdentityAgent ${socket}`, `start-agent process ${socket}`, `add-to-agent ~/.ssh/id_ed25519 ${socket}`], {only: ['agent']}],
		['agent, and there is no key', bare, [], {only: ['agent']}],
		['login', unregistered, [register], {only: ['login']}],
		['hosts and login, and there is no key to register', bare, [hosts], {only: ['hosts', 'login']}],
		['keys, hosts and login', bare, ['make-key ~/.ssh/id_ed25519 ed25519 open', hosts, register], {...open, only: ['keys', 'hosts', 'login']}],
		['go-env', bare, [goprivate], {only: ['go-env']}],
		['git', bare, [rewrite], {only: ['git']}],
		['network', {...only443, ...fresh}, ['config github.com: HostName ssh.github.com, Port 443'], {only: ['network']}],
		['what is told, too', machines.noGo, [], {only: ['network']}],
	]);

	it('numbers count what is left', () => {
		expect(planOf(bare, {only: ['hosts', 'git']}).actions.map(({number}) => number)).toEqual([1, 2]);
	});
});

describe('what stays', () => {
	it.each<[string, Partial<Facts>, readonly string[], Given?]>([
		['nothing', {}, []],
		['what a person has to do', unregistered, ['ssh.login-refused']],
		['what is told', machines.noGo, ['go.missing']],
		['what belongs to another part', bare, ['ssh.key-missing'], {only: ['hosts', 'go-env', 'git']}],
		['no warning', {keys: keysOf(keyFile('id_ed25519', {mode: 0o644}))}, []],
	])('%s', (_, different, uncured, given) => {
		expect(planOf(different, given).uncured).toEqual(expect.arrayContaining([...uncured]));
		if (uncured.length === 0) expect(planOf(different, given).uncured).toEqual([]);
	});
});

describe('run again when it was carried out', () => {
	const registered: Partial<Facts> = {};
	const waiting: Partial<Facts> = {...unregistered};
	const holding = {keys: keysOf(encryptedKey), agent: agentHolding(encryptedKey)};
	const block443 = [
		['HostName', 'ssh.github.com'],
		['Port', '443'],
	] as const;
	const {network} = machines.only443;
	const after443 = {
		...(network && {network}),
		sshConfig: sshConfigOf({hostname: 'ssh.github.com', port: 443}, block443),
		knownHosts: knownHostsOf([], {names: [{name: '[ssh.github.com]:443', lines: knownLines}]}),
	};
	const agentBlock = sshConfigOf({identityAgent: '/home/dev/.ssh/gomod-setup-agent'}, [
		['IdentityAgent', '/home/dev/.ssh/gomod-setup-agent'],
	]);
	const named = keyFile('id_ed25519_github.com');
	const namedBlock = sshConfigOf({identityFiles: [named.path, '~/.ssh/id_ed25519']}, [
		['IdentityFile', named.path],
	]);

	// biome-ignore format: a table is read by its lines.
	planning([
		['the first morning', {...registered, ...holding, sshConfig: agentBlock}, []],
		['the first morning, the key is not registered yet', {...waiting, ...holding, sshConfig: agentBlock}, [register]],
		['over 443', after443, []],
		['over 443, not registered yet', {...waiting, ...after443}, [register]],
		['a key with its own name', {...waiting, keys: keysOf(named), agent: agentHolding(named), sshConfig: namedBlock}, [`register ~/.ssh/id_ed25519_github.com ${page}`]],
		['the proxy', {...proxied, goEnv: goEnvOf({GOPROXY: companyList, GOPRIVATE: '', GONOSUMDB: 'github.com/acme'}, {GONOSUMDB: 'github.com/acme'})}, []],
		['past the proxy no more', {...proxied, goEnv: goEnvOf({GOPROXY: companyList, GONOPROXY: 'none'}, {GOPRIVATE: 'github.com/acme', GONOPROXY: 'none'})}, []],
		['the GOPROXY of the recipe', {goEnv: goEnvOf({GOPROXY: companyList}), goproxy: goproxyOf({...companyProxy, servesPrivate: 'no'})}, [], {target: {goproxy: companyList}}],
		['stale lines', {...waiting, knownHosts: knownHostsOf([line('ed25519'), line('rsa')])}, [register]],
		['the public half', {keys: keysOf(keyFile('id_ed25519', {publicHalf: half('matches')}))}, []],
		['a rewrite', {...waiting, gitConfig: gitConfigOf()}, [register]],
		['hidden repository', access(failed({kind: 'not-found'})), ['tell A72']],
		['refused, key in an agent only', {...waiting, keys: noDirectory, agent: agentHolding(key), login: refused}, ['tell S12']],
		['an empty agent for an open key', {...waiting, agent: emptyAgent}, [register]],
	]);
});
