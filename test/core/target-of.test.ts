import {describe, expect, test} from 'vitest';
import {github} from '../../recipes/github.ts';
import type {Answers} from '../../source/core/answers.ts';
import {noOrganisation} from '../../source/core/organisation.ts';
import type {Recipe} from '../../source/core/recipe.ts';
import type {RecipeFileHost} from '../../source/core/recipe-file.ts';
import type {Target} from '../../source/core/target.ts';
import {targetOf} from '../../source/core/target-of.ts';
import {noAnswers} from './no-answers.ts';
import {surveyOf} from './surveys.ts';

const shop = surveyOf(
	[
		'module github.com/acme/shop\nrequire (\ngithub.com/acme/late v1.0.0 // indirect\ngithub.com/acme/auth v1.2.0\ngithub.com/spf13/cobra v1.8.0\n)',
	],
	['git@github.com:acme/shop.git'],
);
const nowhere = surveyOf([]);

const file: RecipeFileHost = {
	title: 'Acme',
	extends: 'github',
	host: 'git.acme.example',
	port: 2222,
	hostKeys: [{keyType: 'ssh-ed25519', key: 'AAAA', fingerprint: 'SHA256:x'}],
	privateModules: ['git.acme.example/*'],
	goproxy: 'https://goproxy.acme.example,direct',
	help: 'https://wiki.acme.example/go',
	organisation: {...noOrganisation, caFile: '/etc/ssl/acme.pem'},
};

function target(
	answers: Partial<Answers> = {},
	survey = shop,
	of?: RecipeFileHost,
	recipe: Recipe = github,
): Target {
	const made = targetOf(recipe, of, survey, {...noAnswers, ...answers});
	if (made.kind === 'unanswered') throw new Error(JSON.stringify(made.unanswered));
	return made.target;
}

test('a project on github.com', () => {
	expect(target()).toMatchObject({
		recipe: 'github',
		title: 'GitHub',
		host: 'github.com',
		ssh: {user: 'git', port: 22, over443: {host: 'ssh.github.com', port: 443}},
		hostKeys: {source: 'published'},
		owners: ['acme'],
		modules: [
			{path: 'github.com/acme/auth', version: 'v1.2.0'},
			{path: 'github.com/acme/late', version: 'v1.0.0'},
		],
		proof: {path: 'github.com/acme/auth', version: 'v1.2.0'},
		privatePatterns: ['github.com/acme'],
		rewrites: [{owner: 'acme', base: 'ssh://git@github.com/acme/', prefix: 'https://github.com/acme/'}],
		protocol: 'auto',
		key: undefined,
		keyType: 'ed25519',
		account: undefined,
		confirmedFingerprint: undefined,
		goproxy: undefined,
		organisation: noOrganisation,
	});
	expect(target().hostKeys.keys).toHaveLength(3);
	expect(target().revokedFingerprints).toContain('SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8');
});

const nested = {...github, tokenUser: undefined, anonymousGoGet: 'first-two-elements'} as const;

test.each<[string, Recipe, Answers['set'], string | undefined]>([
	['as the recipe says', github, {}, 'x-access-token'],
	['as the person says', github, {'token-user': 'deploy-1'}, 'deploy-1'],
	['the account, where it has to be its own name', nested, {account: 'ada'}, 'ada'],
	['which nobody said', nested, {}, undefined],
])('the user name of a token: %s', (_, recipe, set, user) => {
	expect(target({set}, shop, undefined, recipe).tokenUser).toBe(user);
});

test('what the host answers ?go-get=1 comes from the recipe', () => {
	expect(target({}, shop, undefined, nested).anonymousGoGet).toBe('first-two-elements');
	expect(target().anonymousGoGet).toBe('repository');
});

