import {expect, it} from 'vitest';
import {recipes} from '../../recipes/index.ts';
import {withKeyPath} from '../../source/core/key-path.ts';
import {secondAccountOf} from '../../source/core/second-account.ts';
import {targetOf as makeTarget} from '../../source/core/target-of.ts';
import {targetOf} from './facts-of.ts';
import {surveyOf} from './surveys.ts';

const noAnswers = {host: undefined, modules: [], protocol: undefined, key: undefined, set: {}};

it.each([
	[['acme'], {owner: 'acme', alias: 'github.com-acme', key: 'id_ed25519_acme'}],
	[['Acme_Inc', 'other'], {owner: 'Acme_Inc', alias: 'github.com-acme-inc', key: 'id_ed25519_Acme_Inc'}],
	[['team/sub'], {owner: 'team/sub', alias: 'github.com-team-sub', key: 'id_ed25519_team-sub'}],
	[['~ada'], {owner: '~ada', alias: 'github.com-ada', key: 'id_ed25519_ada'}],
	[[], undefined],
])('%j', (owners, second) => {
	expect(secondAccountOf(targetOf({owners}))).toEqual(second);
});

it.each(recipes.map(recipe => [recipe.id, recipe] as const))(
	'%s: git goes by the alias, without a port',
	(_, recipe) => {
		const host = recipe.host ?? 'git.acme.example';
		const set = {owner: 'acme', alias: 'Second', user: 'git', port: '2022', root: '/srv'};
		const made = makeTarget(recipe, undefined, surveyOf([]), {...noAnswers, host, set});
		if (made.kind !== 'target') throw new Error(JSON.stringify(made));
		const {base, prefix} = made.target.rewrites[0] ?? {base: '', prefix: ''};
		expect(base).toMatch(/^ssh:\/\/git@second\/(?:.*\/)?acme\/$/);
		expect(prefix).toContain(host);
		const {key} = withKeyPath(made.target, {home: '/home/dev', cwd: '/'});
		expect(key).toMatch(/^\/home\/dev\/\.ssh\/id_(?:ed25519|rsa)_(?:scm-)?acme$/);
	},
);

it.each(['github.com', 'GitHub.com', '-x', 'a b', 'a*'])('%s is no alias', alias => {
	const made = makeTarget(recipes[0] as (typeof recipes)[number], undefined, surveyOf([]), {
		...noAnswers,
		set: {owner: 'acme', alias},
	});
	expect(made).toMatchObject({kind: 'unanswered', unanswered: [{kind: 'bad-answer', name: 'alias'}]});
});
