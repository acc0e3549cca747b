import type {Undone} from '../engine/events.ts';
import type {UndoWords} from '../words/undo.ts';

/**
 * The last sentence of taking back. Nothing is said of the files but what was seen of them afterwards.
 * @param left how many changes still stand that nobody came to
 */
export function undoEnding({items, asItWas, result}: Undone, left: number, undo: UndoWords): string {
	const failed = items.filter(({state}) => state === 'failed').length;
	if (failed > 0) return undo.someFailed(failed);
	// The journal could be read when it was listed, and not any more.
	if (result === 'failed') return undo.someFailed(left);
	if (result === 'stopped' && left > 0) return undo.stopped;
	if (items.length === 0) return undo.nothing;
	if (items.some(({state}) => state === 'taken-out')) return undo.otherEditsStay;
	return asItWas ? undo.allRestored : undo.notAsItWas;
}