test('the same recipe with another host: nothing is published, pages are there', () => {
	const made = target({host: 'Git.Acme.example', set: {owner: 'team'}}, nowhere);
	expect(made).toMatchObject({
		host: 'git.acme.example',
		ssh: {user: 'git', port: 22, over443: undefined},
		hostKeys: {source: 'none', keys: []},
		revokedFingerprints: [],
		privatePatterns: ['git.acme.example/team'],
		rewrites: [
			{owner: 'team', base: 'ssh://git@git.acme.example/team/', prefix: 'https://git.acme.example/team/'},
		],
	});
	expect(made.pages.keys).toBe('https://git.acme.example/settings/keys');
});

describe('a recipe file', () => {
	test('says what differs', () => {
		const made = target(
			{},
			surveyOf(['module m.example/x/y\nrequire git.acme.example/team/lib v1.0.0']),
			file,
		);
		expect(made).toMatchObject({
			recipe: 'github',
			title: 'Acme',
			host: 'git.acme.example',
			ssh: {port: 2222, over443: undefined},
			hostKeys: {source: 'given', keys: file.hostKeys},
			owners: ['team'],
			privatePatterns: ['git.acme.example/*'],
			rewrites: [
				{
					owner: 'team',
					base: 'ssh://git@git.acme.example:2222/team/',
					prefix: 'https://git.acme.example/team/',
				},
			],
			goproxy: file.goproxy,
		});
		expect(made.pages.help).toBe(file.help);
	});

	test('without a project the whole private host is rewritten', () => {
		expect(target({}, nowhere, file).rewrites).toEqual([
			{owner: '', base: 'ssh://git@git.acme.example:2222/', prefix: 'https://git.acme.example/'},
		]);
	});

	test('its patterns cover modules of other hosts, which are never rewritten', () => {
		const survey = surveyOf(['require (\ngo.acme.example/tool v1.0.0\ngit.acme.example/team/lib v1.0.0\n)']);
		const made = target({}, survey, {...file, privateModules: ['git.acme.example/*', 'go.acme.example/*']});
		expect(made.modules.map(({path}) => path)).toEqual(['git.acme.example/team/lib', 'go.acme.example/tool']);
		expect(made.rewrites.map(({owner}) => owner)).toEqual(['team']);
	});

	test('an owner that it covers only in part is not made private as a whole', () => {
		const survey = surveyOf(['require github.com/big/one v1.0.0']);
		const made = target({}, survey, {
			...file,
			host: 'github.com',
			port: undefined,
			privateModules: ['github.com/big/one'],
		});
		expect(made.privatePatterns).toEqual(['github.com/big/one']);
	});
});

test.each<[string, Partial<Answers>, typeof shop, Partial<Target>]>([
	[
		'--module proves',
		{modules: [{path: 'github.com/acme/late', version: undefined}]},
		shop,
		{proof: {path: 'github.com/acme/late', version: 'v1.0.0'}},
	],
	[
		'--module with a version',
		{modules: [{path: 'github.com/acme/new', version: 'main'}]},
		shop,
		{proof: {path: 'github.com/acme/new', version: 'main'}, owners: ['acme']},
	],
	[
		'--module without a project',
		{modules: [{path: 'github.com/a/b', version: undefined}]},
		nowhere,
		{owners: ['a'], proof: {path: 'github.com/a/b', version: undefined}},
	],
	[
		'the owner that is set replaces the detected',
		{set: {owner: 'other'}},
		shop,
		{owners: ['other'], privatePatterns: ['github.com/other'], modules: [], proof: undefined},
	],
	['several owners', {set: {owner: 'acme,other'}}, shop, {owners: ['acme', 'other']}],
	[
		'only indirect requirements prove nothing',
		{},
		surveyOf(['module github.com/a/b\nrequire github.com/a/c v1.0.0 // indirect']),
		{proof: undefined},
	],
	[
		'protocol, key and account',
		{protocol: 'ssh-443', key: '/k', set: {account: 'octo'}},
		shop,
		{protocol: 'ssh-443', key: '/k', account: 'octo'},
	],
	[
		'a confirmed fingerprint',
		{set: {'host-key': `SHA256:${'a'.repeat(43)}`, passphrase: 'none'}},
		shop,
		{confirmedFingerprint: `SHA256:${'a'.repeat(43)}`},
	],
])('%s', (_, answers, survey, expected) => {
	expect(target(answers, survey)).toMatchObject(expected);
});

