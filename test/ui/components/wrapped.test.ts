import {expect, test} from 'vitest';
import {columnsOf} from '../../../source/report/columns.ts';
import {cut, wrapped} from '../../../source/ui/components/wrapped.ts';

test.each([
	['', 10, ['']],
	['one two', 10, ['one two']],
	['one two three', 7, ['one two', 'three']],
	['one  two', 5, ['one', 'two']],
	['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
	['a abcdefgh', 4, ['a', 'abcd', 'efgh']],
	['其他用户能读取', 6, ['其他用', '户能读', '取']],
	['你能读取，ssh 也能', 8, ['你能读', '取，ssh', '也能']],
	['x（说明）', 6, ['x（说', '明）']],
	['  indented', 20, ['  indented']],
] as const)('%j in %i columns', (text, width, lines) => {
	expect(wrapped(text, width)).toEqual(lines);
	for (const line of wrapped(text, width)) expect(columnsOf(line)).toBeLessThanOrEqual(width);
});

test.each([
	['short', 5, '…', 'short'],
	['longer', 5, '…', 'long…'],
	['long er', 6, '…', 'long…'],
	['longer', 5, '...', 'lo...'],
	['longer', 2, '...', 'lo'],
	['私钥文件', 6, '…', '私钥…'],
	['longer', 0, '…', ''],
] as const)('%j cut to %i columns with %j', (text, width, ellipsis, expected) => {
	expect(cut(text, width, ellipsis)).toBe(expected);
});
