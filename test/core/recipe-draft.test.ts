import fc from 'fast-check';
import {expect, test} from 'vitest';
import {github} from '../../recipes/github.ts';
import {draftOf} from '../../source/core/recipe-draft.ts';
import {readRecipeFile} from '../../source/core/recipe-file.ts';
import {recipeFileText} from '../../source/report/recipe-file-text.ts';
import {en} from '../../source/words/en/en.ts';
import {zhCn} from '../../source/words/zh-cn/zh-cn.ts';
import {goEnvOf} from './go-facts.ts';
import {hostileText} from './hostile.ts';
import {surveyOf} from './surveys.ts';

const nowhere = surveyOf([]);
const shop = surveyOf(
	['module github.com/acme/shop\nrequire github.com/acme/auth v1.2.0'],
	['git@git.acme.example:team/x'],
);

test('hosts and owners of the project, and what is private here already', () => {
	expect(draftOf(shop, goEnvOf({GOPRIVATE: 'github.com/acme,*.corp.example.com'}), [github])).toEqual({
		title: 'acme',
		hosts: [
			{extends: 'github', host: undefined, privateModules: ['github.com/acme', '*.corp.example.com']},
			{extends: 'github', host: 'git.acme.example', privateModules: ['git.acme.example/team']},
		],
		goproxy: undefined,
		goproxyServesPrivate: false,
	});
});

test.each([
	['a public one', {GOPROXY: 'https://proxy.golang.org,direct'}, undefined, false],
	['one with a login', {GOPROXY: 'https://a:b@goproxy.acme.example'}, undefined, false],
	['direct', {GOPROXY: 'direct'}, undefined, false],
	['a broken one', {GOPROXY: 'goproxy'}, undefined, false],
	["a company's", {GOPROXY: 'https://goproxy.acme.example'}, 'https://goproxy.acme.example', false],
	[
		'one that is not passed by',
		{GOPROXY: 'https://goproxy.acme.example', GOPRIVATE: '', GONOSUMDB: 'github.com/acme'},
		'https://goproxy.acme.example',
		true,
	],
])("a module proxy is taken over where it is a company's: %s", (_, values, goproxy, goproxyServesPrivate) => {
	expect(draftOf(nowhere, goEnvOf(values), [github])).toMatchObject({goproxy, goproxyServesPrivate});
});

test('whatever is found, what is written is good', async () => {
	const path = fc.oneof(
		fc.constantFrom(
			'github.com/acme/auth',
			'git.acme.example/team/x',
			'-x.example/a',
			'yes.example/no',
			'on.example/true',
		),
		hostileText(['github.com', '/']),
	);
	await fc.assert(
		fc.asyncProperty(
			fc.array(path, {maxLength: 3}),
			hostileText(['*.acme.example', ',']),
			path,
			async (modules, GOPRIVATE, remote) => {
				const survey = surveyOf(
					modules.map(module => `module ${module}`),
					[`https://${remote}`],
				);
				for (const words of [en, zhCn]) {
					const text = recipeFileText(
						draftOf(survey, goEnvOf({GOPRIVATE}), [github]),
						words.recipes,
						'./s.json',
					);
					expect(await readRecipeFile(text, [github]), text).toMatchObject({kind: 'recipe-file'});
				}
			},
		),
		{numRuns: 300},
	);
});
