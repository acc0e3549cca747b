import type {GoEnvFact, GoVariable} from '../../source/core/facts/go.ts';
import type {GoproxyFact} from '../../source/core/facts/network.ts';

type Read = Extract<GoEnvFact, {kind: 'read'}>;
type Values = Partial<Record<GoVariable, string>>;

const standard: Values = {
	GOVERSION: 'go1.26.1',
	GOPRIVATE: 'github.com/acme',
	GOPROXY: 'https://proxy.golang.org,direct',
	GOSUMDB: 'sum.golang.org',
	GOINSECURE: '',
	GOVCS: '',
	GOFLAGS: '',
};

/** What `go env` says; GONOPROXY and GONOSUMDB follow GOPRIVATE where they are not given. */
export function goEnvOf(
	given: Values = {},
	saved: Values = {GOPRIVATE: given.GOPRIVATE ?? 'github.com/acme'},
	different: Partial<Omit<Read, 'kind' | 'values' | 'file'>> & {file?: Partial<Read['file']>} = {},
): Read {
	const values = {...standard, ...given};
	const follows = {GONOPROXY: values.GOPRIVATE ?? '', GONOSUMDB: values.GOPRIVATE ?? ''};
	const entries = Object.entries(saved).map(([name, value], index) => ({name, value, line: index + 1}));
	return {
		kind: 'read',
		shadowed: [],
		moduleCache: {path: '/home/dev/go/pkg/mod', writable: true, free: 10 * 1024 ** 3},
		...different,
		values: {...follows, ...values},
		file: {
			path: '/home/dev/.config/go/env',
			entries,
			ignored: [],
			crlf: false,
			...different.file,
		},
	};
}

/** Nothing was ever saved, and nothing is private. */
export const freshGoEnv = goEnvOf({GOPRIVATE: ''}, {});

/** A value of the shell, with the line that sets it. */
export function shadowed(variable: GoVariable, value: string): Pick<Read, 'shadowed'> {
	return {shadowed: [{variable, value, where: [{file: '/home/dev/.bashrc', line: 42}]}]};
}

type Entry = GoproxyFact['entries'][number];

export function proxyOf(url: string, different: Partial<Entry> = {}): Entry {
	const answers = {kind: 'yes', status: 200, milliseconds: 31} as const;
	return {url, answers, next: 'not-found', servesPrivate: 'not-asked', ...different};
}

export function goproxyOf(...entries: readonly Entry[]): GoproxyFact {
	return {entries};
}

export const silent = {answers: {kind: 'no', because: 'timed-out'}} as const;

export const publicProxy = proxyOf('https://proxy.golang.org');
/** A company's own proxy, which serves the private module. */
export const companyProxy = proxyOf('https://goproxy.acme.example', {servesPrivate: 'yes'});
/** GOPROXY with that one. */
export const companyList = 'https://goproxy.acme.example,direct';
