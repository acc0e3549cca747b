import {join} from 'node:path';
import {recipes as builtIn} from '../../recipes/index.ts';
import {type ExitCode, exitCode} from '../core/exit-code.ts';
import {draftOf} from '../core/recipe-draft.ts';
import {lookAtGoEnv} from '../probes/go-env.ts';
import {lookAround} from '../probes/survey.ts';
import {clean} from '../report/clean.ts';
import {recipeFileText} from '../report/recipe-file-text.ts';
import {recipeInitJson} from '../report/recipes-json.ts';
import {usualTimeout} from './begun.ts';
import type {InvocationOf} from './invocation.ts';
import {schemaOfRecipeFiles} from './recipe-schema.ts';
import {foundNames, repositoryDirectories} from './recipe-source.ts';
import {refuse} from './refuse.ts';
import type {World} from './world.ts';

const [fileName] = foundNames;
const schemaName = 'gomod-setup.schema.json';

/** The mode of any file of a project; the person's umask has no say, since git keeps only the x. */
const projectFile = 0o644;

/**
 * `gomod-setup recipes init`: a recipe file at the top of the repository, from what is found here, and beside it the
 * schema by which editors complete and check it. Nothing that is there is overwritten.
 */
export async function writeRecipeFile(invocation: InvocationOf<'recipes'>, world: World): Promise<ExitCode> {
	const {system, words, stdout} = world;
	const folder = (await repositoryDirectories(system)).at(-1) ?? system.cwd;
	const there = await standing(world, folder);
	if (there !== undefined) return refuse(world, {kind: 'recipe-exists', file: there});
	const wait = {timeout: usualTimeout};
	const [survey, goEnv] = await Promise.all([lookAround(system, wait), lookAtGoEnv({system, ...wait})]);
	const text = recipeFileText(draftOf(survey, goEnv, builtIn), words.recipes, `./${schemaName}`);
	const written: string[] = [];
	const schema = `${JSON.stringify(schemaOfRecipeFiles, undefined, '\t')}\n`;
	for (const [name, content] of [
		[fileName, text],
		[schemaName, schema],
	] as const) {
		const path = join(folder, name);
		const done = await system.create(path, content, projectFile);
		if (done.kind === 'done') written.push(path);
		else if (done.kind !== 'exists')
			return failed(world, path, done.kind === 'failed' ? done.because : 'ENOENT');
	}
	stdout(
		invocation.json
			? `${JSON.stringify(recipeInitJson(written), undefined, 2)}\n`
			: `${words.recipes.wrote}\n${written.map(path => `  ${clean(path, world)}\n`).join('')}`,
	);
	return exitCode.good;
}

async function standing({system}: World, folder: string): Promise<string | undefined> {
	for (const name of foundNames) {
		const path = join(folder, name);
		if ((await system.look(path)).kind !== 'missing') return path;
	}
	return undefined;
}

function failed(world: World, path: string, because: string): ExitCode {
	world.stderr(`gomod-setup: ${clean(world.words.recipes.notWritten(path, because), world)}\n`);
	return exitCode.actionFailed;
}
