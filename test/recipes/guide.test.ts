import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {readLogin} from '../../source/core/read/login.ts';
import type {Recipe} from '../../source/core/recipe.ts';
import {recipeFor} from '../../source/core/recipe-choice.ts';
import {targetOf} from '../../source/core/target-of.ts';
import {surveyOf} from '../core/surveys.ts';

const folder = fileURLToPath(new URL('../../recipes', import.meta.url));
let copy: string;
let example: string;
let recipe: Recipe;

/** The example of the guide as a file beside the recipes, as an author would have it. */
beforeAll(async () => {
	const guide = await readFile(join(folder, 'README.md'), 'utf8');
	example = /```ts\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
	// Within the package, so that `gomod-setup/recipe` is found; not among the recipes, which other tests read.
	copy = join(await mkdtemp(join(import.meta.dirname, '.guide-')), 'acme-forge.ts');
	await writeFile(copy, example);
	const written = (await import(pathToFileURL(copy).href)) as {acmeForge: Recipe};
	recipe = written.acmeForge;
});
afterAll(() => rm(dirname(copy), {recursive: true}));

test('a new host takes fewer than 40 lines', () => {
	expect(example.trim().split('\n').length).toBeLessThan(40);
	expect(example).toMatch(/^import .* from 'gomod-setup\/recipe';\n/);
});

test('it is found by a remote, and makes a target', () => {
	const survey = surveyOf(
		['module app\nrequire forge.acme.example/team/tool.git v1.0.0\n'],
		['ssh://git@forge.acme.example:2222/team/app.git'],
	);
	const chosen = recipeFor([recipe], 'forge.acme.example', survey);
	expect([chosen.recipe.id, chosen.because]).toEqual(['acme-forge', 'looks-like']);
	const answers = {host: 'forge.acme.example', modules: [], protocol: undefined, key: undefined, set: {}};
	const made = targetOf(recipe, undefined, survey, answers);
	expect(made).toMatchObject({
		kind: 'target',
		target: {
			proof: {path: 'forge.acme.example/team/tool.git'},
			rewrites: [
				{base: 'ssh://git@forge.acme.example:2222/team/', prefix: 'https://forge.acme.example/team/'},
			],
			pages: {addKey: 'https://forge.acme.example/me/keys/new'},
		},
	});
});

test.each([
	['Welcome to Acme Forge, ada.', {kind: 'welcomed', account: 'ada', unverified: false}],
	['forge: no such project', {kind: 'refused', means: 'not-found', unverified: false}],
	['forge: account locked', {kind: 'refused', means: 'suspended', unverified: true}],
])('it hears: %s', (line, login) => {
	expect(readLogin([line], '', recipe.loginRules)).toMatchObject(login);
});
