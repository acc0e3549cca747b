import fc from 'fast-check';
import {expect, it} from 'vitest';
import type {Facts} from '../../../source/core/facts.ts';
import type {Protocol} from '../../../source/core/target.ts';
import {access, gitConfigOf, noLogin, overHttps, rule, setting, sshCommandOf} from '../git-facts.ts';
import {companyList, companyProxy, goEnvOf, goproxyOf, publicProxy, shadowed, silent} from '../go-facts.ts';
import {hostileText, thousand} from '../hostile.ts';
import * as machines from '../machines.ts';
import {planOf} from './planning.ts';

const token = 'ghp_0123456789abcdefghij0123456789abcdef';
const secret = `https://dev:${token}@goproxy.acme.example`;

const machine = fc.constantFrom<Partial<Facts>[]>(...Object.values(machines), {}, overHttps, noLogin);
/** Members of several machines, so that things are amiss together that nobody would think of. */
const mixed = fc
	.array(machine, {minLength: 1, maxLength: 4})
	.map(several => Object.assign({}, ...several) as Partial<Facts>);

const prefixes = ['https://github.com/acme/', 'https://github.com/', 'https://github.com/Acme/', secret, ''];
const bases = [
	'ssh://git@github.com/acme/',
	'git@github.com:',
	'git@github.com:2222/',
	`https://${token}@github.com/`,
	secret,
];
const rewrites = fc.array(
	fc
		.tuple(fc.constantFrom(...bases), fc.constantFrom(...prefixes))
		.map(([base, prefix]) => rule(base, prefix)),
	{maxLength: 4},
);
const command = fc.constantFrom(
	{},
	sshCommandOf('ssh -i ~/.ssh/acme'),
	sshCommandOf('ssh -p 22 -o'),
	setting('http.proxy', secret),
);
const gitConfig = fc.tuple(rewrites, command).map(([rules, more]) => gitConfigOf(rules, more));

const value = fc.oneof(
	fc.constantFrom('', 'github.com/acme', '"github.com/acme"', 'none', 'off'),
	hostileText([',', 'github.com/acme']),
);
const proxy = fc.constantFrom(
	'',
	'off',
	'direct',
	'OFF',
	companyList,
	`${secret},direct`,
	`${secret}|direct`,
	`ftp://dev:${token}@x`,
);
const goEnv = fc
	.tuple(value, value, value, proxy, fc.boolean(), fc.boolean())
	.map(([GOPRIVATE, GONOPROXY, GONOSUMDB, GOPROXY, isSaved, isShadowed]) => {
		const values = {GOPRIVATE, GONOPROXY, GONOSUMDB, GOPROXY};
		return goEnvOf(values, isSaved ? values : {}, isShadowed ? shadowed('GOPROXY', GOPROXY) : {});
	});
const goproxy = fc.constantFrom(
	goproxyOf(),
	goproxyOf(publicProxy),
	goproxyOf(companyProxy),
	goproxyOf({...companyProxy, ...silent}),
);
const roads = fc.constantFrom({}, access(), noLogin, overHttps);
const facts = fc
	.tuple(mixed, gitConfig, goEnv, goproxy, roads)
	.map(
		([machine, gitConfig, goEnv, goproxy, road]) =>
			({...machine, gitConfig, goEnv, goproxy, ...road}) as Partial<Facts>,
	);
const given = fc.record({
	passphrase: fc.constantFrom('none', 'given', 'unanswered'),
	target: fc.record({
		protocol: fc.constantFrom<Protocol[]>('auto', 'ssh', 'ssh-443', 'https'),
		goproxy: fc.constantFrom(undefined, companyList),
		key: fc.constantFrom(undefined, '/home/dev/.ssh/acme'),
	}),
});

it('whatever was seen: a plan, always the same, its actions counted', () => {
	fc.assert(
		fc.property(facts, given, (different, circumstances) => {
			const plan = planOf(different, circumstances);
			expect(planOf(structuredClone(different), circumstances)).toEqual(plan);
			expect(plan.actions.map(({number}) => number)).toEqual(plan.actions.map((_, index) => index + 1));
		}),
		thousand,
	);
});

it('a setting is changed once, and only where it differs', () => {
	fc.assert(
		fc.property(facts, given, (different, circumstances) => {
			const settings = planOf(different, circumstances).actions.filter(action => action.kind === 'go-env');
			expect(settings.filter(({value, was}) => value === was)).toEqual([]);
			expect(new Set(settings.map(({variable}) => variable)).size).toBe(settings.length);
		}),
		thousand,
	);
});

it('no plan holds a secret', () => {
	fc.assert(
		fc.property(facts, given, (different, circumstances) => {
			expect(JSON.stringify(planOf(different, circumstances))).not.toContain(token);
		}),
		thousand,
	);
});
