import {describe, expect, it} from 'vitest';
import type {Action, Plan} from '../../../source/core/action.ts';
import type {Facts} from '../../../source/core/facts.ts';
import {joinFindings, type WholeLook} from '../../../source/core/host-look.ts';
import {judge} from '../../../source/core/judge.ts';
import {planFor} from '../../../source/core/plan/plan.ts';
import type {Target} from '../../../source/core/target.ts';
import {factsOf, targetOf} from '../facts-of.ts';
import {gitConfigOf, noAccess, overHttps} from '../git-facts.ts';
import {companyList, companyProxy, freshGoEnv, goEnvOf, goproxyOf} from '../go-facts.ts';
import * as machines from '../machines.ts';
import {knownHostsOf, line, noDirectory, refused, sshConfigOf} from '../ssh-facts.ts';
import {linesOf} from './planning.ts';

const host = 'git.acme.example';
const {pages} = targetOf();
const own: Target = targetOf({
	host,
	ssh: {host, alias: undefined, user: 'git', port: 22, over443: undefined, firstKeyOnly: false},
	hostKeys: {
		source: 'given',
		keys: [{keyType: 'ssh-ed25519', key: 'AAAAown', fingerprint: 'SHA256:ed25519'}],
	},
	modules: [{path: `${host}/team/lib`, version: 'v1.0.0'}],
	proof: {path: `${host}/team/lib`, version: 'v1.0.0'},
	owners: ['team'],
	privatePatterns: [`${host}/team`],
	rewrites: [{owner: 'team', base: `ssh://git@${host}/team/`, prefix: `https://${host}/team/`}],
	pages: {...pages, addKey: `https://${host}/keys`},
});
const fresh = {goEnv: freshGoEnv, gitConfig: gitConfigOf([])};
const bare = {...machines.bare, ...fresh};
/** Nothing is known of the own host. */
const unknown = {knownHosts: knownHostsOf([], {names: [{name: host, lines: []}]})};
const ownBare = {...bare, ...unknown};
/** All that Go has to know, it knows. */
const told = {goEnv: goEnvOf({GOPRIVATE: `github.com/acme,${host}/team`})};
const taken = {keys: {...noDirectory, taken: ['id_ed25519']}};

/** The plan for github.com and a company's own host, on a machine that differs so for each. */
function planBoth(
	github: Partial<Facts>,
	other: Partial<Facts>,
	{passphrase = 'none', swapped = false, known = false, goproxy}: Given = {},
): Plan {
	const look = (target: Target, different: Partial<Facts>): WholeLook => {
		const asked = sshConfigOf();
		const sshConfig = asked.kind === 'read' ? {...asked, name: target.ssh.host} : asked;
		const facts = factsOf({sshConfig, ...different});
		return {target, facts, findings: judge(facts, target)};
	};
	const lines = [{...line('ed25519'), key: 'AAAAown'}];
	const met = known ? {knownHosts: knownHostsOf([], {names: [{name: host, lines}]})} : {};
	const looks = [look(targetOf({goproxy}), github), look({...own, goproxy}, {...other, ...met})];
	const ordered = swapped ? looks.toReversed() : looks;
	return planFor(ordered, joinFindings(ordered), {passphrase, tokens: [], keyComment: 'dev@laptop'});
}

interface Given {
	readonly passphrase?: 'none' | 'given';
	readonly swapped?: boolean;
	/** The own host's key stands in known_hosts. */
	readonly known?: boolean;
	readonly goproxy?: string;
}

const key = 'make-key ~/.ssh/id_ed25519 ed25519 open';
const hosts = 'known_hosts known_hosts + github.com ssh-ed25519 AAAAed25519 + github.com ssh-rsa AAAArsa';
const ownHosts = `known_hosts known_hosts + ${host} ssh-ed25519 AAAAown`;
const both = `go GOPRIVATE=github.com/acme,${host}/team was -`;
const rewrite = 'git ssh://git@github.com/acme/ < https://github.com/acme/';
const ownRewrite = `git ssh://git@${host}/team/ < https://${host}/team/`;
const register = 'register ~/.ssh/id_ed25519 https://github.com/settings/ssh/new';
const ownRegister = `register ~/.ssh/id_ed25519 https://${host}/keys`;
const socket = '~/.ssh/gomod-setup-agent';

const named = 'IdentityFile ~/.ssh/id_ed25519_github.com';
const serves = {...machines.proxied, goEnv: goEnvOf({GOPRIVATE: '', GOPROXY: companyList}, {})};
const publicOnly = {...serves, goproxy: goproxyOf({...companyProxy, servesPrivate: 'no'})};
const bypassed = {
	...serves,
	goEnv: goEnvOf({GOPRIVATE: `github.com/acme,${host}/team`, GOPROXY: companyList}),
};

