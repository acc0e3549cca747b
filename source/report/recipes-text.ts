import type {Recipe} from '../core/recipe.ts';
import {type Details, detailNames} from '../core/recipe-details.ts';
import type {RecipeFileFault} from '../core/recipe-file-fault.ts';
import {clean} from './clean.ts';
import {columnsOf, padded} from './columns.ts';
import type {ReportContext} from './report-context.ts';

type Where = Pick<ReportContext, 'words' | 'home'>;

/** `recipes list`: one a line. */
export function recipeListText(recipes: readonly Recipe[], {words: {recipes: words}}: Where): string {
	return table(
		recipes.map(({id, title, host, unverified}) => [
			id,
			title,
			host ?? words.ownHost,
			words.unverified(unverified.length),
		]),
	);
}

/** `recipes show`: a title, and below it what there is to know. */
export function recipeText(title: string, details: Details, where: Where): string {
	const {details: labels} = where.words.recipes;
	const rows = detailNames.flatMap(name =>
		details[name].map((value, index) => ['', index === 0 ? labels[name] : '', clean(value, where)]),
	);
	return `${clean(title, where)}\n${table(rows)}`;
}

/** `recipes check`: one line a fault, as compilers write them. */
export function recipeFaultsText(file: string, faults: readonly RecipeFileFault[], where: Where): string {
	const lines = faults.map(fault => {
		const {says} = where.words.wrongUse['recipe-file']({file, fault});
		return clean(says, where);
	});
	return `${[...lines, where.words.recipes.faults(faults.length)].join('\n')}\n`;
}

function table(rows: readonly (readonly string[])[]): string {
	const widths = (rows[0] ?? []).map((_, column) =>
		Math.max(...rows.map(cells => columnsOf(cells[column] ?? ''))),
	);
	const line = (cells: readonly string[]) =>
		cells
			.map((cell, column) => padded(cell, widths[column] ?? 0))
			.join('  ')
			.trimEnd();
	return `${rows.map(line).join('\n')}\n`;
}
