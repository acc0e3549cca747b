import {expect, it} from 'vitest';
import type {Facts} from '../../source/core/facts.ts';
import {judge} from '../../source/core/judge.ts';
import {noOrganisation} from '../../source/core/organisation.ts';
import type {Target} from '../../source/core/target.ts';
import {proofOf} from '../../source/engine/proof.ts';
import {factsOf, targetOf} from '../core/facts-of.ts';
import {noAccess, overHttps} from '../core/git-facts.ts';
import {proxied} from '../core/machines.ts';
import {loginOf} from '../core/ssh-facts.ts';

const download: Facts['download'] = {
	kind: 'downloaded',
	ran: 'go mod download',
	module: 'github.com/acme/private',
	version: 'v1.1.0',
	others: 0,
	milliseconds: 1,
};
const refused = {
	...noAccess,
	login: loginOf({kind: 'refused', means: 'key-refused', line: 'denied', unverified: false}),
};
const companyProxy = targetOf({organisation: {...noOrganisation, goproxyServesPrivate: true}});

// biome-ignore format: a table is read by its lines.
it.each<[string, Partial<Facts>, Target, string]>([
	['git reads it over SSH', {}, targetOf(), 'login ok, as-user ok, as-go ok, download ok'],
	['git reads it over HTTPS', overHttps, targetOf(), 'as-user ok, as-go ok, download ok'],
	['nothing opens it', refused, targetOf(), 'login fails, as-user fails, as-go fails, download ok'],
	['a proxy serves it', {...proxied, login: refused.login}, targetOf(), 'download ok'],
	['a proxy serves it, as the recipe says', refused, companyProxy, 'download ok'],
])('%s', (_, different, target, rows) => {
	const facts = factsOf({download, ...different});
	const proof = proofOf([{target, facts, findings: judge(facts, target)}]);
	expect(proof.map(({step, ok}) => `${step} ${ok ? 'ok' : 'fails'}`).join(', ')).toBe(rows);
});
