import {describe, expect, it} from 'vitest';
import {scrolledTo, shownFrom} from '../../source/ui/scrolling.ts';

const ten = Array(10).fill(1);

describe('rows that fit', () => {
	it.each([
		['all', ten, 10, 0, [0, 10]],
		['one line says what is below', ten, 8, 0, [0, 7]],
		['and one what is above', ten, 8, 2, [2, 8]],
		['the last ones need none below', ten, 8, 3, [3, 10]],
		['a high row is shown whole or not', [1, 3, 3], 5, 0, [0, 2]],
		['at least one', [3, 3], 1, 0, [0, 1]],
		['none', [], 5, 3, [0, 0]],
	] as const)('%s', (_, heights, height, first, [from, to]) => {
		expect(shownFrom(heights, height, first)).toEqual({first: from, end: to});
	});
});

describe('the first row', () => {
	it.each([
		['stays where the pointer is in sight', 2, 5, 2],
		['goes up with the pointer', 4, 1, 1],
		['goes down with it', 0, 8, 3],
		['leaves no line empty', 9, undefined, 3],
		['stays when the pointer is elsewhere', 1, undefined, 1],
	] as const)('%s', (_, offset, pointed, first) => {
		expect(scrolledTo(ten, 8, offset, pointed)).toBe(first);
	});
});
