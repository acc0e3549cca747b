import {expect, it} from 'vitest';
import type {ModuleVersion, Target} from '../../source/core/target.ts';
import {look} from '../../source/engine/look.ts';
import {proofOf} from '../../source/engine/proof.ts';
import type {FakeSystem} from '../system/fake-system.ts';
import {githubMachine, target as one, sessionOn} from './github-machine.ts';

const hidden = {
	code: 128,
	stderr: 'ERROR: Repository not found.\nfatal: Could not read from remote repository.\n',
};
const locked = {
	code: 128,
	stderr: "fatal: could not read Username for 'https://github.com': terminal prompts disabled\n",
};

/** A project that requires these modules, of as many owners as there are. */
function requiring(...paths: readonly string[]): Target {
	const modules: ModuleVersion[] = paths.map(path => ({path, version: 'v1.0.0'}));
	const owners = [...new Set(paths.map(path => path.split('/')[1] ?? ''))];
	const patterns = owners.map(owner => `github.com/${owner}`);
	const rewrites = owners.map(owner => ({
		owner,
		base: `ssh://git@github.com/${owner}/`,
		prefix: `https://github.com/${owner}/`,
	}));
	const proof = modules[0];
	return {...one, owners, modules, proof, rewrites, privatePatterns: patterns, allPrivatePatterns: patterns};
}

const machine = () => githubMachine({GOPRIVATE: 'github.com/acme,github.com/globex'});

async function looked(system: FakeSystem, target: Target, proof = false) {
	const {session} = sessionOn(system, {targets: [target]});
	const {hosts, findings} = await look(session, [], proof);
	const failing = findings.filter(({level}) => level === 'fail').map(({id}) => id);
	return {failing, findings, proof: proofOf(hosts)};
}

/** The repositories that git was asked for, each as often as it was. */
const asked = ({commands}: FakeSystem) =>
	commands.filter(({args}) => args.includes('ls-remote')).map(({args}) => args.at(-1)?.split('/').at(-1));
const of = (name: string) => (args: readonly string[]) =>
	args.includes('ls-remote') && args.at(-1) === `https://github.com/acme/${name}`;

it('each repository is read, and read once', async () => {
	const system = machine();
	const paths = ['private', 'billing', 'billing/sub', 'a', 'b', 'c', 'd'];
	const {failing, findings, proof} = await looked(
		system,
		requiring(...paths.map(path => `github.com/acme/${path}`)),
	);
	expect(failing).toEqual([]);
	expect(asked(system)).toEqual(['private', 'billing', 'a', 'b', 'c', 'd']);
	expect(findings.find(({id}) => id === 'access.repository')).toMatchObject({
		level: 'ok',
		fields: {others: 5},
	});
	expect(proof.slice(1)).toMatchObject([
		{step: 'as-user', ok: true, others: 5},
		{step: 'as-go', ok: true, others: 5},
	]);
});

it('one that the account may not see is a problem, and the others are no less readable', async () => {
	const system = machine().on('git', of('denied'), hidden);
	const {failing, findings, proof} = await looked(
		system,
		requiring('github.com/acme/private', 'github.com/acme/denied', 'github.com/acme/billing'),
	);
	expect(failing).toEqual(['access.not-found']);
	expect(findings.find(({id}) => id === 'access.not-found')).toMatchObject({
		fields: {repository: 'acme/denied', owner: 'acme'},
		evidence: [{ran: 'git ls-remote https://github.com/acme/denied'}],
	});
	expect(asked(system)).toEqual(['private', 'denied', 'billing']);
	expect(proof.slice(1)).toMatchObject([
		{step: 'as-user', ok: false, ran: 'git ls-remote https://github.com/acme/denied'},
		{step: 'as-go', ok: false, ran: 'git ls-remote https://github.com/acme/denied'},
	]);
});

it('the owner whose rewrite is missing is named, though the other one works', async () => {
	const system = machine().on('git', args => args.at(-1) === 'https://github.com/globex/tool', locked);
	const {failing, findings} = await looked(
		system,
		requiring('github.com/acme/private', 'github.com/globex/tool'),
	);
	expect(failing).toEqual(['git.rewrite-missing']);
	expect(findings.find(({id}) => id === 'git.rewrite-missing')).toMatchObject({
		fields: {owner: 'globex'},
		remedy: {commands: [expect.stringContaining('github.com/globex/')]},
	});
});

it('where the first one is not reached no other is asked for', async () => {
	const system = machine().on('git', args => args.includes('ls-remote'), locked);
	await looked(system, requiring('github.com/acme/private', 'github.com/acme/billing'));
	expect(asked(system)).toEqual(['private']);
});

it('all are downloaded, by one command', async () => {
	const system = machine();
	const target = requiring('github.com/acme/private', 'github.com/globex/tool');
	const {findings, proof} = await looked(system, target, true);
	const all = 'go mod download github.com/acme/private@v1.0.0 github.com/globex/tool@v1.0.0';
	expect(proof.at(-1)).toMatchObject({step: 'download', ok: true, ran: all, others: 1});
	expect(findings.find(({id}) => id === 'access.module')).toMatchObject({level: 'ok', fields: {others: 1}});
	expect(system.commands.filter(({args}) => args[0] === 'mod')).toHaveLength(1);
});

it('the one that could not be downloaded is named', async () => {
	const told = [
		{Path: 'github.com/acme/private', Version: 'v1.0.0'},
		{Path: 'github.com/globex/tool', Version: 'v1.0.0', Error: 'module lookup disabled by GOPROXY=off'},
	];
	const system = machine().on('go', args => args[0] === 'mod', {
		code: 1,
		stdout: told.map(one => `${JSON.stringify(one, undefined, '\t')}\n`).join(''),
	});
	const target = requiring('github.com/acme/private', 'github.com/globex/tool');
	const {findings, proof} = await looked(system, target, true);
	expect(proof.at(-1)).toMatchObject({step: 'download', ok: false, module: 'github.com/globex/tool'});
	expect(findings.find(({id}) => id === 'access.module')).toMatchObject({
		level: 'fail',
		fields: {module: 'github.com/globex/tool', because: 'lookup-disabled'},
	});
});

it('none is downloaded where the public would be told of one', async () => {
	const system = githubMachine();
	const target = requiring('github.com/acme/private', 'github.com/globex/tool');
	const {failing, proof} = await looked(system, target, true);
	expect(failing).toContain('privacy.leak');
	expect(proof.map(({step}) => step)).not.toContain('download');
	expect(system.commands.filter(({args}) => args[0] === 'mod')).toEqual([]);
});

it('each module whose path does not tell its repository is asked for', async () => {
	const host = 'git.acme.example';
	const page = (path: string, repository: string) =>
		({
			status: 200,
			body: `<meta name="go-import" content="${host}/${path} git https://${host}/${repository}">`,
		}) as const;
	const system = machine()
		.onRequest(`https://${host}/a?go-get=1`, page('a', 'one/a.git'))
		.onRequest(`https://${host}/b?go-get=1`, page('b', 'two/b.git'));
	const modules = ['a', 'b'].map(path => ({path: `${host}/${path}`, version: 'v1.0.0'}));
	await looked(system, {...one, modules, proof: modules[0]});
	expect(asked(system)).toEqual(['a.git', 'b.git']);
});
