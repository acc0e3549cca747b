import {expect, test} from 'vitest';
import {nearest} from '../../source/core/nearest.ts';

test.each([
	['hots', ['host', 'hosts', 'port'], 'host'],
	['privateModule', ['privateModules', 'port'], 'privateModules'],
	['HOST', ['host'], 'host'],
	['git', ['github'], undefined],
	['x', ['y'], 'y'],
	['colour', ['host', 'port'], undefined],
	['', ['host'], undefined],
	['host', [], undefined],
	['a'.repeat(65), ['a'.repeat(64)], undefined],
])('%j among %j is %j', (word, known, expected) => {
	expect(nearest(word, known)).toBe(expected);
});
