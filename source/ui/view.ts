import {clean} from '../report/clean.ts';
import type {ReportContext} from '../report/report-context.ts';
import {inAscii} from './theme.ts';

/** What the screens need to know beside the state. */
export interface WizardContext extends ReportContext {
	/** The locale is not UTF-8. */
	readonly ascii: boolean;
}

/** How one frame is drawn. */
export interface View extends WizardContext {
	/** Columns and rows a frame may take: the last column and the last row stay free. */
	readonly width: number;
	readonly height: number;
	/** Less than 76 columns: what stands on the right goes. */
	readonly narrow: boolean;
	/** Narrow, or fewer than 22 rows: short sentences. */
	readonly compact: boolean;
	/** The door to the screen: cleans a text, hides names where that is wanted, keeps to ASCII where nothing else arrives. */
	readonly shown: (text: string) => string;
}

export interface WindowSize {
	readonly columns: number;
	readonly rows: number;
}

const widest = 100;

/** The view of a window; one of no size counts as 80x24. */
export function viewOf(context: WizardContext, size: WindowSize, hide: (text: string) => string): View {
	const columns = size.columns || 80;
	const rows = size.rows || 24;
	const narrow = columns < 76;
	const harmless = (text: string) => hide(clean(text, context));
	return {
		...context,
		width: Math.min(columns - 1, widest),
		height: rows - 1,
		narrow,
		compact: narrow || rows < 22,
		shown: context.ascii ? text => inAscii(harmless(text)) : harmless,
	};
}

/** Below this a screen cannot be drawn. */
export const smallest: WindowSize = {columns: 40, rows: 10};

export function isTooSmall({columns, rows}: WindowSize): boolean {
	return (columns > 0 && columns < smallest.columns) || (rows > 0 && rows < smallest.rows);
}
