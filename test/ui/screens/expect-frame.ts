import {expect} from 'vitest';
import {columnsOf} from '../../../source/report/columns.ts';
import type {WizardState} from '../../../source/ui/state.ts';
import {draw, type Look} from './draw.tsx';

/** The frame is exactly this text, leaves the last row free and never reaches the last column. */
export function expectFrame(state: WizardState, look: Look, text: string): void {
	const lines = draw(state, look);
	expect(`\n${lines.join('\n')}\n`).toBe(text);
	expect(lines.length).toBeLessThanOrEqual(look.rows - 1);
	expect(Math.max(...lines.map(columnsOf))).toBeLessThan(look.columns);
}
