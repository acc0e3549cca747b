import {goproxyOf, proxyOf, publicProxy, silent} from '../go-facts.ts';
import {judging} from './judging.ts';

const mirror = proxyOf('https://goproxy.cn');
const proxies = (...entries: readonly ReturnType<typeof proxyOf>[]) => ({goproxy: goproxyOf(...entries)});
const no = {kind: 'no', because: 'ECONNREFUSED'} as const;
const sumdb = (database: string | undefined, answers: typeof no | {kind: 'not-asked'}) => ({
	sumdb: {database, answers},
});

// biome-ignore format: a table is read by its lines.
judging([
	['it answers', {}, 'N27 ok', {proxy: 'https://proxy.golang.org', milliseconds: 31}],
	['it does not', proxies({...publicProxy, ...silent}), 'N27 fail', {because: 'timed-out', next: 'not-found'}],
	['it does not, and Go goes on', proxies({...publicProxy, ...silent, next: 'any-error'}, mirror), 'N27 warn', {next: 'any-error'}],
	['the second does not', proxies(publicProxy, {...mirror, ...silent, next: 'never'}), 'N27 fail', {proxy: 'https://goproxy.cn'}],
	['none is listed', proxies(), 'N27 skip', {because: 'nothing-to-check', what: 'proxy'}],

	['it answers', {}, 'N28 ok', {database: 'sum.golang.org', milliseconds: 31}],
	['it does not', sumdb('sum.golang.org', no), 'N28 fail', {because: 'ECONNREFUSED'}, ['go env -w GOSUMDB=sum.golang.google.cn']],
	['another one does not', sumdb('sums.acme.example', no), 'N28 fail', {database: 'sums.acme.example'}, []],
	['it was not asked', sumdb('sum.golang.org', {kind: 'not-asked'}), 'N28 skip', {because: 'nothing-to-check', what: 'database'}],
	['there is none', sumdb(undefined, {kind: 'not-asked'}), 'N28 skip', {because: 'nothing-to-check', what: 'database'}],
]);
