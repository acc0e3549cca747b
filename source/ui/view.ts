import {clean} from '../report/clean.ts';
import type {ReportContext} from '../report/report-context.ts';
import type {ScreenWords} from '../words/ui.ts';
import {hiding} from './hiding.ts';
import {repeated} from './repeated.ts';
import type {WizardState} from './state.ts';
import {inAscii, type Look} from './theme.ts';
import {isCompact} from './where.ts';

/** What the screens need to know beside the state. */
export interface WizardContext extends Look {
	readonly words: ScreenWords;
	readonly platform: NodeJS.Platform;
	/** Where lines are typed: the number that chooses a row, by its key; it stands in place of the pointer. */
	readonly numberOf?: (key: string) => number;
	/** A text that scrolls is on screen; it is at its end when it begins with this line. */
	readonly drawn?: (end: number) => void;
}

/** How one frame is drawn. */
export interface View extends ReportContext, WizardContext {
	readonly words: ScreenWords;
	/** Columns and rows a frame may take: the last column and the last row stay free. */
	readonly width: number;
	readonly height: number;
	/** What stands at the right edge goes. */
	readonly narrow: boolean;
	/** Narrow, or few rows: short sentences. */
	readonly compact: boolean;
	/** A blank line parts the frame from what stands above it. */
	readonly apart: boolean;
	/** Milliseconds of the state's clock. */
	readonly now: number;
	/** The door to the screen: cleans a text, hides names where that is wanted, keeps to ASCII where nothing else arrives. */
	readonly shown: (text: string) => string;
}

const widest = 100;

export function viewOf(state: WizardState, context: WizardContext): View {
	const {size, program, now} = state;
	const hide = state.hidden ? hiding(state) : (text: string) => text;
	const harmless = (text: string) => hide(clean(text, program));
	return {
		...context,
		...program,
		project: projectOf(state),
		runs: state.againOf,
		only: [],
		again: repeated(state).again,
		verbose: false,
		width: Math.min(size.columns - 1, widest),
		height: size.rows - 1,
		narrow: size.columns < 76,
		compact: isCompact(size),
		apart: state.scrollback.length > 0 && !isCompact(size),
		now,
		shown: context.ascii ? text => inAscii(harmless(text)) : harmless,
	};
}

/** Path of the go.mod or go.work that was found. */
export function projectOf({survey}: WizardState): string | undefined {
	return survey === undefined || survey.project.kind === 'none' ? undefined : survey.project.file;
}
