import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';

/** Folders of the npm packages of which something is in the outputs, relative to the project; sorted. */
export function bundledPackages(metafiles) {
	const inputs = metafiles.flatMap(({outputs}) =>
		Object.values(outputs).flatMap(output =>
			Object.entries(output.inputs)
				.filter(([, {bytesInOutput}]) => bytesInOutput > 0)
				.map(([input]) => input),
		),
	);
	const folders = inputs.map(input => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0]);
	return [...new Set(folders.filter(folder => folder !== undefined))].sort();
}

/** The text of each package's licence. A package without one stops the build: it could not be given on. */
export async function notices(root, packages) {
	const entries = await Promise.all(packages.map(folder => notice(path.join(root, folder))));
	const opening = 'gomod-setup contains these packages, each under its own licence.\n';
	return [opening, ...entries].join(`\n${'-'.repeat(80)}\n\n`);
}

async function notice(folder) {
	const {name, version, license} = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
	const text = (await licence(folder, name)).trim();
	if (text === '') throw new Error(`${name} ${version} is in the bundle and has no licence text`);
	return `${name} ${version} (${license})\n\n${text}\n`;
}

/** Some packages name their licence and do not bring its text; those texts are in `licences`. */
async function licence(folder, name) {
	const file = (await readdir(folder)).find(file => /^(licen[cs]e|copying)([.-].*)?$/i.test(file));
	if (file !== undefined) return readFile(path.join(folder, file), 'utf8');
	return readFile(new URL(`licences/${name}.txt`, import.meta.url), 'utf8').catch(() => '');
}
