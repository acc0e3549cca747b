import type {ProjectFact} from './facts/go.ts';
import type {Survey} from './facts/survey.ts';
import {matchingPattern, splitPatterns} from './go/module-pattern.ts';
import type {GoMod} from './read/go-mod.ts';
import {firstOwner, type RemotePlace, samePath} from './recipe.ts';
import type {ModuleVersion} from './target.ts';

/** A host that modules of this project probably come from, and whose they are. */
export interface CandidateHost {
	readonly host: string;
	readonly owners: readonly CandidateOwner[];
}

export interface CandidateOwner {
	/** Below the host: `acme`. */
	readonly owner: string;
	/** With the host: `github.com/acme`. */
	readonly prefix: string;
	/** Why the owner's modules count as private; at least one. */
	readonly because: readonly CandidateReason[];
	/** Those that would be downloaded, direct requirements first. */
	readonly modules: readonly CandidateModule[];
}

export interface CandidateModule extends ModuleVersion {
	readonly indirect: boolean;
}

/** Nothing else makes a module private: an owner that none of these names may be anybody's. */
export type CandidateReason =
	/** A git remote of the project belongs to the same owner. */
	| {readonly kind: 'remote'; readonly name: string}
	/** The project's own module does. */
	| {readonly kind: 'module-line'; readonly module: string}
	| {readonly kind: 'flag'}
	| {readonly kind: 'recipe-file'; readonly pattern: string}
	/** An entry of GOPRIVATE that names an owner. */
	| {readonly kind: 'go-private'; readonly pattern: string};

/** What flags and a recipe file name. */
export interface Named {
	readonly modules: readonly ModuleVersion[];
	/** With their hosts: `github.com/acme`. */
	readonly owners: readonly string[];
	/** In GOPRIVATE's syntax. */
	readonly patterns: readonly string[];
}

/** How paths are understood: as a recipe does, or as all of them together. */
export interface PathReader {
	/** The path under which Go asks for the module of a remote. */
	moduleOf(remote: RemotePlace): string;
	/** The owner's prefix, or the host alone; undefined where the path names neither. */
	ownerOf(modulePath: string): string | undefined;
}

/** The first path element below the host owns what is below it. */
export const plainReader: PathReader = {moduleOf: samePath, ownerOf: firstOwner};

/**
 * The private modules a project seems to need, by host and owner; the host with most of them first, else in the order
 * found. Modules that a `replace` takes from this machine are no candidates, nor are the project's own.
 * @param reader the chosen recipe, or what all recipes say together where none is chosen yet
 */
export function candidatesOf(
	survey: Survey,
	named: Named,
	reader: PathReader = plainReader,
): readonly CandidateHost[] {
	const found: Found = new Map();
	const ownerOf: OwnerOf = path => reader.ownerOf(path);
	for (const [path, reason] of ownersNamed(survey, named, reader)) addReason(found, ownerOf(path), reason);
	const wide = new Map(found);
	const patterns = named.patterns.join(',');
	const goPrivate = splitPatterns(survey.goPrivate ?? '')
		.filter(namesOwner)
		.join(',');
	for (const module of downloadedModules(survey.project, named.modules)) {
		const prefix = ownerOf(module.path);
		const pattern = matchingPattern(patterns, module.path);
		if (pattern !== undefined) addReason(found, prefix, {kind: 'recipe-file', pattern});
		// What lies below an owner is the owner's, also where its repositories are reached by another address.
		const above = prefix === undefined ? undefined : reasonAbove(wide, prefix);
		if (above !== undefined) addReason(found, prefix, above);
		const told = matchingPattern(goPrivate, module.path);
		if (told !== undefined) addReason(found, prefix, {kind: 'go-private', pattern: told});
		if (prefix !== undefined && (pattern !== undefined || above !== undefined || told !== undefined))
			found.get(prefix)?.modules.push(module);
	}
	return byHost(found);
}

