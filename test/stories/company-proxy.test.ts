import {writeFile} from 'node:fs/promises';
import {expect} from 'vitest';
import type {Lab} from '../lab/lab.ts';
import {bare, shop} from './machine.ts';
import {type Scene, tell} from './story.ts';

const proxy = 'https://goproxy.acme.example,direct';

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
