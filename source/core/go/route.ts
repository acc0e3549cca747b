import {type InvalidGoproxy, type ProxyEntry, parseGoproxy} from './goproxy.ts';
import {type Gosumdb, parseGosumdb} from './gosumdb.ts';
import {matchingPattern} from './module-pattern.ts';
import {readUrl} from './url-syntax.ts';

/** Effective values as `go env` gives them; a missing one has Go's default. */
export interface RouteSettings {
	readonly GOPRIVATE?: string | undefined;
	readonly GONOPROXY?: string | undefined;
	readonly GONOSUMDB?: string | undefined;
	readonly GOPROXY?: string | undefined;
	readonly GOSUMDB?: string | undefined;
}

export interface Route {
	/** GOPRIVATE matches, or both GONOPROXY and GONOSUMDB do: nobody but its own host is told of it. */
	readonly private: boolean;
	/** The setting that matches first, of GOPRIVATE, GONOPROXY and GONOSUMDB, and its entry. */
	readonly matched?: {readonly variable: 'GOPRIVATE' | 'GONOPROXY' | 'GONOSUMDB'; readonly pattern: string};
	/** What Go tries, in order; empty when GOPROXY is invalid, for then Go fetches nothing at all. */
	readonly route: readonly ProxyEntry[];
	readonly invalid?: InvalidGoproxy;
	readonly checksum: Checksum;
	/** Hosts, beside the module's own, that are told the module path: proxies and the checksum database. */
	readonly disclosedTo: readonly string[];
}

export interface Checksum {
	/** Go asks the database unless go.sum has the module already. */
	readonly verified: boolean;
	readonly database?: string;
	/** `toolchain`: Go verifies its own toolchains whatever is set. */
	readonly because: 'GOSUMDB' | 'GOSUMDB=off' | 'GONOSUMDB' | 'GOPRIVATE' | 'invalid' | 'toolchain';
}

const defaultGoproxy = 'https://proxy.golang.org,direct';
const defaultGosumdb = 'sum.golang.org';
const toolchainModule = 'golang.org/toolchain';

/**
 * Which way Go will fetch a module and what it verifies (modfetch/repo.go lookup, proxy.go TryProxies, sumdb.go useSumDB).
 * An empty GONOPROXY or GONOSUMDB means GOPRIVATE, and a GONOPROXY match goes past every proxy, even `off`.
 */
export function routeOf(module: string, settings: RouteSettings): Route {
	const matches = matchesOf(module, settings);
	const GOPROXY = settings.GOPROXY ?? defaultGoproxy;
	const goproxy = parseGoproxy(GOPROXY);
	const invalid = goproxy.kind === 'invalid' ? goproxy : undefined;
	const listed: readonly ProxyEntry[] = goproxy.kind === 'invalid' ? [] : goproxy.entries;
	const route =
		invalid === undefined && matches.GONOPROXY !== undefined ? [{via: 'direct'} as const] : listed;
	const database = parseGosumdb(settings.GOSUMDB ?? defaultGosumdb);
	const exclusion = settings.GONOSUMDB ? 'GONOSUMDB' : 'GOPRIVATE';
	const checksum = checksumOf(
		module,
		GOPROXY,
		database,
		matches.GONOSUMDB === undefined ? undefined : exclusion,
	);
	const isFetched = route.some(({via}) => via !== 'off');
	const noOneIsTold = matches.GONOPROXY !== undefined && matches.GONOSUMDB !== undefined;
	return {
		private: matches.GOPRIVATE !== undefined || noOneIsTold,
		...firstMatch(matches),
		route,
		...(invalid === undefined ? {} : {invalid}),
		checksum,
		disclosedTo: hostsTold(route, checksum.verified && isFetched ? database : undefined),
	};
}

type Matches = Readonly<Record<'GOPRIVATE' | 'GONOPROXY' | 'GONOSUMDB', string | undefined>>;

/** The entry of each list that matches; an empty GONOPROXY or GONOSUMDB is GOPRIVATE (cfg.go). */
function matchesOf(module: string, {GOPRIVATE = '', GONOPROXY, GONOSUMDB}: RouteSettings): Matches {
	return {
		GOPRIVATE: matchingPattern(GOPRIVATE, module),
		GONOPROXY: matchingPattern(GONOPROXY || GOPRIVATE, module),
		GONOSUMDB: matchingPattern(GONOSUMDB || GOPRIVATE, module),
	};
}

function firstMatch(matches: Matches): Pick<Route, 'matched'> {
	for (const variable of ['GOPRIVATE', 'GONOPROXY', 'GONOSUMDB'] as const) {
		const pattern = matches[variable];
		if (pattern !== undefined) return {matched: {variable, pattern}};
	}
	return {};
}

function checksumOf(
	module: string,
	GOPROXY: string,
	database: Gosumdb,
	excluded: 'GONOSUMDB' | 'GOPRIVATE' | undefined,
): Checksum {
	const always = module === toolchainModule && !(GOPROXY.startsWith('file://') && !/[,|]/.test(GOPROXY));
	if (database.kind === 'off') return {verified: always, because: always ? 'toolchain' : 'GOSUMDB=off'};
	if (excluded !== undefined && !always) return {verified: false, because: excluded};
	if (database.kind === 'invalid') return {verified: true, because: 'invalid'};
	return {verified: true, database: database.name, because: excluded === undefined ? 'GOSUMDB' : 'toolchain'};
}

function hostsTold(entries: readonly ProxyEntry[], database: Gosumdb | undefined): string[] {
	const urls = entries.flatMap(entry => (entry.via === 'proxy' ? [entry.url] : []));
	if (database?.kind === 'database') urls.push(database.url);
	return [...new Set(urls.map(url => readUrl(url)?.host ?? '').filter(host => host !== ''))];
}