describe('one plan for two hosts', () => {
	// biome-ignore format: a table is read by its lines.
	it.each<[string, Partial<Facts>, Partial<Facts>, readonly string[], Given?]>([
		['both are fine', told, told, []],
		['bare: one key, one GOPRIVATE, the rest a host each', bare, ownBare, [key, hosts, ownHosts, both, rewrite, ownRewrite, register, ownRegister]],
		['the other order', bare, ownBare, [key, ownHosts, hosts, `go GOPRIVATE=${host}/team,github.com/acme was -`, ownRewrite, rewrite, ownRegister, register], {swapped: true}],
		['one agent for the one key, a block a host', bare, ownBare, ['make-key ~/.ssh/id_ed25519 ed25519 passphrase', `config github.com: IdentityAgent ${socket}`, `config ${host}: IdentityAgent ${socket}`, `start-agent process ${socket}`, `add-to-agent ~/.ssh/id_ed25519 ${socket}`, hosts, ownHosts, both, rewrite, ownRewrite, register, ownRegister], {passphrase: 'given'}],
		['only the sick one gets changes', told, {...told, ...noAccess, ...unknown, login: refused}, [ownHosts, ownRewrite, ownRegister]],
		['a key that both would have others read', {...told, ...machines.exposed}, {...told, ...machines.exposed}, ['mode ~/.ssh/id_ed25519 644 > 600', ownRewrite, register, ownRegister], {known: true}],
		['a taken name: one new key, named after the first', {...bare, ...taken}, {...ownBare, ...taken}, ['make-key ~/.ssh/id_ed25519_github.com ed25519 open', `config github.com: ${named}`, `config ${host}: ${named}`, hosts, ownHosts, both, rewrite, ownRewrite, register.replace('ed25519 ', 'ed25519_github.com '), ownRegister.replace('ed25519 ', 'ed25519_github.com ')]],
		['HTTPS is the way to one: only Go has to know', {...bare, ...overHttps}, ownBare, [key, ownHosts, both, ownRewrite, ownRegister]],
		['a proxy serves one, the other goes past it', serves, {...publicOnly, gitConfig: gitConfigOf()}, [`go GONOSUMDB=github.com/acme,${host}/team was -`, `go GOPRIVATE=${host}/team was -`, ownRewrite], {known: true}],
		['what goes past the proxy: of one it may not, of the other it must', bypassed, {...publicOnly, ...bypassed, goproxy: publicOnly.goproxy}, [`go GONOPROXY=none,${host}/team was -`, ownRewrite], {known: true}],
		['an organisation wants its GOPROXY: once, though one host says nothing of it', {goEnv: goEnvOf({...told.goEnv.values, GOPROXY: 'ftp://x'}, {GOPROXY: 'ftp://x'})}, {goEnv: goEnvOf({...told.goEnv.values, GOPROXY: 'ftp://x'}, {GOPROXY: 'ftp://x'})}, [`go GOPROXY=${companyList} was ftp://x`], {goproxy: companyList}],
	])('%s', (_, github, other, wanted, given) => {
		expect(linesOf(planBoth(github, other, given))).toEqual(wanted);
	});
});

describe('whatever is amiss', () => {
	const amiss = Object.entries(machines);
	it.each(amiss)('%s: no two changes of the same place, numbered, the same each time', (_, machine) => {
		for (const passphrase of ['none', 'given'] as const) {
			const plan = planBoth(machine, {...machine, ...unknown}, {passphrase});
			const places = plan.actions.map(placeOf);
			expect(new Set(places).size).toBe(places.length);
			expect(plan.actions.map(({number}) => number)).toEqual(plan.actions.map((_, index) => index + 1));
			expect(planBoth(machine, {...machine, ...unknown}, {passphrase})).toEqual(plan);
		}
	});

	it('the cures name the host, but for what both share', () => {
		const {actions, uncured} = planBoth(bare, ownBare);
		expect(actions.map(({cures}) => cures.map(key => key.split('@')[1] ?? 'both'))).toEqual([
			['github.com', host],
			['github.com'],
			[host],
			['github.com', 'github.com', host, host],
			['github.com'],
			[host],
			['github.com'],
			[host],
		]);
		expect(uncured).toEqual([]);
	});
});

/** What a change is of: a setting, a file, a host's lines in a file. */
function placeOf(action: Action): string {
	switch (action.kind) {
		case 'go-env':
			return `go ${action.variable}`;
		case 'git-rewrite':
			return `git ${action.prefix}`;
		case 'edit-file':
			return `${action.path} ${action.edit.kind === 'ssh-config-block' ? `${action.edit.host} ${action.edit.set.map(([name]) => name).join(' ')}` : action.edit.add.join(' ')}`;
		case 'register-key':
			return `register ${action.host}`;
		case 'tell':
			return `tell ${action.finding} ${action.commands.join(' ')} ${action.open}`;
		case 'start-agent':
			return `agent ${action.socket}`;
		case 'add-to-agent':
			return `agent holds ${action.key}`;
		case 'git-credentials':
			return `credentials ${action.host}`;
		case 'git-setting':
			return `${action.name} ${action.host}`;
		case 'store-login':
		case 'netrc-login':
			return `login ${action.host}`;
		default:
			return `${action.kind} ${action.path}`;
	}
}
