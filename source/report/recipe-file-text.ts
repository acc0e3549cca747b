import type {DraftHost, RecipeDraft} from '../core/recipe-draft.ts';
import {recipeSchema} from '../core/recipe-file-hosts.ts';
import type {RecipesWords} from '../words/recipes.ts';

/** A new recipe file in YAML, with comments; `schemaFile` is what editors check it by, as a path from it. */
export function recipeFileText(
	{title, hosts, goproxy, goproxyServesPrivate}: RecipeDraft,
	{comments}: RecipesWords,
	schemaFile: string,
): string {
	const [first, ...others] = hosts;
	const lines = [
		`# yaml-language-server: $schema=${schemaFile}`,
		...comment(comments.opening),
		`schema: ${recipeSchema}`,
		...(title === undefined ? [] : ['', ...comment(comments.title), `title: ${scalar(title)}`]),
		'',
		...comment(comments.extends),
		...(first !== undefined && others.length === 0
			? hostLines(first, comments)
			: ['hosts:', ...hosts.flatMap(host => listed(hostLines(host, comments)))]),
		...(goproxy === undefined ? [] : ['', ...comment(comments.goproxy), `goproxy: ${scalar(goproxy)}`]),
		...(goproxyServesPrivate ? [...comment(comments.servesPrivate), 'goproxyServesPrivate: true'] : []),
		'',
		...comment(comments.more),
	];
	return `${lines.join('\n')}\n`;
}

function hostLines(
	{extends: recipe, host, privateModules}: DraftHost,
	comments: RecipesWords['comments'],
): readonly string[] {
	return [
		`extends: ${scalar(recipe)}`,
		...(host === undefined ? [] : [`host: ${scalar(host)}`]),
		...comment(privateModules.length === 0 ? comments.nothing : comments.privateModules),
		...(privateModules.length === 0 ? ['# privateModules: [github.com/acme]'] : ['privateModules:']),
		...privateModules.map(pattern => `  - ${scalar(pattern)}`),
	];
}

/** The members of one object as an item of a list. */
function listed(lines: readonly string[]): readonly string[] {
	return lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
}

function comment(text: string): readonly string[] {
	return text.split('\n').map(line => `# ${line}`);
}

/** Words that YAML could read as something else stand in quotes, as JSON writes them (YAML 1.2, 1.3). */
function scalar(text: string): string {
	return /^[A-Za-z][A-Za-z0-9./-]*$/.test(text) && !/^(true|false|null|yes|no|on|off)$/i.test(text)
		? text
		: JSON.stringify(text);
}
