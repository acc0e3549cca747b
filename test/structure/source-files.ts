import {readdirSync, readFileSync} from 'node:fs';
import {join, posix} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
	/** Relative to the project. */
	readonly path: string;
	/** `recipes`, or the folder under source. */
	readonly layer: string;
	readonly text: string;
}

export interface Import {
	/** Path relative to the project, or the name of a package or builtin. */
	readonly to: string;
	readonly kind: 'static' | 'dynamic';
	/** What is taken from it by name. */
	readonly names: readonly string[];
}

/** Every TypeScript file of these folders. */
export function sourceFiles(folders: readonly string[]): SourceFile[] {
	return folders.flatMap(folder =>
		readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
			.filter(name => /\.[cm]?tsx?$/.test(name))
			.map(name => {
				const path = posix.join(folder, name);
				const layer = folder === 'source' ? path.split('/').slice(0, 2).join('/') : folder;
				return {path, layer, text: readFileSync(join(root, path), 'utf8')};
			}),
	);
}

/** What a file imports or exports from elsewhere, by its lines of text. */
export function importsIn({path, text}: SourceFile): Import[] {
	const statics = text.matchAll(/^\s*(?:import|export)\s([^'";=]*?)\bfrom\s+'([^']+)'/gm);
	const bare = text.matchAll(/^\s*import\s+()'([^']+)'/gm);
	const dynamics = text.matchAll(/\bimport\(\s*'([^']+)'/g);
	return [
		...[...statics, ...bare].map(([, what = '', to = '']) => ({
			to: placeOf(path, to),
			kind: 'static' as const,
			names: what.match(/\w+/g)?.filter(name => name !== 'type') ?? [],
		})),
		...[...dynamics].map(([, to = '']) => ({to: placeOf(path, to), kind: 'dynamic' as const, names: []})),
	];
}

function placeOf(path: string, to: string): string {
	return to.startsWith('.') ? posix.join(posix.dirname(path), to) : to;
}
