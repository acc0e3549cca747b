import {chmod, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect} from 'vitest';
import type {FaultName} from '../lab/faults.ts';
import type {Lab} from '../lab/lab.ts';
import {keptText} from './journals.ts';
import {bare, shop, working} from './machine.ts';
import {type Scene, type Story, tell} from './story.ts';

const token = 'token123';
const config = (lab: Lab) => join(lab.home, '.gitconfig');
const setting = (name: string, value: string) => `[http "https://github.com/"]\n\t${name} = ${value}\n`;

/** A recipe that says what the company has on the way to the host. */
async function recipe(lab: Lab, members: Record<string, unknown>): Promise<void> {
	const file = {schema: 1, title: 'Acme', extends: 'github', hostKeys: lab.hostKeys, ...members};
	await writeFile(join(lab.dir, 'acme.json'), JSON.stringify(file));
}

async function first(lab: Lab, faults: readonly FaultName[], env = {}): Promise<Scene> {
	await bare(lab);
	const cwd = await shop(lab);
	await chmod(lab.corporateCaFile, 0o644);
	await lab.fault(...faults);
	return {cwd, env: {TOKEN: token, ...env}};
}

const https: Pick<Story, 'recipe' | 'options' | 'setupOptions' | 'within'> = {
	recipe: lab => ['--recipe', join(lab.dir, 'acme.json')],
	options: ['--protocol', 'https', '--timeout', '5'],
	setupOptions: ['--secret', 'token=env:TOKEN'],
	within: 20_000,
};

const noWay: readonly FaultName[] = ['22-drop', 'ssh-443-drop', '443-proxy-only'];

