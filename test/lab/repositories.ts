import {execFile} from 'node:child_process';
import {mkdir, writeFile} from 'node:fs/promises';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** The modules of the lab's world with their versions, oldest first. */
export const modules = {
	'github.com/acme/private': ['v1.0.0', 'v1.1.0'],
	'github.com/acme/billing': ['v1.0.0'],
	'github.com/acme/denied': ['v1.0.0'],
	'github.com/acme/sso': ['v1.0.0'],
	/** In a group within a group. */
	'gitlab.acme.example/acme/group/tool': ['v1.0.0'],
	/** In a group. */
	'gitlab.acme.example/acme/flat': ['v1.0.0'],
	'public.example/lib': ['v1.0.0', 'v1.2.0'],
} as const;

export type ModulePath = keyof typeof modules;

/** Both hosts serve the same folder. */
const ownHosts = /^(?:github\.com|gitlab\.acme\.example)\//;

/** The files of a module at a version; a repository and a module proxy hold the same. */
export function moduleFiles(path: ModulePath, version: string): Record<string, string> {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return {
		'go.mod': `module ${path}\n\ngo 1.19\n`,
		'lib.go': `package ${name}\n\n// Version says which one this is.\nconst Version = "${version}"\n`,
	};
}

/** When everything in the lab was committed, in seconds since 1970. */
export const committed = Date.UTC(2024, 0, 2, 3, 4, 5) / 1000;

/** Makes the bare repositories dir/OWNER/NAME.git; only access rules (see `gitshell`) tell them apart. */
export async function makeRepositories(dir: string): Promise<void> {
	const paths = (Object.keys(modules) as ModulePath[]).filter(path => ownHosts.test(path));
	await Promise.all(paths.map(path => makeRepository(repositoryDir(dir, path), path)));
	await writeFile(`${dir}/acme/denied.git/lab-allow`, 'nobody\n');
	await writeFile(`${dir}/acme/sso.git/lab-sso`, '');
}

export function repositoryDir(dir: string, path: string): string {
	return `${dir}/${path.replace(ownHosts, '')}.git`;
}

async function makeRepository(dir: string, path: ModulePath): Promise<void> {
	await mkdir(dir, {recursive: true});
	await run('git', ['-c', 'init.defaultBranch=main', 'init', '--quiet', '--bare', '--template=', dir]);
	const importing = run('git', ['-C', dir, 'fast-import', '--quiet']);
	importing.child.stdin?.end(modules[path].map(version => commit(path, version)).join(''));
	await importing;
}

/** A tagged commit in the language of git-fast-import(1). */
function commit(path: ModulePath, version: string): string {
	const files = Object.entries(moduleFiles(path, version)).map(
		([name, text]) => `M 100644 inline ${name}\n${data(text)}`,
	);
	const head = `commit refs/heads/main\ncommitter Lab <lab@acme.example> ${committed} +0000\n${data(version)}`;
	return `${head}${files.join('')}\nreset refs/tags/${version}\nfrom refs/heads/main\n\n`;
}

function data(text: string): string {
	return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
