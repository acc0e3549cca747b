import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname} from 'node:path';
import {type FaultName, setFaults} from './faults.ts';
import {copyFixtures} from './fixtures.ts';
import {makeGh} from './gh.ts';
import {makeGlab} from './glab.ts';
import {goToolchains} from './go-toolchains.ts';
import {type Namespace, openNamespace} from './namespace.ts';
import {type hosts, networkSetup} from './network.ts';
import {watchProcesses} from './process-watch.ts';
import type {Ended, Program} from './program.ts';
import {makeWritable} from './remove.ts';
import {repositoryDir} from './repositories.ts';
import {startServers} from './servers.ts';
import {authorizedKey, hostKeyLines} from './ssh-server.ts';
import {credentials} from './web-server.ts';

export type ProgramOptions = {env?: Record<string, string>; cwd?: string};
export type ExecOptions = ProgramOptions & {input?: string; timeoutMs?: number};

/** A request that one of the lab's web servers answered. */
export type WebRequest = {host: string; status: number; user: string; path: string};

/**
 * A world of its own: a network with real servers, a user `dev` (uid 1000) with an empty home, and nothing of this
 * machine's network, accounts or ssh. One a test file; labs run beside each other, each with its own ports 22 and 443.
 */
export type Lab = Awaited<ReturnType<typeof startLab>>;

/** Starts a lab. Its folder is readable and writable from the test as well. Throws when a server does not come up. */
export async function startLab() {
	const dir = await mkdtemp(`${tmpdir()}/gomod-lab-`);
	const home = `${dir}/home`;
	const namespace = openNamespace(`${dir}/lab.log`);
	/** Ends every process of the lab and removes its folder. */
	const stop = async () => {
		await namespace.stop();
		await makeWritable(dir);
		await rm(dir, {recursive: true, force: true});
	};
	try {
		await mkdir(home, {mode: 0o700});
		await copyFixtures(dir);
		const ready = await asRoot(namespace, ['/bin/sh', '-c', await networkSetup(dir, home)]);
		if (ready.code !== 0) throw new Error(`the lab's network: ${ready.stderr}`);
		/** A value for GOSUMDB: sum.golang.org with the key of the lab's database, which knows public.example/lib only. */
		const gosumdb = await startServers(namespace, dir);
		const given = await files(dir, home);
		return {gosumdb, ...given, ...programs(namespace, home), ...servers(dir), ...faults(namespace), stop};
	} catch (error) {
		await stop();
		throw error;
	}
}

async function files(dir: string, home: string) {
	const hostKeys = await hostKeyLines(`${dir}/host-keys`);
	return {
		dir,
		/** The home of the passwd entry, and HOME. */
		home,
		/** Lines of known_hosts for github.com. */
		hostKeys,
		/** What the fault `impostor` shows instead. */
		impostorHostKeys: await hostKeyLines(`${dir}/impostor-keys`),
		/** A recipe whose github.com has the lab's host keys. */
		recipeFile: await writeRecipe(dir, hostKeys),
		/** For HTTPS to github.com and https://goproxy.acme.example/auth. */
		credentials,
		/** A value for HTTPS_PROXY. */
		httpProxy: 'http://proxy.acme.example:3128',
		/** The authority of all the lab's certificates: trusted by git and go as it is, by node through NODE_EXTRA_CA_CERTS. */
		caFile: `${dir}/certificates/lab-ca.crt`,
		/** The authority behind the fault `https-mitm`; nobody trusts it. */
		corporateCaFile: `${dir}/certificates/corporate-ca.crt`,
		/** Makes a project with this go.mod below home; returns its folder. */
		project: (goMod: string, name = 'app') => project(home, goMod, name),
		/** The folder of a `gh` that is logged in as the account, or logged out without one. */
		ghBin: ({account}: {account?: string} = {}) => makeGh(dir, account),
		/** The folder of a `glab` that is logged in on GitLab as the account, or logged out without one. */
		glabBin: ({account}: {account?: string} = {}) => makeGlab(dir, 'gitlab.acme.example', account),
		go,
	};
}