/** `*` or a host alone may stand for much that is public. */
function namesOwner(pattern: string): boolean {
	const [host = '', owner = ''] = pattern.split('/');
	return owner !== '' && !/[*?[\\]/.test(host + owner);
}

function reasonAbove(wide: Found, prefix: string): CandidateReason | undefined {
	const same = wide.get(prefix);
	const above = [...wide].find(([owner]) => prefix.startsWith(`${owner}/`))?.[1];
	return (same ?? above)?.because[0];
}

type OwnerOf = (modulePath: string) => string | undefined;

type Found = Map<string, {readonly because: CandidateReason[]; readonly modules: CandidateModule[]}>;

/** Paths whose owner's modules are all private, and why. */
function* ownersNamed(
	{project, remotes}: Survey,
	named: Named,
	reader: PathReader,
): Generator<[string, CandidateReason]> {
	for (const owner of named.owners) yield [owner, {kind: 'flag'}];
	for (const {path} of named.modules) yield [path, {kind: 'flag'}];
	for (const {name, host, path, port} of remotes)
		if (host !== undefined) yield [reader.moduleOf({host, path, port}), {kind: 'remote', name}];
	for (const {
		module: {module},
	} of projectModules(project)) {
		if (module !== undefined) yield [module, {kind: 'module-line', module}];
	}
}

function addReason(found: Found, prefix: string | undefined, reason: CandidateReason): void {
	if (prefix === undefined || !hasDomain(prefix)) return;
	const owner = found.get(prefix) ?? {because: [], modules: []};
	if (!owner.because.some(({kind}) => kind === reason.kind)) owner.because.push(reason);
	found.set(prefix, owner);
}

/** Go downloads nothing whose first element has no dot; a remote with such a host is an alias of ssh_config. */
function hasDomain(prefix: string): boolean {
	return prefix.split('/')[0]?.includes('.') ?? false;
}

function projectModules(project: ProjectFact): readonly {readonly module: GoMod}[] {
	if (project.kind === 'workspace') return project.modules;
	return project.kind === 'module' ? [project] : [];
}

/**
 * The modules Go would download: those named first, then what the project requires with its replacements made, direct
 * requirements before indirect ones, each path once.
 */
export function downloadedModules(
	project: ProjectFact,
	named: readonly ModuleVersion[],
): readonly CandidateModule[] {
	const modules = projectModules(project).map(({module}) => module);
	const own = new Set(modules.map(({module}) => module));
	const required = modules.flatMap(module => requirements(module)).filter(({path}) => !own.has(path));
	const ordered = [
		...required.filter(({indirect}) => !indirect),
		...required.filter(({indirect}) => indirect),
	];
	const found = new Map<string, CandidateModule>();
	for (const {path, version} of named) {
		const line = ordered.find(module => module.path === path);
		found.set(path, {path, version: version ?? line?.version, indirect: line?.indirect ?? false});
	}
	for (const module of ordered) if (!found.has(module.path)) found.set(module.path, module);
	return [...found.values()];
}

/** golang.org/ref/mod#go-mod-file-replace: one with a version wins over one without; a directory is never downloaded. */
function requirements({requires, replaces}: GoMod): CandidateModule[] {
	const byVersion = new Map(replaces.map(replace => [`${replace.path}@${replace.version ?? ''}`, replace]));
	return requires.flatMap(({path, version, indirect}) => {
		const replace = byVersion.get(`${path}@${version}`) ?? byVersion.get(`${path}@`);
		if (replace === undefined) return [{path, version, indirect}];
		return replace.withVersion === undefined
			? []
			: [{path: replace.with, version: replace.withVersion, indirect}];
	});
}

function byHost(found: Found): readonly CandidateHost[] {
	const hosts = new Map<string, CandidateOwner[]>();
	for (const [prefix, {because, modules}] of found) {
		const [host = prefix] = prefix.split('/');
		const owners = hosts.get(host) ?? [];
		owners.push({owner: prefix.slice(host.length + 1), prefix, because, modules});
		hosts.set(host, owners);
	}
	return [...hosts]
		.map(([host, owners]) => ({host, owners}))
		.sort((a, b) => countModules(b) - countModules(a));
}

function countModules({owners}: CandidateHost): number {
	return owners.reduce((sum, {modules}) => sum + modules.length, 0);
}
