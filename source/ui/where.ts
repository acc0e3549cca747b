import type {OverlayKind, ScreenKind} from './screen.ts';
import type {Size, WizardState} from './state.ts';

/**
 * Whose keys are valid now: a screen's, an overlay's, or a text field's. `check`: a check that was opened from the table;
 * `small`: the window is too small to draw anything.
 */
export type Where = ScreenKind | OverlayKind | 'check' | 'text-field' | 'choice-field' | 'small';

export function whereOf(state: WizardState): Where {
	const {overlay, screen} = state;
	if (screen.kind === 'boot' || screen.kind === 'ended') return screen.kind;
	if (isSmall(state.size)) return 'small';
	if (overlay !== undefined)
		return overlay.kind === 'table' && overlay.opened !== undefined ? 'check' : overlay.kind;
	if (screen.kind === 'need' && screen.asking !== undefined) return 'text-field';
	if (screen.kind === 'questions' && screen.editing !== undefined)
		return 'edit' in screen.editing ? 'text-field' : 'choice-field';
	return screen.kind;
}

/** The passphrase field that has the keyboard: what is typed belongs to the holder of secrets and not to the reducer. */
export function secretField(state: WizardState): 'first' | 'again' | undefined {
	const {screen} = state;
	if (whereOf(state) !== 'passphrase' || screen.kind !== 'passphrase') return undefined;
	return screen.pointer === 'first' || screen.pointer === 'again' ? screen.pointer : undefined;
}

/** Fewer than 40x10: only one line is drawn. */
export function isSmall({columns, rows}: Size): boolean {
	return columns < 40 || rows < 10;
}

/** Blank lines and explanations go. */
export function isCompact({columns, rows}: Size): boolean {
	return columns < 76 || rows < 22;
}

/** A size of 0x0 (a terminal that does not know its own) counts as 80x24. */
export function sizeOf(columns: number, rows: number): Size {
	return {columns: columns > 0 ? columns : 80, rows: rows > 0 ? rows : 24};
}
