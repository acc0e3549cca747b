import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {ProxyEntry} from '../../../source/core/go/goproxy.ts';
import {routeOf} from '../../../source/core/go/route.ts';

interface Vector {
	goproxy: string;
	gonoproxy: string;
	contacted: string[];
	outcome: 'ok' | 'error';
}
/** TMP stands for the directory in which the vectors were made. */
const vectors: Vector[] = JSON.parse(
	readFileSync('test/vectors/goproxy.json', 'utf8').replaceAll('TMP/', '/tmp/'),
);

/** The proxies of the vectors, by port: what they answer for the module. Junk is taken for a go.mod, so the download fails in the end. */
const answers: Record<string, 'ok' | 'not-found' | 'error' | 'junk'> = {
	18200: 'ok',
	18404: 'not-found',
	18410: 'not-found',
	18403: 'error',
	18500: 'error',
	18999: 'error',
	18299: 'junk',
	18204: 'error',
	18401: 'error',
};

function ask(entry: ProxyEntry): 'ok' | 'not-found' | 'error' | 'junk' {
	if (entry.via !== 'proxy') return 'error';
	if (entry.url.startsWith('file://')) return entry.url.includes('-ok') ? 'ok' : 'not-found';
	if (!entry.url.startsWith('http://')) return 'error';
	return answers[/127\.0\.0\.1:([0-9]+)/.exec(entry.url)?.[1] ?? ''] ?? 'error';
}

function follow(route: readonly ProxyEntry[]): {asked: ProxyEntry[]; outcome: 'ok' | 'error'} {
	const asked: ProxyEntry[] = [];
	for (const entry of route) {
		asked.push(entry);
		const answer = ask(entry);
		if (answer === 'ok')
			return {asked, outcome: asked.some(earlier => ask(earlier) === 'junk') ? 'error' : 'ok'};
		if (
			entry.via !== 'proxy' ||
			entry.next === 'never' ||
			(entry.next === 'not-found' && answer !== 'not-found')
		)
			break;
	}
	return {asked, outcome: 'error'};
}

/** The vectors' name of a proxy that got a request; one with a password over http gets none. */
function nameOf(entry: ProxyEntry): string[] {
	const port =
		entry.via === 'proxy'
			? /^https?:\/\/(?:127\.0\.0\.1|localhost):18([0-9]+)/.exec(entry.url)?.[1]
			: undefined;
	if (port === undefined) return [];
	return [port === '999' ? 'PDEAD' : port === '299' ? 'PBAD' : `P${port}`];
}

describe('followed, it ends as a real download did', () => {
	test.each(vectors)('$goproxy with GONOPROXY=$gonoproxy', ({goproxy, gonoproxy, contacted, outcome}) => {
		const {route} = routeOf('corp.invalid/m', {GOPROXY: goproxy, GONOPROXY: gonoproxy});
		const end = follow(route);
		expect(end.outcome).toBe(outcome);
		expect(end.asked.flatMap(nameOf)).toEqual([...new Set(contacted)].filter(name => name.startsWith('P')));
	});
});

const secret = 'github.com/acme/secret';
const publicList = [{via: 'proxy', url: 'https://proxy.golang.org', next: 'not-found'}, {via: 'direct'}];
const told = ['proxy.golang.org', 'sum.golang.org'];

