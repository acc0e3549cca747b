import {expect, it} from 'vitest';
import type {Action} from '../../source/core/action.ts';
import type {Undone, UndoneItem} from '../../source/engine/events.ts';
import {undoEnding} from '../../source/report/undo-ending.ts';
import {en} from '../../source/words/en/en.ts';

const action = {kind: 'git-setting', number: 1} as unknown as Action;
const items = (...states: UndoneItem['state'][]): UndoneItem[] =>
	states.map(state => ({action, state}) as UndoneItem);

it.each<[string, UndoneItem['state'][], boolean, Undone['result'], number, string]>([
	['all is back', ['restored', 'restored'], true, 'undone', 0, en.undo.allRestored],
	['somebody edited since', ['restored', 'taken-out'], false, 'undone', 0, en.undo.otherEditsStay],
	['a file is gone', ['was-gone', 'restored'], false, 'undone', 0, en.undo.notAsItWas],
	['one failed', ['restored', 'failed'], false, 'failed', 0, en.undo.someFailed(1)],
	['one failed, then it was stopped', ['failed'], false, 'stopped', 2, en.undo.someFailed(1)],
	['nothing could be begun', [], false, 'failed', 3, en.undo.someFailed(3)],
	['stopped half way', ['restored'], false, 'stopped', 2, en.undo.stopped],
	['stopped at the last', ['restored'], true, 'stopped', 0, en.undo.allRestored],
	['nothing was there', [], true, 'undone', 0, en.undo.nothing],
])('%s', (_, states, asItWas, result, left, sentence) => {
	expect(undoEnding({items: items(...states), asItWas, result}, left, en.undo)).toBe(sentence);
});
