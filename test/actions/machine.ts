import {randomBytes} from 'node:crypto';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {kindOf} from '../../source/actions/index.ts';
import type {ActionOf, Applied, Context} from '../../source/actions/kind.ts';
import type {Action, Change, ChangeKind} from '../../source/core/action.ts';
import type {After, Before} from '../../source/core/journal.ts';
import {remember} from '../../source/engine/remember.ts';
import {realSystem} from '../../source/system/real-system.ts';
import {Secret, type System} from '../../source/system/system.ts';

/** This machine's programs with a home of their own in a temporary directory. */
export interface Machine {
	readonly system: System;
	readonly home: string;
	path(name: string): string;
	put(name: string, text: string, mode?: number): string;
	text(name: string): string | undefined;
	mode(name: string): number;
	remove(): void;
}

export function machine(env: Record<string, string> = {}): Machine {
	const home = mkdtempSync('/tmp/gmt-');
	const real = realSystem({
		PATH: process.env.PATH,
		HOME: home,
		GIT_CONFIG_NOSYSTEM: '1',
		GOROOT: process.env.GOROOT,
		...env,
	});
	const path = (name: string) => join(home, name);
	return {
		system: {...real, homes: {passwd: home, env: home}},
		home,
		path,
		put(name, text, mode = 0o600) {
			mkdirSync(dirname(path(name)), {recursive: true, mode: 0o700});
			writeFileSync(path(name), text, 'latin1');
			chmodSync(path(name), mode);
			return path(name);
		},
		text: name => (existsSync(path(name)) ? readFileSync(path(name), 'latin1') : undefined),
		mode: name => statSync(path(name)).mode & 0o7777,
		remove: () => rmSync(home, {recursive: true, force: true}),
	};
}

/** An action as a plan would hold it. */
export function action<K extends ChangeKind>(change: Extract<Change, {kind: K}>, number = 1): ActionOf<K> {
	return {number, cures: [], part: 'keys', ...change} as unknown as ActionOf<K>;
}

export function context(passphrase?: string | 'none'): Context {
	const answer = passphrase === undefined || passphrase === 'none' ? passphrase : new Secret(passphrase);
	return {timeout: 20_000, secret: async () => answer, leftDigests: new Map()};
}

/** What the loop does around one action: remember, apply. Copies are kept beside the home. */
export async function make(
	{system, home}: Machine,
	wanted: Action,
	given = context(),
): Promise<{before: Before; after: After}> {
	const folder = mkdtempSync(`${home}/kept-`);
	const journal = {
		run: 'test',
		folder,
		read: async () => undefined,
		append: async () => ({kind: 'done'}) as const,
		async keep(bytes: Uint8Array) {
			const backup = join(folder, randomBytes(4).toString('hex'));
			writeFileSync(backup, bytes);
			return {kind: 'kept', backup} as const;
		},
	};
	const remembered = await remember(system, journal, kindOf(wanted).touches(wanted));
	if (remembered.kind === 'failed') throw new Error(remembered.because);
	const applied = await kindOf(wanted).apply(system, wanted, given);
	if (applied.kind === 'failed') throw new Error(`${applied.because}: ${applied.said}`);
	return {before: remembered.before, after: applied.after};
}

/** What is to be known first, then the change. */
export async function readyAndApplied(
	system: System,
	wanted: ActionOf<ChangeKind>,
	given: Context,
): Promise<Applied> {
	const kind = kindOf(wanted);
	return (await kind.ready?.(system, wanted, given)) ?? kind.apply(system, wanted, given);
}

/** Every file below a directory with its bytes and mode, for comparing the time before with the time after. */
export function filesIn(directory: string): Record<string, string> {
	const list = (path: string): [string, string][] => {
		const found = statSync(path, {throwIfNoEntry: false});
		if (found === undefined || path.includes('/kept-')) return [];
		const mode = (found.mode & 0o7777).toString(8);
		if (!found.isDirectory())
			return [[path, found.isFile() ? `${mode} ${readFileSync(path, 'latin1')}` : mode]];
		return [
			[path, mode],
			...readdirSync(path)
				.sort()
				.flatMap(name => list(join(path, name))),
		];
	};
	return Object.fromEntries(list(directory));
}