function programs(namespace: Namespace, home: string) {
	/** Starts a program as dev, with a small clean environment and no terminal. */
	const spawn = (argv: string[], options: ProgramOptions = {}): Program =>
		namespace.start({argv, env: {...environment(home), ...options.env}, cwd: options.cwd ?? home});
	/** Runs a program to its end, or to the limit of time: then it is killed with its process group. */
	const exec = async (argv: string[], options: ExecOptions = {}): Promise<Ended> => {
		const program = spawn(argv, options);
		if (options.input !== undefined) program.write(options.input);
		program.end();
		return program.ended(options.timeoutMs);
	};
	return {
		spawn,
		exec,
		/** Runs a program as root of the lab, for what only root may do there. */
		execRoot: (argv: string[]) => asRoot(namespace, argv),
		/** Where the lab's own mounts are seen from the test. */
		root: namespace.root,
		reach: namespace.reach,
		resolve: namespace.resolve,
		/** Looks for secrets in the arguments and environment of every process, until it is ended. */
		watch: (secrets: Readonly<Record<string, string>>) => watchProcesses(namespace, secrets),
	};
}

function environment(home: string): Record<string, string> {
	const path = [go(), dirname(process.execPath), '/usr/bin', '/bin'];
	return {HOME: home, USER: 'dev', LOGNAME: 'dev', PATH: path.join(':'), LANG: 'C.UTF-8'};
}

/** The folder of a `go`; of the newest when no version is given. */
function go(version?: string): string {
	const found = goToolchains();
	const folder = version === undefined ? [...found.values()].at(-1) : found.get(version);
	if (folder === undefined)
		throw new Error(`no go ${version ?? ''} here, only ${[...found.keys()].join(', ')}`);
	return folder;
}

function servers(dir: string) {
	const keys = `${dir}/authorized_keys`;
	const repositories = `${dir}/repositories`;
	return {
		/** Registers a public key with an account; `acme/private` makes it a deploy key of that repository. */
		addKey: (publicKey: string, account = 'alice') =>
			writeFile(keys, authorizedKey(publicKey, account, repositories), {flag: 'a'}),
		removeKeys: () => writeFile(keys, ''),
		/** Leaves a repository such as `acme/billing` to these accounts, over ssh. */
		allow: (repository: string, accounts: string[]) =>
			writeFile(
				`${repositoryDir(repositories, repository)}/lab-allow`,
				accounts.map(name => `${name}\n`).join(''),
			),
		/** What a module proxy, or another of the lab's web servers, was asked, oldest first. */
		proxyLog: (host: keyof typeof hosts = 'proxy.golang.org') => proxyLog(dir, host),
	};
}

function faults(namespace: Namespace) {
	const witness = {
		...namespace,
		run: (argv: string[], input?: string) => asRoot(namespace, argv, input),
	};
	return {
		/** Puts these faults in force and no others; each is seen by an independent look before this resolves. */
		fault: (...names: FaultName[]) => setFaults(witness, names),
		clear: () => setFaults(witness, []),
	};
}

function asRoot(namespace: Namespace, argv: string[], input = ''): Promise<Ended> {
	const program = namespace.start({argv, env: {PATH: '/usr/sbin:/usr/bin:/sbin:/bin'}, cwd: '/', root: true});
	program.write(input);
	program.end();
	return program.ended();
}

async function project(home: string, goMod: string, name: string): Promise<string> {
	const folder = `${home}/${name}`;
	await mkdir(folder, {recursive: true});
	await writeFile(`${folder}/go.mod`, goMod);
	await writeFile(`${folder}/main.go`, 'package main\n\nfunc main() {}\n');
	return folder;
}

async function writeRecipe(dir: string, hostKeys: string[]): Promise<string> {
	const file = `${dir}/lab-recipe.json`;
	await writeFile(file, JSON.stringify({schema: 1, title: 'Lab', extends: 'github', hostKeys}, null, '\t'));
	return file;
}

async function proxyLog(dir: string, host: string): Promise<WebRequest[]> {
	const lines = (await readFile(`${dir}/nginx/access.log`, 'utf8')).split('\n').filter(line => line !== '');
	return lines.map(line => JSON.parse(line) as WebRequest).filter(request => request.host === host);
}
