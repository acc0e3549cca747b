import {candidatesOf} from '../../core/candidates.ts';
import type {Survey} from '../../core/facts/survey.ts';
import {readerOf, recipeFor} from '../../core/recipe-choice.ts';
import type {RecipeFile} from '../../core/recipe-file.ts';
import {runHosts} from '../../core/run-hosts.ts';
import {targetsOf} from '../../core/targets-of.ts';
import type {FoundRecipe, OfferedHost} from '../offer.ts';
import type {Outside} from '../outside.ts';

/** The hosts of a recipe file, and what this project needs of them. */
export function fileHosts(file: RecipeFile, survey: Survey, {recipes, given}: Outside): FoundRecipe['hosts'] {
	const known = {recipes, named: undefined, file: {hosts: file.hosts, found: false}};
	const answers = {...given.answers, host: undefined};
	const {hosts} = runHosts(known, survey, answers);
	const made = targetsOf(hosts, survey, answers, false);
	const targets = made.kind === 'targets' ? made.targets : [];
	return file.hosts.map(({host, title, extends: recipe}) => {
		const target = targets.find(each => each.host === host);
		const wanted = hosts.some(each => each.host === host);
		const module = target?.proof?.path ?? target?.modules[0]?.path;
		return {host, title, recipe, wanted, owners: target?.owners ?? [], module};
	});
}

/** The hosts that the project points to, each with the recipe that knows it. */
export function hostsOf(survey: Survey, {recipes, given}: Outside): readonly OfferedHost[] {
	const named = {modules: given.answers.modules, owners: [], patterns: []};
	return candidatesOf(survey, named, readerOf(recipes, survey)).map(({host, owners}) => {
		const {recipe, because} = recipeFor(recipes, host, survey);
		return {host, recipe: recipe.id, title: because === 'plain' ? host : recipe.title, owners};
	});
}
