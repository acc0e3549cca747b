import {rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect} from 'vitest';
import type {Lab} from '../lab/lab.ts';
import {bare, shop} from './machine.ts';
import {type Scene, tell} from './story.ts';

const own = 'https://goproxy.acme.example';
const proxy = `${own},direct`;

/** No key, no login: only the company's module proxy serves the private module. */
async function served(lab: Lab, settings: readonly string[]): Promise<Scene> {
	await bare(lab);
	await lab.exec(['go', 'env', '-w', `GOPROXY=${proxy}`, ...settings]);
	const asked = await lab.exec(['git', 'ls-remote', 'https://github.com/acme/private'], {
		env: {GIT_TERMINAL_PROMPT: '0'},
	});
	expect(asked.code).toBe(128);
	await writeFile(`${lab.dir}/nginx/access.log`, '');
	return {cwd: await shop(lab)};
}

/** The zip went through the company's proxy, and nobody outside was asked for the name. */
async function throughProxy(lab: Lab): Promise<void> {
	const paths = async (host: Parameters<Lab['proxyLog']>[0]) =>
		(await lab.proxyLog(host)).map(({path}) => path);
	expect(await paths('goproxy.acme.example')).toContain('/github.com/acme/private/@v/v1.1.0.zip');
	for (const host of ['proxy.golang.org', 'sum.golang.org'] as const)
		expect((await paths(host)).filter(path => path.includes('acme'))).toEqual([]);
}

/** Nothing is set on the machine, and only a recipe file says what the company has. */
async function onlyRecipe(
	lab: Lab,
	members: Record<string, unknown>,
	more: readonly string[] = [],
): Promise<Scene> {
	const scene = await served(lab, []);
	await lab.exec(['go', 'env', '-u', 'GOPROXY']);
	await rm(join(lab.home, '.config/go/env'));
	for (const line of more) await lab.exec(['sh', '-c', line]);
	const recipe = {
		schema: 1,
		title: 'Acme',
		extends: 'github',
		privateModules: ['github.com/acme/*'],
		...members,
	};
	await writeFile(recipeFile(lab), JSON.stringify(recipe));
	return scene;
}

function recipeFile(lab: Lab): string {
	return join(lab.dir, 'acme.json');
}

const module = ['--module', 'github.com/acme/private@v1.1.0'];

tell("a company's module proxy, as its recipe file says", [
	{
		name: 'a bare home: GONOSUMDB in place of GOPRIVATE, and no key at all',
		arrange: lab => onlyRecipe(lab, {goproxy: proxy, goproxyServesPrivate: true}),
		recipe: lab => ['--recipe', recipeFile(lab)],
		options: module,
		fails: ['G31', 'P81', 'G110'],
		plan: ['go-env', 'go-env'],
		after: async (lab, setup) => {
			expect(setup.stdout).toContain(`go env -w GOPROXY=${proxy}`);
			expect(setup.stdout).toContain("go env -w 'GONOSUMDB=github.com/acme/*'");
			expect(setup.stdout).not.toContain('go env -w GOPRIVATE');
			await throughProxy(lab);
		},
	},
	{
		name: 'Go asks another checksum database first',
		arrange: lab =>
			onlyRecipe(lab, {goproxy: proxy, goproxyServesPrivate: true, checksumDatabase: lab.gosumdb}),
		recipe: lab => ['--recipe', recipeFile(lab)],
		options: module,
		fails: ['G31', 'P81', 'G110', 'G111'],
		plan: ['go-env', 'go-env', 'go-env'],
		after: async (lab, setup) => {
			expect((await lab.exec(['go', 'env', 'GOSUMDB'])).stdout.trim()).toBe(lab.gosumdb);
			expect(setup.code).toBe(0);
		},
	},
	{
		name: 'tools that are older than the company wants',
		arrange: lab =>
			onlyRecipe(lab, {
				goproxy: proxy,
				goproxyServesPrivate: true,
				advice: 'Ask in go-help.',
				tools: {go: '9.0', ssh: '99.1', git: '1.9'},
			}),
		recipe: lab => ['--recipe', recipeFile(lab)],
		options: module,
		told: doctor => expect(doctor.stderr).toContain('Acme: Ask in go-help.'),
		fails: ['G31', 'P81', 'G110', 'G115', 'S116'],
		plan: ['go-env', 'go-env', 'tell', 'tell'],
		setup: 1,
		downloads: true,
	},
	{
		name: 'the proxy does not have the module',
		arrange: lab => onlyRecipe(lab, {goproxy: `${own}/404,direct`, goproxyServesPrivate: true}),
		recipe: lab => ['--recipe', recipeFile(lab)],
		options: module,
		fails: ['G31', 'P81', 'G110', 'N112'],
		plan: ['go-env', 'go-env', 'tell'],
		setup: 1,
	},
	{
		name: 'the proxy wants a login, and nobody gave one',
		arrange: lab => onlyRecipe(lab, {goproxy: `${own}/auth`, goproxyServesPrivate: true}),
		recipe: lab => ['--recipe', recipeFile(lab)],
		options: module,
		fails: ['G31', 'P81', 'G110', 'N112'],
		plan: ['go-env', 'go-env', 'tell'],
		setup: 1,
		told: doctor => expect(doctor.stdout).toContain('machine goproxy.acme.example'),
	},
	{
		name: 'the proxy wants a login, and netrc has it',
		arrange: lab =>
			onlyRecipe(lab, {goproxy: `${own}/auth`, goproxyServesPrivate: true}, [
				`umask 077; echo 'machine goproxy.acme.example login ${lab.credentials.user} password ${lab.credentials.token}' > ~/.netrc`,
			]),
		recipe: lab => ['--recipe', recipeFile(lab)],
		options: module,
		fails: ['G31', 'P81', 'G110'],
		plan: ['go-env', 'go-env'],
		after: async (lab, setup) => expect(setup.stdout + setup.stderr).not.toContain(lab.credentials.token),
	},
]);

tell("a company's module proxy", [
	{
		name: 'only the checksum database is left out',
		arrange: lab => served(lab, []),
		options: ['--module', 'github.com/acme/private@v1.1.0'],
		fails: ['G31', 'P81'],
		plan: ['go-env'],
		after: async (lab, setup) => {
			expect(setup.stdout).toContain('go env -w GONOSUMDB=github.com/acme');
			await throughProxy(lab);
		},
	},
	{
		name: 'GOPRIVATE, which goes past it',
		arrange: lab => served(lab, ['GOPRIVATE=github.com/acme']),
		options: ['--module', 'github.com/acme/private@v1.1.0'],
		fails: ['G44'],
		plan: ['go-env'],
		after: async (lab, setup) => {
			expect(setup.stdout).toContain('go env -w GONOPROXY=none');
			await throughProxy(lab);
		},
	},
]);
