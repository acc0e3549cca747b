import {expect, test} from 'vitest';
import type {Begun} from '../../source/cli/begun.ts';
import type {Wishes} from '../../source/cli/invocation.ts';
import {prepare} from '../../source/cli/prepare.ts';
import {digestOf} from '../../source/core/digest.ts';
import type {Survey} from '../../source/core/facts/survey.ts';
import {noAnswers} from '../core/no-answers.ts';
import {surveyOf} from '../core/surveys.ts';
import {FakeSystem} from '../system/fake-system.ts';
import {worldOn} from './world.ts';

const wishes: Wishes = {
	recipe: undefined,
	answers: noAnswers,
	secrets: [],
	yes: true,
	waitSeconds: undefined,
	dryRun: false,
	proof: false,
	timeoutSeconds: undefined,
};
const company =
	'schema: 1\nextends: github\nhost: git.acme.example\ntitle: Acme\nprivateModules: [git.acme.example/*]\n';
const address = 'https://wiki.acme.example/go.yaml';
const file = '/home/dev/acme.yaml';

/** What is prepared, or why it is not, and what was said meanwhile. */
async function prepared(
	recipe: string | undefined,
	text: string,
	{survey = surveyOf([]), ...answers}: Partial<Wishes['answers']> & {survey?: Survey} = {},
) {
	const system = new FakeSystem();
	system.files.file(file, text).directory('/home/dev/.local/state/gomod-setup');
	system.onRequest(address, {status: 200, body: text});
	const begun = {timeout: 1000, early: {}, survey: Promise.resolve(survey)} as unknown as Begun;
	const world = worldOn(system, {begun});
	const made = await prepare(world, {...wishes, answers: {...noAnswers, ...answers}}, recipe, true);
	return {made, said: world.said.stderr, world};
}

test.each([
	['git.acme.example', 'prepared'],
	['GIT.ACME.EXAMPLE', 'prepared'],
	['git.Acme.example.com', 'wrong-use'],
])('a recipe file, and --host %s', async (host, kind) => {
	const {made} = await prepared(file, company, {host});
	expect(made.kind).toBe(kind);
	if (made.kind === 'prepared') expect(made.targets.map(({host}) => host)).toEqual(['git.acme.example']);
});

test('a go.mod that cannot be read is why nobody knows the module', async () => {
	const project = {
		kind: 'unreadable',
		file: '/src/go.mod',
		line: 3,
		said: 'unknown directive: requir',
	} as const;
	const {made} = await prepared(undefined, company, {survey: {project, remotes: []}});
	expect(made).toEqual({
		kind: 'wrong-use',
		use: {
			kind: 'project-unreadable',
			what: 'module',
			flag: '--module',
			file: '/src/go.mod',
			line: 3,
			said: 'unknown directive: requir',
		},
	});
});

test('a recipe from an address is shown before it is used for the first time, whole', async () => {
	const proxies = Array.from({length: 30}, (_, index) => `https://goproxy${index}.acme.example`).join(',');
	const {made, said, world} = await prepared(address, `${company}goproxy: ${proxies},direct\n`);
	expect(made.kind).toBe('prepared');
	expect(
		said,
	).toBe(`gomod-setup: the recipe comes from ${address}, SHA-256 ${digestOf(Buffer.from(`${company}goproxy: ${proxies},direct\n`))}.
It is used here for the first time. It says:
git.acme.example title: Acme
git.acme.example extends: github
git.acme.example privateModules: git.acme.example/*
git.acme.example goproxy: ${proxies},direct
`);
	if (made.kind === 'prepared') await made.keepRecipe();
	const before = said.length;
	await prepare(world, wishes, address, true);
	const again = world.said.stderr.slice(before);
	expect(again).toContain('SHA-256');
	expect(again).not.toContain('first time');
});

test('a recipe from a file of the person is not', async () => {
	expect((await prepared(file, company)).said).toBe('');
});
