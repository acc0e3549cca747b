import {describe, expect, test} from 'vitest';
import {drawn} from '../../../source/ui/lines/drawn.tsx';
import {rowsOf} from '../../../source/ui/rows.ts';
import type {WizardState} from '../../../source/ui/state.ts';
import {screenWordsFor} from '../../../source/words/ui.ts';
import {states} from '../screens/states.ts';

const words = await screenWordsFor('en');
const linesOf = (state: WizardState) => drawn(state, {words, platform: 'linux', colour: false, ascii: true});

describe('every row that can be chosen has its number, and nothing else has one', () => {
	test.each(Object.entries(states))('%s', (_, state) => {
		const {text, pointed} = linesOf(state);
		const numbers = text.flatMap(line => /^ {2}(\d+) {2}\S/.exec(line)?.[1] ?? []);
		const asksForText = state.screen.kind === 'need' && state.screen.asking !== undefined;
		expect(numbers).toEqual(asksForText ? [] : rowsOf(state).map((_, index) => `${index + 1}`));
		expect(text.join('\n')).not.toContain('\uE000');
		expect(pointed === undefined || asksForText || numbers.includes(`${pointed}`)).toBe(true);
	});
});
