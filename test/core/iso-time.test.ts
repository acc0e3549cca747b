import {expect, it} from 'vitest';
import {isoTime} from '../../source/core/iso-time.ts';

it.each([['2027-11-20T10:00:00Z'], ['1999-12-31T23:59:59Z'], ['2024-02-29T00:00:01Z']])('%s', text => {
	expect(isoTime(new Date(text))).toBe(text);
});
