import {createHash} from 'node:crypto';
import {mkdir, writeFile} from 'node:fs/promises';
import {committed, type ModulePath, moduleFiles, modules} from './repositories.ts';
import {zip} from './zip.ts';

/**
 * Writes the files of the module proxy protocol (go.dev/ref/mod#goproxy-protocol) for one module into `dir`.
 * Returns its lines of go.sum.
 */
export async function makeModuleProxy(dir: string, path: ModulePath): Promise<string> {
	const versions = modules[path];
	const folder = `${dir}/${path}/@v`;
	await mkdir(folder, {recursive: true});
	await writeFile(`${folder}/list`, versions.map(version => `${version}\n`).join(''));
	let sums = '';
	for (const version of versions) {
		const files = moduleFiles(path, version);
		const goMod = files['go.mod'] ?? '';
		const prefixed = Object.entries(files).map(
			([name, text]) => [`${path}@${version}/${name}`, text] as const,
		);
		await writeFile(`${folder}/${version}.info`, info(version));
		await writeFile(`${folder}/${version}.mod`, goMod);
		await writeFile(`${folder}/${version}.zip`, zip(prefixed));
		sums += `${path} ${version} ${hash1(prefixed)}\n${path} ${version}/go.mod ${hash1([['go.mod', goMod]])}\n`;
	}
	await writeFile(`${dir}/${path}/@latest`, info(versions[versions.length - 1] ?? ''));
	return sums;
}

function info(version: string): string {
	return JSON.stringify({Version: version, Time: new Date(committed * 1000).toISOString()});
}

/** The "h1:" sum of golang.org/x/mod/sumdb/dirhash, Hash1. */
function hash1(files: readonly (readonly [string, string])[]): string {
	const sha256 = (text: string) => createHash('sha256').update(text);
	const lines = files.map(([name, text]) => `${sha256(text).digest('hex')}  ${name}\n`);
	const byName = lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1));
	return `h1:${sha256(byName.join('')).digest('base64')}`;
}
