import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readGoWorkJson} from '../../../source/core/read/go-mod-json.ts';
import {readGoWork} from '../../../source/core/read/go-work.ts';

const text =
	'go 1.22\ntoolchain go1.26.1\nuse ./a\nuse (\n\t./b // two\n\t"/abs/c d"\n)\nreplace x.y/z => ./z\n';

/** What `go work edit -json` (1.26) printed for that file. */
const json =
	'{"Go":"1.22","Toolchain":"go1.26.1","Use":[{"DiskPath":"./a"},{"DiskPath":"./b"},{"DiskPath":"/abs/c d"}],"Replace":[{"Old":{"Path":"x.y/z"},"New":{"Path":"./z"}}]}';

test('our reading is that of go work edit -json', () => {
	const wanted = {
		go: '1.22',
		toolchain: 'go1.26.1',
		uses: ['./a', './b', '/abs/c d'],
		replaces: [{path: 'x.y/z', with: './z'}],
	};
	expect(readGoWork(text)).toEqual(wanted);
	expect(readGoWorkJson(json)).toEqual(wanted);
});

test.each([
	['require a.b/c v1', {uses: [], replaces: [], problem: {line: 1, said: 'unknown directive: require'}}],
	['', {uses: [], replaces: []}],
])('%j', (broken, wanted) => {
	expect(readGoWork(broken)).toEqual(wanted);
});

test('nothing is thrown', () => {
	fc.assert(
		fc.property(
			fc.string(),
			broken => Array.isArray(readGoWork(broken).uses) && Array.isArray(readGoWorkJson(broken).uses),
		),
	);
});
