import {describe, expect, it} from 'vitest';
import {noOrganisation} from '../../../source/core/organisation.ts';
import {overHttps} from '../git-facts.ts';
import {companyList, companyProxy, freshGoEnv, goEnvOf, goproxyOf, shadowed} from '../go-facts.ts';
import {bare, proxied} from '../machines.ts';
import {planning, planOf} from './planning.ts';

const acme = 'github.com/acme';
const env = (...given: Parameters<typeof goEnvOf>) => ({goEnv: goEnvOf(...given)});
const saved = (GOPRIVATE: string) => env({GOPRIVATE}, {GOPRIVATE});
const company = (...given: Parameters<typeof goEnvOf>) => ({
	...proxied,
	...env({GOPROXY: companyList, ...given[0]}, given[1], given[2]),
});
const recipe = {target: {goproxy: companyList}};
const two = {target: {privatePatterns: [acme, 'gitlab.com/team']}};
const was = (value: string) => `was ${value}`;
const nowhere = {file: {path: undefined}};
const off = env({GOPRIVATE: ''}, {}, {...shadowed('GOENV', 'off'), ...nowhere});
const token = 'https://dev:hunter2@goproxy.acme.example';

describe('what is private', () => {
	// biome-ignore format: a table is read by its lines.
	planning(
		[
			['all is', {}, []],
			['nothing is', {goEnv: freshGoEnv}, [`go GOPRIVATE=${acme} was -`]],
			['on every road', {...bare, ...overHttps}, [`go GOPRIVATE=${acme} was -`]],
			['what is there stays', saved('gitlab.com/x'), [`go GOPRIVATE=gitlab.com/x,${acme} was gitlab.com/x`]],
			['two patterns more', {goEnv: freshGoEnv}, [`go GOPRIVATE=${acme},gitlab.com/team was -`], two],
			['quotes', saved(`"${acme}"`), [`go GOPRIVATE=${acme} ${was(`"${acme}"`)}`]],
			['a space', saved(`gitlab.com/x, ${acme}`), [`go GOPRIVATE=gitlab.com/x,${acme} ${was(`gitlab.com/x, ${acme}`)}`]],
			['https://', saved(`https://${acme}/`), [`go GOPRIVATE=${acme} ${was(`https://${acme}/`)}`]],
			['a capital', saved('github.com/Acme'), [`go GOPRIVATE=${acme} was github.com/Acme`]],
			['what cannot be understood stays', saved('[a'), [`go GOPRIVATE=[a,${acme} was [a`]],
			['GONOPROXY has a value of its own', env({GOPRIVATE: acme, GONOPROXY: 'x.example'}, {GOPRIVATE: acme, GONOPROXY: 'x.example'}), [`go GONOPROXY=x.example,${acme} was x.example`]],
			['both have', env({GOPRIVATE: '', GONOPROXY: 'x', GONOSUMDB: 'y'}, {GONOPROXY: 'x', GONOSUMDB: 'y'}), [`go GONOPROXY=x,${acme} was x`, `go GONOSUMDB=y,${acme} was y`]],
			['one has, and GOPRIVATE says nothing', env({GOPRIVATE: '', GONOPROXY: 'x'}, {GONOPROXY: 'x'}), [`go GOPRIVATE=${acme} was -`, `go GONOPROXY=x,${acme} was x`]],
			['the shell overrides it: told, and saved for the day it does not', env({GOPRIVATE: 'x.example'}, {}, shadowed('GOPRIVATE', 'x.example')), [`go GOPRIVATE=x.example,${acme} was -`, 'tell G35']],
			['the shell hides what is saved: that stays too', env({GOPRIVATE: 'x.example'}, {GOPRIVATE: 'gitlab.com/team'}, shadowed('GOPRIVATE', 'x.example')), [`go GOPRIVATE=gitlab.com/team,x.example,${acme} was gitlab.com/team`, 'tell G35']],
			['the proxy serves it: only the database', company({GOPRIVATE: ''}, {}), [`go GONOSUMDB=${acme} was -`]],
			['the proxy serves it, GOPRIVATE goes past it', company({}), ['go GONOPROXY=none was -']],
			['the proxy serves it, and GONOPROXY goes past it', company({GONOPROXY: acme, GONOSUMDB: 'x'}, {GONOPROXY: acme, GONOSUMDB: 'x'}), [`go GONOPROXY=none was ${acme}`, `go GONOSUMDB=x,${acme} was x`]],
			['Go reads no saved settings: told', off, ['tell G31', 'tell G35']],
			['Go has no place for any: told', env({GOPRIVATE: ''}, {}, nowhere), ['tell G31']],
			['nothing is to be private', {goEnv: freshGoEnv}, [], {target: {privatePatterns: [], modules: [], proof: undefined}}],
			['go env fails', {goEnv: {kind: 'broken', said: 'go: …', file: freshGoEnv.file}}, ['tell G36']],
		],
		'go ',
		'tell G3',
	);
});

describe('GOPROXY and GOSUMDB', () => {
	// biome-ignore format: a table is read by its lines.
	planning(
		[
			['an empty GOPROXY that is saved', env({GOPROXY: ''}, {GOPROXY: ''}), ['go GOPROXY=- was ']],
			['an empty GOSUMDB that is saved', env({GOSUMDB: ''}, {GOSUMDB: ''}), ['go GOSUMDB=- was ']],
			['one Go cannot read', env({GOPROXY: 'OFF'}, {GOPROXY: 'OFF'}), ['go GOPROXY=- was OFF']],
			['one Go cannot read, from the shell', env({GOPROXY: 'OFF'}, {}, shadowed('GOPROXY', 'OFF')), ['tell G47']],
			['a database Go cannot read', env({GOSUMDB: 'x y z'}, {GOSUMDB: 'x y z'}), ['go GOSUMDB=- was x y z']],
			['off may be meant', env({GOPROXY: 'off'}, {GOPROXY: 'off'}), []],
			['no database may be meant', env({GOSUMDB: 'off'}, {GOSUMDB: 'off'}), []],
			['Windows line ends are for a person', env({}, {}, {file: {crlf: true}}), ['tell G36']],
			["the recipe's list", {}, [`go GOPROXY=${companyList} was -`], recipe],
			["the recipe's list, where another one is saved", env({GOPROXY: 'https://old.example'}, {GOPROXY: 'https://old.example'}), [`go GOPROXY=${companyList} was https://old.example`], recipe],
			["the recipe's list instead of off", env({GOPROXY: 'off'}, {GOPROXY: 'off'}), [`go GOPROXY=${companyList} was off`], recipe],
			["the recipe's list instead of one Go cannot read", env({GOPROXY: 'OFF'}, {GOPROXY: 'OFF'}), [`go GOPROXY=${companyList} was OFF`], recipe],
			["the recipe's list instead of an empty one: set once", env({GOPROXY: ''}, {GOPROXY: ''}), [`go GOPROXY=${companyList} was `], recipe],
			["the recipe's list, while the shell has another: told", env({GOPROXY: 'direct'}, {}, shadowed('GOPROXY', 'direct')), ['tell G110'], recipe],
			["the recipe's list, while Go reads no saved settings: told", env({}, {}, {...shadowed('GOENV', 'off'), ...nowhere}), ['tell G110'], recipe],
			["the recipe's database", {}, ['go GOSUMDB=off was -'], {target: {organisation: {...noOrganisation, checksumDatabase: 'off'}}}],
			["the recipe's database instead of one Go cannot read", env({GOSUMDB: 'a b c'}, {GOSUMDB: 'a b c'}), ['go GOSUMDB=sum.golang.org was a b c'], {target: {organisation: {...noOrganisation, checksumDatabase: 'sum.golang.org'}}}],
			["the recipe's list is there", {...env({GOPROXY: companyList}), goproxy: goproxyOf(companyProxy)}, [], recipe],
		],
		'go GOPROXY',
		'go GOSUMDB',
		'tell G3',
		'tell G4',
		'tell G1',
	);
});

it('what is saved already is not saved again, also where the shell hides it', () => {
	const hidden = env({GOPRIVATE: 'x'}, {GOPRIVATE: `x,${acme}`}, shadowed('GOPRIVATE', 'x'));
	expect(planOf(hidden).actions.filter(({kind}) => kind === 'go-env')).toEqual([]);
});

it('where GOENV is off a person is told how to have settings again', () => {
	const told = planOf(off).actions.find(
		action => action.kind === 'tell' && action.finding === 'go.env-shadowed',
	);
	expect(told).toMatchObject({file: '/home/dev/.bashrc', line: 42, commands: ['unset GOENV']});
});

it('what a list gains is said', () => {
	const [action] = planOf(saved('gitlab.com/x')).actions;
	expect(action).toMatchObject({
		kind: 'go-env',
		adds: [acme],
		file: '/home/dev/.config/go/env',
		part: 'go-env',
	});
	expect(action?.cures).toEqual(['go.private-missing', 'privacy.leak']);
});

it.each([
	['of the recipe', recipe],
	['that is none', {}],
])('a password in the saved GOPROXY is in no plan: instead of a list %s', (_, given) => {
	const bad = given === recipe ? token : `${token}%zz`;
	const plan = planOf(env({GOPROXY: bad}, {GOPROXY: bad}), given);
	expect(JSON.stringify(plan)).not.toContain('hunter2');
});