test('the host of a recipe without one is that of the module, else it is asked', () => {
	const anywhere = {...github, host: undefined};
	expect(
		target({modules: [{path: 'git.acme.example/a/b', version: undefined}]}, nowhere, undefined, anywhere)
			.host,
	).toBe('git.acme.example');
	expect(targetOf(anywhere, undefined, shop, noAnswers)).toEqual({
		kind: 'unanswered',
		unanswered: [{kind: 'missing', flag: '--host'}],
	});
});

test('a go.mod that cannot be read is why it is not known', () => {
	const unreadable = {file: '/src/go.mod', line: 4, said: 'unknown directive: requir'};
	const survey = {project: {kind: 'unreadable', ...unreadable}, remotes: []} as const;
	const asked = (recipe: Recipe, answers: Partial<Answers> = {}, needed = true) =>
		targetOf(recipe, undefined, survey, {...noAnswers, ...answers}, needed);
	expect(asked(github)).toEqual({
		kind: 'unanswered',
		unanswered: [{kind: 'missing', flag: '--module', unreadable}],
	});
	expect(asked({...github, host: undefined})).toEqual({
		kind: 'unanswered',
		unanswered: [{kind: 'missing', flag: '--host', unreadable}],
	});
	expect(asked(github, {}, false).kind).toBe('target');
	expect(asked(github, {modules: [{path: 'github.com/acme/a', version: undefined}]}).kind).toBe('target');
});

test.each<[string, Partial<Answers>, RecipeFileHost | undefined, object[]]>([
	['no module known', {}, undefined, [{kind: 'missing', flag: '--module'}]],
	[
		'a module of another host',
		{modules: [{path: 'gitlab.com/a/b', version: undefined}]},
		undefined,
		[{kind: 'other-host', flag: '--module', value: 'gitlab.com/a/b', host: 'github.com'}],
	],
	[
		'a host that only begins alike',
		{modules: [{path: 'github.community/a/b', version: undefined}]},
		undefined,
		[{kind: 'other-host', flag: '--module'}],
	],
	[
		'another host than the file is for',
		{host: 'github.com'},
		file,
		[{kind: 'other-host', flag: '--host', value: 'github.com', host: 'git.acme.example'}],
	],
	[
		'SSH over 443 where there is none',
		{protocol: 'ssh-443'},
		file,
		[{kind: 'not-offered', flag: '--protocol', value: 'ssh-443', host: 'git.acme.example'}],
	],
	[
		'a withdrawn key',
		{set: {owner: 'a', 'host-key': 'SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8'}},
		undefined,
		[{kind: 'bad-answer', name: 'host-key', because: 'withdrawn'}],
	],
	[
		'an unknown answer',
		{set: {ownr: 'a'}},
		undefined,
		[{kind: 'unknown-answer', name: 'ownr', nearest: 'owner'}],
	],
	[
		'a name of every object',
		{set: {constructor: 'a'}},
		undefined,
		[{kind: 'unknown-answer', name: 'constructor'}],
	],
	[
		'a fingerprint of the old kind',
		{set: {'host-key': 'MD5:aa'}},
		undefined,
		[{kind: 'bad-answer', name: 'host-key', because: 'form'}],
	],
	[
		'an owner like an option',
		{set: {owner: '-x'}},
		undefined,
		[{kind: 'bad-answer', name: 'owner', because: 'form'}],
	],
	[
		'an owner that leaves its place',
		{set: {owner: '../x'}},
		undefined,
		[{kind: 'bad-answer', name: 'owner', because: 'form'}],
	],
	['all at once', {set: {owner: '', account: 'a b'}}, undefined, [{name: 'owner'}, {name: 'account'}]],
])('unanswered: %s', (_, answers, of, expected) => {
	expect(targetOf(github, of, nowhere, {...noAnswers, ...answers})).toMatchObject({
		kind: 'unanswered',
		unanswered: expected,
	});
});