test.each([
	[
		'nothing is set',
		{},
		{
			private: false,
			route: publicList,
			checksum: {verified: true, database: 'sum.golang.org', because: 'GOSUMDB'},
			disclosedTo: told,
		},
	],
	[
		'GOPRIVATE matches',
		{GOPRIVATE: 'github.com/acme/*'},
		{
			private: true,
			matched: {variable: 'GOPRIVATE', pattern: 'github.com/acme/*'},
			route: [{via: 'direct'}],
			checksum: {verified: false, because: 'GOPRIVATE'},
			disclosedTo: [],
		},
	],
	[
		'an empty GONOPROXY means GOPRIVATE',
		{GOPRIVATE: 'github.com/acme', GONOPROXY: '', GONOSUMDB: ''},
		{
			private: true,
			matched: {variable: 'GOPRIVATE', pattern: 'github.com/acme'},
			route: [{via: 'direct'}],
			checksum: {verified: false, because: 'GOPRIVATE'},
			disclosedTo: [],
		},
	],
	[
		'GONOPROXY=none sends private modules to the proxy',
		{GOPRIVATE: 'github.com/acme', GONOPROXY: 'none', GOPROXY: 'https://go.corp.example'},
		{
			private: true,
			matched: {variable: 'GOPRIVATE', pattern: 'github.com/acme'},
			route: [{via: 'proxy', url: 'https://go.corp.example', next: 'never'}],
			checksum: {verified: false, because: 'GOPRIVATE'},
			disclosedTo: ['go.corp.example'],
		},
	],
	[
		'only GONOSUMDB matches',
		{GONOSUMDB: 'github.com/acme', GOPROXY: 'https://u:p@go.corp.example:8443'},
		{
			private: false,
			matched: {variable: 'GONOSUMDB', pattern: 'github.com/acme'},
			route: [{via: 'proxy', url: 'https://u:p@go.corp.example:8443', next: 'never'}],
			checksum: {verified: false, because: 'GONOSUMDB'},
			disclosedTo: ['go.corp.example:8443'],
		},
	],
	[
		'only GONOPROXY matches',
		{GONOPROXY: 'github.com/acme', GOPROXY: 'off'},
		{
			private: false,
			matched: {variable: 'GONOPROXY', pattern: 'github.com/acme'},
			route: [{via: 'direct'}],
			checksum: {verified: true, database: 'sum.golang.org', because: 'GOSUMDB'},
			disclosedTo: ['sum.golang.org'],
		},
	],
	[
		'GOPROXY=off',
		{GOPROXY: 'off'},
		{
			private: false,
			route: [{via: 'off'}],
			checksum: {verified: true, database: 'sum.golang.org', because: 'GOSUMDB'},
			disclosedTo: [],
		},
	],
	[
		'GOSUMDB=off',
		{GOSUMDB: 'off', GOPROXY: 'direct'},
		{
			private: false,
			route: [{via: 'direct'}],
			checksum: {verified: false, because: 'GOSUMDB=off'},
			disclosedTo: [],
		},
	],
	[
		'GOSUMDB is invalid',
		{GOSUMDB: 'x', GOPROXY: 'direct'},
		{
			private: false,
			route: [{via: 'direct'}],
			checksum: {verified: true, because: 'invalid'},
			disclosedTo: [],
		},
	],
	[
		'the database has its own address',
		{GOSUMDB: 'sum.golang.org https://sum.corp.example', GOPROXY: 'file:///srv/go'},
		{
			private: false,
			route: [{via: 'proxy', url: 'file:///srv/go', next: 'never'}],
			checksum: {verified: true, database: 'sum.golang.org', because: 'GOSUMDB'},
			disclosedTo: ['sum.corp.example'],
		},
	],
	[
		'an empty GOPROXY stops everything',
		{GOPROXY: '', GOPRIVATE: 'github.com/acme', GOSUMDB: 'off'},
		{
			private: true,
			matched: {variable: 'GOPRIVATE', pattern: 'github.com/acme'},
			route: [],
			invalid: {kind: 'invalid', because: 'no-entries'},
			checksum: {verified: false, because: 'GOSUMDB=off'},
			disclosedTo: [],
		},
	],
])('%s', (_, settings, wanted) => {
	expect(routeOf(secret, settings)).toEqual(wanted);
});

test.each([
	[{GOSUMDB: 'off'}, true],
	[{GONOSUMDB: '*'}, true],
	[{GONOSUMDB: '*', GOPROXY: 'file:///srv/go'}, false],
])('a toolchain with %j is verified: %s', (settings, verified) => {
	expect(routeOf('golang.org/toolchain', settings).checksum.verified).toBe(verified);
});

test('a module that GOPRIVATE covers is told to nobody, whatever the proxies are', () => {
	fc.assert(
		fc.property(
			fc.string(),
			fc.string(),
			(GOPROXY, GOSUMDB) =>
				routeOf(secret, {GOPRIVATE: 'github.com/acme', GOPROXY, GOSUMDB}).disclosedTo.length === 0,
		),
	);
});
