import {Ajv} from 'ajv';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {github} from '../../recipes/github.ts';
import {readRecipeFile} from '../../source/core/recipe-file.ts';
import {fileMembers, hostMembers} from '../../source/core/recipe-file-fault.ts';
import {recipeFileSchema} from '../../source/core/recipe-file-schema.ts';
import {hostileText, thousand} from './hostile.ts';
import {bad, good, key} from './recipe-file-cases.ts';

const accepts = new Ajv().compile(recipeFileSchema(['github']));

describe('the reader and the published schema', () => {
	test.each(good)('both accept: %s', async (_, text) => {
		expect(await readRecipeFile(text, [github])).toMatchObject({kind: 'recipe-file'});
		expect(accepts(parse(text)), JSON.stringify(accepts.errors)).toBe(true);
	});

	for (const [name, text, kind, at, unseen] of bad)
		test(`refuse: ${name}`, async () => {
			const read = await readRecipeFile(text, [github]);
			const faults = read.kind === 'faults' ? read.faults : [];
			const places = faults.map(({kind, line, column}) => [
				kind,
				text.split('\n')[line - 1]?.slice(column - 1, column - 1 + at.length),
			]);
			expect(places).toEqual([[kind, at]]);
			expect(accepts(parse(text))).toBe(unseen === 'unseen');
		});

	test('the schema accepts whatever the reader accepts', async () => {
		const words = fc.constantFrom<unknown>(
			'github',
			'git.acme.example',
			`github.com ${key}`,
			'https://wiki.acme.example/go',
			'off',
			'/etc/ssl/acme.pem',
			1,
			true,
			{en: 'Acme', 'pt-BR': 'Ácmê'},
			{go: '1.24', ssh: '9.2'},
			{},
		);
		const value = fc.oneof({weight: 9, arbitrary: words}, {weight: 1, arbitrary: hostileText()});
		const values = fc.oneof(value, fc.array(value, {maxLength: 2}));
		const host = fc.dictionary(fc.constantFrom(...hostMembers), values, {maxKeys: 3});
		const file = fc
			.tuple(
				fc.dictionary(fc.constantFrom(...fileMembers), values, {maxKeys: 4}),
				fc.option(fc.array(host, {maxLength: 2})),
			)
			.map(([members, hosts]) => ({
				...members,
				schema: 1,
				extends: 'github',
				...(hosts ? {hosts: hosts.map(host => ({...host, extends: 'github'}))} : {}),
			}));
		let accepted = 0;
		await fc.assert(
			fc.asyncProperty(file, async value => {
				if ((await readRecipeFile(JSON.stringify(value), [github])).kind !== 'recipe-file') return;
				accepted++;
				expect(accepts(value), JSON.stringify([value, accepts.errors])).toBe(true);
			}),
			thousand,
		);
		expect(accepted).toBeGreaterThan(20);
	});
});
