import {expect, test} from 'vitest';
import {withoutListChange} from '../../../source/core/edit/pattern-list.ts';

type Text = string | undefined;

// biome-ignore format: a table is read by its lines.
test.each<[string, was: Text, value: Text, now: Text, rest: Text]>([
	['as we left it', 'a', 'a,b', 'a,b', 'a'],
	['as we left it, unset before', undefined, 'b', 'b', undefined],
	['as we left it, empty before', '', 'b', 'b', ''],
	['something added', undefined, 'b', 'b,x', 'x'],
	['something added in front', 'a', 'a,b', 'x,b,a', 'x,a'],
	['an entry of the time before taken out', 'a', 'a,b,c', 'b,c', undefined],
	['one of ours taken out', 'a', 'a,b,c', 'a,c', 'a'],
	['all of ours taken out', 'a', 'a,b,c', 'x,a', 'x,a'],
	['unset since', 'a', 'a,b', undefined, undefined],
	['ours twice', undefined, 'b', 'b,x,b', 'x'],
	['what Go skips stays', undefined, 'b', ',/,b,x', ',/,x'],
	['an entry that was corrected', 'https://b,c', 'b,c', 'b,c,x', 'https://b,c,x'],
	['an entry that was corrected, and stands again', 'B', 'b', 'B,b', 'B'],
	['a part of another entry is none', undefined, 'b', 'b/c,b.example', 'b/c,b.example'],
	['unset by us and set since', '', undefined, 'x', 'x'],
])('%s: %s -> %s, now %s', (_, was, value, now, rest) => {
	expect(withoutListChange(now, {was, value})).toBe(rest);
});
