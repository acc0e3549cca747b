import type {GoMod} from '../read/go-mod.ts';

/** The variables of Go that this program reads, by name. */
export const goVariables = [
	'GOVERSION',
	'GOPRIVATE',
	'GONOPROXY',
	'GONOSUMDB',
	'GOPROXY',
	'GOSUMDB',
	'GOINSECURE',
	'GOVCS',
	'GOFLAGS',
	'GOTOOLCHAIN',
	'GOMODCACHE',
	'GOENV',
	'GO111MODULE',
	'GOAUTH',
	'GOROOT',
] as const;
export type GoVariable = (typeof goVariables)[number];

export type GoEnvFact =
	| {
			kind: 'read';
			/** Effective values, as `go env` gives them. */
			values: Readonly<Partial<Record<GoVariable, string>>>;
			/** Variables that the operating system's environment sets, with the shell files that do so. */
			shadowed: readonly {
				variable: GoVariable;
				value: string;
				where: readonly {file: string; line: number}[];
			}[];
			file: GoEnvFile;
			moduleCache: {path: string; writable: boolean; free: number | undefined} | undefined;
	  }
	/** `go env` itself fails: its own words. */
	| {kind: 'broken'; said: string; file: GoEnvFile}
	| {kind: 'unavailable'; file: GoEnvFile};

/** The file that `go env -w` writes. */
export interface GoEnvFile {
	/** undefined: Go keeps no settings (GOENV=off), or has nowhere to. */
	readonly path: string | undefined;
	readonly entries: readonly {name: string; value: string; line: number}[];
	/** Lines Go ignores, and line ends that become part of every value. */
	readonly ignored: readonly number[];
	readonly crlf: boolean;
}

/** The project this run was started in. */
export type ProjectFact =
	| {kind: 'none'; directory: string}
	| {kind: 'module'; file: string; module: GoMod; vendored: boolean}
	| {
			kind: 'workspace';
			file: string;
			/** The `go` and `toolchain` lines of go.work. */
			go?: string;
			toolchain?: string;
			modules: readonly {file: string; module: GoMod}[];
			vendored: boolean;
	  }
	| {kind: 'unreadable'; file: string; line: number | undefined; said: string};
