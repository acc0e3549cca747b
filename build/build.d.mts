import type {Metafile} from 'esbuild';

export interface Built {
	readonly entry: Metafile;
	readonly chunks: Metafile;
	/** Folders of the bundled npm packages, relative to the project. */
	readonly packages: readonly string[];
}

export function build(outdir?: string): Promise<Built>;
