import {readdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Lab} from '../lab/lab.ts';
import type {Ended} from '../lab/program.ts';
import {giveKey} from '../lab/working-machine.ts';

/** The module that every story wants, as it is given to `--module`. */
export const wanted = 'github.com/acme/private@v1.1.0';

const goMod = 'module github.com/acme/shop\n\ngo 1.19\n\nrequire github.com/acme/private v1.1.0\n';

/** A project of the company that requires the private module; returns its folder. */
export function shop(lab: Lab, text = goMod): Promise<string> {
	return lab.project(text, 'shop');
}

/** Takes everything out of the home and every key off the host: the first morning. */
export async function bare(lab: Lab): Promise<void> {
	const names = await readdir(lab.home);
	await Promise.all(
		names.map(name => rm(join(lab.home, name), {recursive: true, force: true, maxRetries: 5})),
	);
	await lab.removeKeys();
	await lab.clear();
	// Go makes the folder of its telemetry whenever it is started.
	await lab.exec(['go', 'env', 'GOVERSION']);
}

/** A machine on which private modules can be downloaded. */
export async function working(lab: Lab, account = 'alice'): Promise<void> {
	await bare(lab);
	await giveKey(lab, account);
	await writeFile(
		join(lab.home, '.gitconfig'),
		'[url "ssh://git@github.com/acme/"]\n\tinsteadOf = https://github.com/acme/\n',
	);
	await lab.exec(['go', 'env', '-w', 'GOPRIVATE=github.com/acme']);
}

/** Codes that fail and codes that warn in a `--json` result, as they are numbered. */
export function problems({stdout, stderr}: Ended): {fail: string[]; warn: string[]} {
	if (!stdout.startsWith('{')) throw new Error(`no result:\n${stdout}${stderr}`);
	const {findings} = JSON.parse(stdout) as {findings: {code: string; level: string}[]};
	const codes = (wanted: string) => {
		const found = findings.filter(({level}) => level === wanted).map(({code}) => code);
		return found.sort((one, other) => Number(one.slice(1)) - Number(other.slice(1)));
	};
	return {fail: codes('fail'), warn: codes('warn')};
}

/** Kinds of the changes that were made or told, in their order. */
export function changes({stdout}: Ended): readonly string[] {
	if (!stdout.startsWith('{')) return [];
	const {applied = []} = JSON.parse(stdout) as {applied?: {kind: string}[]};
	return applied.map(({kind}) => kind);
}
