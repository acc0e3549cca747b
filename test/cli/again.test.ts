import {expect, test} from 'vitest';
import {againArguments} from '../../source/cli/reporting.ts';
import {target} from '../core/facts-of.ts';
import {noAnswers} from '../core/no-answers.ts';

const wishes = {
	recipe: undefined,
	answers: noAnswers,
	secrets: [],
	yes: false,
	waitSeconds: undefined,
	dryRun: false,
	proof: false,
	timeoutSeconds: undefined,
} as const;

test.each([
	['the built-in recipe', {}, 'setup --yes --recipe github'],
	['only some parts', {parts: ['keys', 'login']}, 'run github keys login --yes'],
	[
		'where a secret comes from',
		{secrets: [{name: 'passphrase', from: 'env', at: 'PASS'}]},
		'setup --yes --recipe github --secret passphrase=env:PASS',
	],
	['how long each probe may take', {timeoutSeconds: 2.5}, 'setup --yes --recipe github --timeout 2.5'],
	[
		'how long all is waited for',
		{waitSeconds: 0, timeoutSeconds: 30},
		'setup --yes --recipe github --wait 0 --timeout 30',
	],
] as const)('the command that repeats the run: %s', (_, different, wanted) => {
	expect(againArguments([target], {...wishes, ...different})).toBe(wanted);
});

test('a password in the address of a recipe is in no command, and so in no journal', () => {
	const again = againArguments([target], {
		...wishes,
		recipe: 'https://dev:hunter2@recipes.acme.example/go.yaml',
	});
	expect(again).not.toContain('hunter2');
	expect(again).toContain('recipes.acme.example/go.yaml');
});
