import type {Metafile} from 'esbuild';

export interface Built {
	readonly entry: Metafile;
	readonly chunks: Metafile;
	/** Source files, relative to the project, by the file of the program that they are in. */
	readonly packs: Readonly<Record<string, readonly string[]>>;
	/** Folders of the bundled npm packages, relative to the project. */
	readonly packages: readonly string[];
}

export function build(outdir?: string): Promise<Built>;
