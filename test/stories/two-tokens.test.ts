import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, beforeEach, expect, it} from 'vitest';
import {type Lab, startLab} from '../lab/lab.ts';
import type {Ended} from '../lab/program.ts';
import {describeLab} from '../lab/requirements.ts';
import {hostKeyLines} from '../lab/ssh-server.ts';
import {deployToken} from '../lab/web-server.ts';
import {keptText} from './journals.ts';
import {listing} from './listing.ts';
import {bare, changes, problems, shop} from './machine.ts';
import {product} from './product.ts';
import {freshDownload} from './story.ts';

const gitlab = 'gitlab.acme.example';
const goMod = `module app

go 1.19

require (
	github.com/acme/private v1.1.0
	${gitlab}/acme/flat v1.0.0
)
`;

describeLab('two hosts over HTTPS, a token each', () => {
	let lab: Lab;
	let cwd: string;
	let both: string[];
	beforeAll(async () => {
		lab = await startLab();
		const hosts = [
			{extends: 'github', host: 'github.com', hostKeys: lab.hostKeys, privateModules: ['github.com/acme/*']},
			{
				extends: 'gitlab',
				host: gitlab,
				hostKeys: await hostKeyLines(`${lab.dir}/host-keys`, gitlab),
				privateModules: [`${gitlab}/*`],
			},
		];
		await writeFile(`${lab.dir}/both.json`, JSON.stringify({schema: 1, title: 'Acme', hosts}));
		both = ['--recipe', `${lab.dir}/both.json`, '--protocol', 'https', '--timeout', '5'];
	});
	beforeEach(async () => {
		await bare(lab);
		cwd = await shop(lab, goMod);
		await writeFile(`${lab.dir}/nginx/access.log`, '');
	});
	afterAll(() => lab.stop());

	const setUp = (...words: string[]): Promise<Ended> =>
		product(lab).run(['setup', '--yes', '--wait', '0', ...both, ...words], {
			cwd,
			env: {HUB: lab.credentials.token, LAB: deployToken.token},
		});
	const own = ['--secret', 'token@github.com=env:HUB', '--secret', `token@${gitlab}=env:LAB`];
	const name = ['--set', `token-user@${gitlab}=${deployToken.user}`];
	/** Who sent a login to a host. */
	const usersAt = async (host: 'github.com' | typeof gitlab) => [
		...new Set((await lab.proxyLog(host)).map(({user}) => user).filter(user => user !== '')),
	];

	it('each token goes to its own host, and back', async () => {
		const before = await listing(lab.home);
		const setup = await setUp(...own, ...name, '--json');
		expect(setup.code, setup.stdout + setup.stderr).toBe(0);
		expect(changes(setup)).toEqual(['go-env', 'netrc-login', 'netrc-login']);
		const netrc = await readFile(join(lab.home, '.netrc'), 'utf8');
		expect(netrc.trim().split('\n').sort()).toEqual([
			`machine github.com login x-access-token password ${lab.credentials.token}`,
			`machine ${gitlab} login ${deployToken.user} password ${deployToken.token}`,
		]);
		expect(await usersAt('github.com')).toEqual(['x-access-token']);
		expect(await usersAt(gitlab)).toEqual([deployToken.user]);
		const told = setup.stdout + setup.stderr + (await keptText(lab));
		for (const token of [lab.credentials.token, deployToken.token]) expect(told).not.toContain(token);
		const downloaded = await freshDownload(lab, {cwd});
		expect(downloaded.code, downloaded.stderr).toBe(0);

		const undone = await product(lab).run(['undo', '--yes', '--json'], {cwd});
		expect(undone.code, undone.stderr).toBe(0);
		expect(await listing(lab.home)).toEqual(before);
	});

	it('a token of the wrong host is refused by that host, and never tried at the other', async () => {
		const crossed = ['--secret', 'token@github.com=env:LAB', '--secret', `token@${gitlab}=env:HUB`];
		const setup = await setUp(...crossed, '--json');
		expect(setup.code).toBe(3);
		expect(setup.stderr).toContain('The host refuses the token: HTTP 401.');
		expect(problems(setup).fail).toContain('R56');
		expect(await usersAt(gitlab)).toEqual([]);
	});

	it.each([
		['one token for both', ['--secret', 'token=env:HUB'], 'token is about one host'],
		['one of the two', ['--secret', 'token@github.com=env:HUB'], `--secret token@${gitlab}=env:VAR`],
		['one of a third', [...own, '--secret', 'token@git.other.example=env:HUB'], 'token is about one host'],
		['a name for both', [...own, '--set', 'token-user=x'], '--set token-user@HOST=VALUE'],
		[
			'a name for a third',
			[...own, '--set', 'token-user@git.other.example=x'],
			'token-user@git.other.example',
		],
	])('%s: nothing is changed and nothing is sent', async (_, words, said) => {
		const before = await listing(lab.home);
		const setup = await setUp(...words);
		expect([setup.code, await listing(lab.home)]).toEqual([2, before]);
		expect(setup.stderr).toContain(said);
		expect([await usersAt('github.com'), await usersAt(gitlab)]).toEqual([[], []]);
	});
});
