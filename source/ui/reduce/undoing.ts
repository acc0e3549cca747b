import {exitCode} from '../../core/exit-code.ts';
import type {Happening} from '../events.ts';
import type {WizardState} from '../state.ts';
import {end, leave} from './leave.ts';
import {arrive} from './look.ts';
import {print, type Reduced, type ScreenReducer, same} from './reduced.ts';

/** Changes are being taken back: only stopping after the one at work is possible. */
export const undoing: ScreenReducer = {
	quit: state => same(state),
	interrupt: state => {
		const {undoing: now} = state;
		if (now === undefined || now.stopping) return end(state, exitCode.cancelled);
		return same({...state, undoing: {...now, stopping: true}}, {kind: 'stop-undoing'});
	},
};

/** How far taking back is. */
export function undoEvent(
	state: WizardState,
	event: Extract<Happening, {kind: 'undo-began' | 'undo-refused' | 'undo-ended'}>,
): Reduced {
	const {undoing: now} = state;
	if (now === undefined) return same(state);
	if (event.kind === 'undo-refused') return same(print(state, {kind: 'held', ...event.by}));
	if (event.kind === 'undo-began') return same({...state, undoing: {...now, of: event.of}});
	const {items, of} = now;
	const undone = {items, asItWas: event.asItWas, result: event.result};
	const left = of - items.filter(item => item.state !== 'for-you').length;
	const over = print({...state, undoing: undefined}, {kind: 'all-undone', undone, left});
	if (event.result === 'failed') return leave(over, exitCode.actionFailed);
	if (event.result === 'stopped' || now.stopping) return leave(over, exitCode.cancelled);
	return now.afterwards === 'need' ? arrive({...over, interrupted: undefined}) : end(over, now.afterwards);
}
