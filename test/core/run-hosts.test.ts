import {describe, expect, it} from 'vitest';
import {github} from '../../recipes/github.ts';
import type {Answers} from '../../source/core/answers.ts';
import {noOrganisation} from '../../source/core/organisation.ts';
import type {Recipe} from '../../source/core/recipe.ts';
import type {RecipeFileHost} from '../../source/core/recipe-file.ts';
import {type KnownRecipes, runHosts} from '../../source/core/run-hosts.ts';
import type {Target} from '../../source/core/target.ts';
import {type TargetsOf, targetsOf} from '../../source/core/targets-of.ts';
import {noAnswers} from './no-answers.ts';
import {surveyOf} from './surveys.ts';

const own = 'git.acme.example';
const gitlab: Recipe = {...github, id: 'gitlab', title: 'GitLab', host: 'gitlab.com', published: []};
const recipes = [github, gitlab];
const hostKeys = [{keyType: 'ssh-ed25519', key: 'AAAA', fingerprint: 'SHA256:x'}];
const entry = (host: string, ...privateModules: string[]): RecipeFileHost => ({
	title: 'Acme',
	extends: 'github',
	host,
	port: undefined,
	hostKeys,
	privateModules,
	goproxy: undefined,
	help: undefined,
	organisation: noOrganisation,
});
const both = [entry('github.com', 'github.com/acme/*'), entry(own, `${own}/*`)];
const none: KnownRecipes = {recipes, named: undefined, file: undefined};
const found: KnownRecipes = {...none, file: {hosts: both, found: true}};
const named: KnownRecipes = {...none, file: {hosts: both, found: false}};

const requires = (...paths: string[]) =>
	`module gitlab.com/acme/shop\nrequire (\n${paths.map(path => `${path} v1.0.0\n`).join('')})`;
const [auth, lib, infra] = ['github.com/acme/auth', `${own}/team/lib`, 'gitlab.com/acme/infra'];
const all = surveyOf([requires(auth, lib, infra)], ['git@github.com:acme/shop.git']);
const onlyAuth = surveyOf([requires(auth)], ['git@github.com:acme/shop.git']);
const onlyLib = surveyOf([requires(lib)]);
const nowhere = surveyOf([]);

const hostsOf = (known: KnownRecipes, survey: typeof all, answers: Partial<Answers> = {}) =>
	runHosts(known, survey, {...noAnswers, ...answers}).hosts;

describe('the hosts of a run', () => {
	it.each<[string, KnownRecipes, typeof all, Partial<Answers>, readonly string[]]>([
		[
			'no recipe: those the project needs and one knows',
			none,
			all,
			{},
			['github github.com', 'gitlab gitlab.com'],
		],
		['a host that no recipe knows is left aside', none, onlyLib, {}, ['gitlab gitlab.com']],
		['nothing private: where the project itself is', none, onlyAuth, {}, ['github github.com']],
		['nothing at all: the first recipe', none, nowhere, {}, ['github -']],
		['a recipe that was named', {...none, named: gitlab}, all, {}, ['gitlab gitlab.com']],
		['one that the project does not need', {...none, named: gitlab}, onlyAuth, {}, ['gitlab -']],
		['--host', none, all, {host: 'GitLab.com'}, ['gitlab gitlab.com']],
		['--host that no recipe knows', none, all, {host: own}, [`github ${own}`]],
		['--module', none, all, {modules: [{path: infra, version: undefined}]}, ['gitlab gitlab.com']],
		[
			'a file: its hosts, and what else is needed',
			found,
			all,
			{},
			['file github.com', `file ${own}`, 'gitlab gitlab.com'],
		],
		['a file that was named keeps others out', named, all, {}, ['file github.com', `file ${own}`]],
		['of a file only what is needed', named, onlyAuth, {}, ['file github.com']],
		['of a file all, where nothing is', named, nowhere, {}, ['file github.com', `file ${own}`]],
		['of a file the host that was named', found, all, {host: own}, [`file ${own}`]],
		['a host beside the file', found, all, {host: 'gitlab.com'}, ['gitlab gitlab.com']],
	])('%s', (_, known, survey, answers, wanted) => {
		const lines = hostsOf(known, survey, answers).map(
			({recipe, file, host}) => `${file === undefined ? recipe.id : 'file'} ${host ?? '-'}`,
		);
		expect(lines).toEqual(wanted);
	});
});

