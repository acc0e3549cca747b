import {clean} from '../report/clean.ts';
import {type FileLook, Secret, type System} from '../system/system.ts';
import type {WrongUse} from '../words/wrong-use.ts';
import type {SecretName, SecretSource} from './invocation.ts';
import type {World} from './world.ts';

export type ReadSecrets =
	| {
			readonly kind: 'secrets';
			readonly secrets: {readonly [Name in SecretName]?: Secret};
			/** Tokens that are for one host each. */
			readonly tokens: ReadonlyMap<string, Secret>;
			/** Files that others on this machine can read too. The secrets are used all the same: mounted ones are often so. */
			readonly exposed: readonly string[];
	  }
	| {readonly kind: 'wrong-use'; readonly use: WrongUse};

/** Says which files others can read too. */
export function tellExposed(
	world: Pick<World, 'stderr' | 'words' | 'home'>,
	exposed: readonly string[],
): void {
	for (const file of exposed) world.stderr(`gomod-setup: ${clean(world.words.secretExposed(file), world)}\n`);
}

const limit = 64 * 1024;

/**
 * Reads each secret from where `--secret` says it is; the last one of a name counts. `stdin` gives the whole of standard
 * input and is called at most once. One line end at the end is taken off, as `echo` and editors leave it there.
 */
export async function readSecrets(
	sources: readonly SecretSource[],
	system: System,
	stdin: () => Promise<string>,
): Promise<ReadSecrets> {
	const secrets: {[Name in SecretName]?: Secret} = {};
	const tokens = new Map<string, Secret>();
	const exposed: string[] = [];
	for (const source of sources) {
		const read = await readSource(source, system, stdin);
		if (read.kind === 'wrong-use') return read;
		if (source.host === undefined) secrets[source.name] = read.secret;
		else tokens.set(source.host, read.secret);
		if (read.exposed !== undefined) exposed.push(read.exposed);
	}
	return {kind: 'secrets', secrets, tokens, exposed};
}

type ReadSource = {kind: 'secret'; secret: Secret; exposed?: string} | {kind: 'wrong-use'; use: WrongUse};

async function readSource(
	source: SecretSource,
	system: System,
	stdin: () => Promise<string>,
): Promise<ReadSource> {
	switch (source.from) {
		case 'env': {
			const text = system.env[source.at];
			return text === undefined ? wrong(source, 'unset') : secretOf(source, text);
		}
		case 'stdin':
			return secretOf(source, await stdin());
		case 'file':
			return readSecretFile(source, system);
	}
}

async function readSecretFile(source: SecretSource, system: System): Promise<ReadSource> {
	const file = await system.read(source.at, limit);
	if (file.kind !== 'file') return wrong(source, 'unreadable');
	const read = secretOf(source, new TextDecoder().decode(file.bytes));
	const open = read.kind === 'secret' && othersCanRead(await system.look(source.at), system);
	return open ? {...read, exposed: source.at} : read;
}

/** Modes say nothing on Windows. */
function othersCanRead(look: FileLook, system: System): boolean {
	return look.kind === 'file' && system.platform !== 'win32' && (look.mode & 0o044) !== 0;
}

function secretOf(source: SecretSource, text: string): ReadSource {
	const line = text.replace(/\r?\n$/, '');
	if (line === '') return wrong(source, 'empty');
	return /[\r\n]/.test(line) ? wrong(source, 'several-lines') : {kind: 'secret', secret: new Secret(line)};
}

function wrong(
	{name, from, at}: SecretSource,
	because: 'unset' | 'unreadable' | 'empty' | 'several-lines',
): ReadSource {
	return {
		kind: 'wrong-use',
		use: {kind: 'secret-source', name, value: at === '' ? from : `${from}:${at}`, because},
	};
}
