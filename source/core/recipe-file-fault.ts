import type {HostNameProblem} from './git/host-name.ts';
import type {Gosumdb} from './go/gosumdb.ts';
import type {FormTrap} from './go/pattern-trap.ts';
import type {ToolName} from './organisation.ts';

/** Something wrong in a recipe file, and where: line and column count from 1, a column in UTF-16 units. */
export type RecipeFileFault = RecipeFileProblem & {readonly line: number; readonly column: number};

export type RecipeFileProblem =
	/** Bytes. */
	| {readonly kind: 'too-large'; readonly size: number; readonly limit: number}
	/** More brackets, commas, colons, quotes and lines than `limit`; the place is where the first one too many stands. */
	| {readonly kind: 'too-many'; readonly limit: number}
	/** More than `limit` levels of brackets or dashes. */
	| {readonly kind: 'too-deep'; readonly limit: number}
	/** Neither JSON nor YAML: the parser's own words. */
	| {readonly kind: 'syntax'; readonly said: string}
	/** The whole file has to be an object of members. */
	| {readonly kind: 'not-an-object'}
	/** Anchors and aliases (`&x`, `*x`) are not read. */
	| {readonly kind: 'alias'}
	| {readonly kind: 'unknown-member'; readonly member: string; readonly nearest: string | undefined}
	| {readonly kind: 'missing-member'; readonly member: MemberName}
	| {readonly kind: 'duplicate-member'; readonly member: string; readonly firstLine: number}
	/** `found` is larger than `known` when the file was written for a newer program. */
	| {readonly kind: 'unknown-schema'; readonly found: number; readonly known: number}
	| {readonly kind: 'wrong-type'; readonly member: MemberName; readonly wanted: ValueType}
	| {
			readonly kind: 'unknown-recipe';
			readonly id: string;
			readonly known: readonly string[];
			readonly nearest: string | undefined;
	  }
	| {readonly kind: 'bad-host'; readonly host: string; readonly because: HostNameProblem}
	| {readonly kind: 'duplicate-host'; readonly host: string; readonly firstLine: number}
	| {readonly kind: 'bad-port'; readonly port: number}
	| {readonly kind: 'bad-host-key'; readonly because: HostKeyProblem; readonly names: string}
	/** `regexp`: GOPRIVATE has patterns of its own; `too-wide`: it would make modules of hosts that are not the organisation's private. */
	| {
			readonly kind: 'bad-pattern';
			readonly pattern: string;
			readonly because: FormTrap | 'comma' | 'regexp' | 'too-wide';
			readonly wanted: string | undefined;
	  }
	| {
			readonly kind: 'bad-goproxy';
			readonly because: 'no-entries' | 'no-scheme' | 'scheme' | 'file-host' | 'malformed' | 'login';
	  }
	/** Two hosts of one file want different values; Go has only one. */
	| {readonly kind: 'goproxy-differs'; readonly firstLine: number}
	| {
			readonly kind: 'bad-checksum-database';
			readonly because: Extract<Gosumdb, {kind: 'invalid'}>['because'] | 'login';
	  }
	| {
			readonly kind: 'bad-address';
			readonly member: 'help' | 'httpProxy';
			readonly because: 'malformed' | 'scheme' | 'login';
	  }
	/** Not absolute. */
	| {readonly kind: 'bad-path'; readonly member: 'caFile'}
	/** No version, or one that is a number. */
	| {readonly kind: 'bad-version'; readonly tool: ToolName}
	| {readonly kind: 'bad-language'; readonly tag: string}
	/** Empty, or with control characters, or longer than anybody reads. */
	| {
			readonly kind: 'bad-text';
			readonly member: MemberName;
			readonly because: 'empty' | 'control' | 'too-long';
	  };

/**
 * `marker`: `@cert-authority` or `@revoked`; `wildcard`: a name with `*`, `?` or `!`; `hashed`: a name nobody can read;
 * `other-host`: a name that is not this host's; `withdrawn`: the vendor says that this key must not be trusted any more.
 */
export type HostKeyProblem = 'malformed' | 'marker' | 'wildcard' | 'hashed' | 'other-host' | 'withdrawn';

export type ValueType =
	| 'text'
	| 'text-or-languages'
	| 'yes-or-no'
	| 'object'
	| 'whole-number'
	| 'list-of-text'
	| 'list-of-objects';

/** Members of a host, which the file itself may have too, for its own host or for all. */
export const hostMembers = [
	'title',
	'extends',
	'host',
	'port',
	'hostKeys',
	'privateModules',
	'goproxy',
	'goproxyServesPrivate',
	'caFile',
	'httpProxy',
	'help',
	'advice',
] as const;

/** `$schema` is for editors, and says nothing. */
export const fileMembers = [
	'$schema',
	'schema',
	...hostMembers,
	'checksumDatabase',
	'tools',
	'hosts',
] as const;

export type MemberName = (typeof fileMembers)[number] | ToolName;
