import {expect, it} from 'vitest';
import type {Facts} from '../../source/core/facts.ts';
import {noOrganisation} from '../../source/core/organisation.ts';
import {roadOf, schemeOf} from '../../source/core/road.ts';
import type {Protocol} from '../../source/core/target.ts';
import {factsOf, targetOf} from './facts-of.ts';
import {accessOf, noAccess, overHttps} from './git-facts.ts';
import {companyProxy, goproxyOf, proxyOf} from './go-facts.ts';
import {proxied} from './machines.ts';

const late = {accessAsGo: accessOf({kind: 'timed-out', after: 1})};
const publicOne = {...noAccess, goproxy: goproxyOf(proxyOf('https://goproxy.cn', {servesPrivate: 'yes'}))};
const locked = {
	...noAccess,
	goproxy: goproxyOf(proxyOf('https://goproxy.acme.example', {servesPrivate: 'needs-login'})),
};

// biome-ignore format: a table is read by its lines.
it.each<[string, Partial<Facts>, Protocol, string]>([
	['git reads it over SSH', {}, 'auto', 'ssh'],
	['git reads it over HTTPS', overHttps, 'auto', 'https'],
	['the proxy serves it', proxied, 'auto', 'proxy'],
	['git and the proxy', {goproxy: goproxyOf(companyProxy)}, 'auto', 'ssh'],
	['a public proxy is no road', publicOne, 'auto', 'closed'],
	['a proxy that wants a login is none', locked, 'auto', 'closed'],
	['only the person reads it', {accessAsGo: noAccess.accessAsGo}, 'auto', 'closed'],
	['no answer', late, 'auto', 'closed'],
	['nothing', noAccess, 'auto', 'closed'],
	['SSH was asked for, and works', {}, 'ssh', 'ssh'],
	['SSH was asked for, HTTPS works', overHttps, 'ssh', 'closed'],
	['HTTPS was asked for, SSH works', {}, 'https', 'closed'],
	['HTTPS was asked for, and works', overHttps, 'https', 'https'],
	['SSH was asked for, the proxy works', proxied, 'ssh', 'closed'],
	['443 was asked for, HTTPS works', overHttps, 'ssh-443', 'closed'],
])('%s (%s %s)', (_, different, protocol, road) => {
	const found = roadOf(factsOf(different), targetOf({protocol}));
	expect(found.kind === 'open' ? found.via : found.kind).toBe(road);
});

it('a proxy that the recipe file says to serve private modules is the road, whatever else works', () => {
	const target = targetOf({organisation: {...noOrganisation, goproxyServesPrivate: true}});
	for (const facts of [{}, locked, noAccess])
		expect(roadOf(factsOf(facts), target)).toEqual({kind: 'open', via: 'proxy'});
	expect(roadOf(factsOf(), {...target, protocol: 'ssh'})).toEqual({kind: 'open', via: 'ssh'});
});

it.each([
	['https://github.com/acme/private', 'https'],
	['HTTP://github.com/acme/private', 'https'],
	['ssh://git@github.com/acme/private', 'ssh'],
	['git@github.com:acme/private', 'ssh'],
	['https-mirror:acme/private', 'ssh'],
])('%s is reached over %s', (url, scheme) => {
	expect(schemeOf(url)).toBe(scheme);
});