describe('their targets', () => {
	const confirmed = `SHA256:${'A'.repeat(43)}`;
	const unpublished = [both[0], {...entry(own, `${own}/*`), hostKeys: []}].flatMap(one => one ?? []);
	const made = (hosts: readonly RecipeFileHost[], answers: Partial<Answers> = {}): TargetsOf => {
		const given = {...noAnswers, ...answers};
		return targetsOf(hostsOf({...named, file: {hosts, found: false}}, all, given), all, given);
	};
	const targets = (hosts: readonly RecipeFileHost[], answers: Partial<Answers> = {}): readonly Target[] => {
		const result = made(hosts, answers);
		if (result.kind === 'unanswered') throw new Error(JSON.stringify(result.unanswered));
		return result.targets;
	};

	it('each has its own modules and patterns, all know what is private', () => {
		expect(targets(both)).toMatchObject([
			{host: 'github.com', modules: [{path: auth}], privatePatterns: ['github.com/acme/*']},
			{host: own, modules: [{path: lib}], privatePatterns: [`${own}/*`]},
		]);
		for (const {allPrivatePatterns} of targets(both))
			expect(allPrivatePatterns).toEqual(['github.com/acme/*', `${own}/*`]);
	});

	it('a pattern that covers another host of the run takes no module from it', () => {
		const wide = [entry('github.com', 'github.com/acme/*'), entry(own, `${own}/*`, 'github.com/acme/*')];
		expect(targets(wide).map(({modules}) => modules.map(({path}) => path))).toEqual([[auth], [lib]]);
	});

	it('a fingerprint is for the one host that nobody publishes keys of', () => {
		const set = {'host-key': confirmed};
		expect(targets(unpublished, {set}).map(({confirmedFingerprint}) => confirmedFingerprint)).toEqual([
			undefined,
			confirmed,
		]);
	});

	it.each<[string, readonly RecipeFileHost[], Record<string, string>, string]>([
		['a fingerprint, and all keys are published', both, {'host-key': confirmed}, 'host-key'],
		['an account', both, {account: 'alice'}, 'account'],
		['an owner', both, {owner: 'acme'}, 'owner'],
	])('an answer about one host needs --host: %s', (_, hosts, set, name) => {
		expect(made(hosts, {set})).toMatchObject({
			unanswered: [{kind: 'which-host', flag: '--host', name, hosts: ['github.com', own]}],
		});
		expect(made(hosts, {set, host: own}).kind).toBe('targets');
	});

	it('there is an end to how many', () => {
		const many = Array.from({length: 13}, (_, index) => entry(`git${index}.acme.example`, 'x.example/*'));
		const hosts = hostsOf({...named, file: {hosts: many, found: false}}, nowhere);
		expect(targetsOf(hosts, nowhere, noAnswers)).toMatchObject({
			unanswered: [{kind: 'too-many-hosts', number: 13, most: 12}],
		});
	});

	it('each host has its own answers, by its name', () => {
		const set = {[`account@${own}`]: 'ada', 'account@github.com': 'grace'};
		const made = targetsOf(hostsOf(named, all), all, {...noAnswers, set});
		if (made.kind !== 'targets') throw new Error('no targets');
		expect(made.targets.map(({host, account}) => `${account} ${host}`)).toEqual([
			'grace github.com',
			`ada ${own}`,
		]);
	});

	it.each([
		['one host', onlyAuth],
		['several', all],
	])('an answer for a host that the run is not about is refused: %s', (_, survey) => {
		const answers = {...noAnswers, set: {'account@elsewhere.example': 'ada'}};
		expect(targetsOf(hostsOf(named, survey), survey, answers)).toMatchObject({
			kind: 'unanswered',
			unanswered: [{kind: 'which-host', name: 'account@elsewhere.example'}],
		});
	});
});