tell('the authorities and the web proxy of a company', [
	{
		...https,
		name: 'a certificate of its own: git is told, and Go is the person to tell',
		arrange: async lab => {
			await recipe(lab, {caFile: lab.corporateCaFile});
			return first(lab, ['https-mitm']);
		},
		fails: ['G31', 'R56', 'R62', 'P81', 'G151'],
		told: doctor => {
			expect(doctor.stdout).toContain('Go does not trust who signs for proxy.golang.org');
			expect(doctor.stdout).toContain('sudo update-ca-certificates');
		},
		plan: ['go-env', 'git-setting', 'netrc-login', 'tell'],
		setup: 1,
		downloads: true,
		after: async (lab, setup) => {
			expect(await readFile(config(lab), 'utf8')).toBe(setting('sslCAInfo', lab.corporateCaFile));
			expect(setup.stdout).toContain(
				`git config --global http.https://github.com/.sslCAInfo ${lab.corporateCaFile}`,
			);
			expect(setup.stdout + setup.stderr + (await keptText(lab))).not.toContain(token);
		},
	},
	{
		...https,
		name: 'the same in a shell that tells Go, as the step says',
		arrange: async lab => {
			await recipe(lab, {caFile: lab.corporateCaFile});
			await bare(lab);
			return first(lab, ['https-mitm'], {SSL_CERT_FILE: lab.corporateCaFile});
		},
		fails: ['G31', 'R56', 'R62', 'P81'],
		plan: ['go-env', 'git-setting', 'netrc-login'],
		after: async (lab, _, scene) => {
			const asks = (env = {}) =>
				lab.exec(['go', 'list', '-m', '-versions', 'public.example/lib'], {
					cwd: '/',
					env: {GOSUMDB: lab.gosumdb, ...env},
				});
			expect((await asks()).stderr).toContain('certificate signed by unknown authority');
			const asked = await asks(scene.env);
			expect(asked.code, asked.stderr).toBe(0);
		},
	},
	{
		...https,
		name: 'another value for the host is replaced, and comes back',
		arrange: async lab => {
			await recipe(lab, {caFile: lab.corporateCaFile});
			const scene = await first(lab, ['https-mitm'], {SSL_CERT_FILE: lab.corporateCaFile});
			const login = `machine github.com login x-access-token password ${token}\n`;
			await writeFile(join(lab.home, '.netrc'), login, {mode: 0o600});
			await writeFile(config(lab), `# mine\n${setting('sslcainfo', lab.caFile)}`);
			return scene;
		},
		fails: ['G31', 'R62', 'P81'],
		plan: ['go-env', 'git-setting'],
		setupOptions: [],
		after: async lab =>
			expect(await readFile(config(lab), 'utf8')).toContain(`sslCAInfo = ${lab.corporateCaFile}`),
	},
	{
		...https,
		name: 'by flags alone, with the recipe that asks for everything',
		arrange: lab => first(lab, ['https-mitm'], {SSL_CERT_FILE: lab.corporateCaFile}),
		recipe: lab => [
			...['--recipe', 'corporate', '--host', 'github.com', '--module', 'github.com/acme/private@v1.1.0'],
			...['--set', `ca=${lab.corporateCaFile}`, '--set', 'token-user=x-access-token'],
		],
		fails: ['G31', 'R56', 'R62', 'P81'],
		plan: ['go-env', 'git-setting', 'netrc-login'],
	},
	{
		...https,
		name: 'a token is tried by the same way before it is kept',
		arrange: async lab => {
			await recipe(lab, {caFile: lab.corporateCaFile});
			return first(lab, ['https-mitm'], {SSL_CERT_FILE: lab.corporateCaFile, TOKEN: 'wrong1234'});
		},
		fails: ['G31', 'R56', 'R62', 'P81'],
		plan: ['go-env', 'git-setting', 'netrc-login'],
		setup: 3,
		after: async (lab, setup) => {
			expect(setup.stderr).toContain('The host refuses the token: HTTP 401.');
			await expect(readFile(join(lab.home, '.netrc'))).rejects.toThrow('ENOENT');
		},
	},
	{
		...https,
		name: 'a file that is not there',
		arrange: async lab => {
			await recipe(lab, {caFile: '/opt/acme/none.pem'});
			return first(lab, ['https-mitm']);
		},
		fails: ['N27', 'N28', 'G31', 'R56', 'R62', 'P81', 'N150'],
		told: doctor => expect(doctor.stdout).toContain('are not there: /opt/acme/none.pem'),
		plan: ['go-env', 'netrc-login', 'tell', 'tell', 'tell', 'tell'],
		setup: 3,
	},
	{
		...https,
		name: 'a file that is no PEM, which nothing needs: a word and no more',
		arrange: async lab => {
			await rm(join(lab.dir, 'ca.pem'), {force: true});
			await writeFile(join(lab.dir, 'ca.pem'), 'no certificate');
			await recipe(lab, {caFile: join(lab.dir, 'ca.pem')});
			return first(lab, []);
		},
		fails: ['G31', 'R56', 'P81'],
		warns: ['N150'],
		told: doctor => expect(doctor.stdout).toContain('holds no certificates in PEM form'),
		plan: ['go-env', 'netrc-login'],
	},
	{
		...https,
		name: 'a file that others may write is not trusted',
		arrange: async lab => {
			await recipe(lab, {caFile: lab.corporateCaFile});
			const scene = await first(lab, ['https-mitm']);
			await chmod(lab.corporateCaFile, 0o666);
			return scene;
		},
		fails: ['N27', 'N28', 'G31', 'R56', 'R62', 'P81', 'N150'],
		told: doctor => expect(doctor.stdout).toContain(`chmod go-w`),
		plan: ['go-env', 'netrc-login', 'tell', 'tell', 'tell', 'tell'],
		setup: 3,
	},
	{
		...https,
		name: 'authorities that did not sign',
		arrange: async lab => {
			await recipe(lab, {caFile: lab.caFile});
			return first(lab, ['https-mitm']);
		},
		fails: ['N27', 'N28', 'G31', 'R56', 'R62', 'P81', 'N150'],
		told: doctor => expect(doctor.stdout).toContain('did not sign for github.com'),
		plan: ['go-env', 'netrc-login', 'tell', 'tell', 'tell', 'tell'],
		setup: 3,
	},
	{
		...https,
		name: 'where SSH works nothing is changed for git',
		arrange: async lab => {
			await recipe(lab, {caFile: lab.corporateCaFile, privateModules: ['github.com/acme']});
			await working(lab);
			const cwd = await shop(lab);
			await lab.fault('https-mitm');
			return {cwd};
		},
		options: ['--timeout', '5'],
		setupOptions: [],
		fails: ['G151'],
		plan: ['tell'],
		setup: 1,
		downloads: true,
	},
	{
		...https,
		name: 'only a web proxy leads out: git is told, and Go is the person to tell',
		arrange: async lab => {
			await recipe(lab, {httpProxy: lab.httpProxy});
			return first(lab, noWay);
		},
		options: ['--timeout', '3'],
		fails: ['S1', 'S7', 'N23', 'G31', 'R56', 'P81', 'R113', 'N114'],
		warns: ['N22'],
		told: doctor => expect(doctor.stdout).toContain(`export HTTPS_PROXY=${'http://proxy.acme.example:3128'}`),
		plan: ['go-env', 'git-setting', 'netrc-login', 'tell'],
		setup: 1,
		downloads: true,
		after: async lab => expect(await readFile(config(lab), 'utf8')).toBe(setting('proxy', lab.httpProxy)),
	},
	{
		...https,
		name: 'a web proxy that does not answer',
		arrange: async lab => {
			await recipe(lab, {httpProxy: 'http://proxy.acme.example:3129'});
			return first(lab, noWay);
		},
		options: ['--timeout', '3'],
		fails: ['S1', 'S7', 'N23', 'G31', 'R56', 'P81', 'R113', 'N114'],
		warns: ['N22'],
		told: doctor => expect(doctor.stdout).toContain('The web proxy of your company does not answer'),
		plan: ['go-env', 'netrc-login', 'tell', 'tell'],
		setup: 1,
	},
	{
		...https,
		name: 'a web proxy that nothing needs is not set',
		arrange: async lab => {
			await recipe(lab, {httpProxy: lab.httpProxy});
			return first(lab, []);
		},
		fails: ['G31', 'R56', 'P81'],
		plan: ['go-env', 'netrc-login'],
	},
]);
