import type {ReactNode} from 'react';
import {DrawnLine} from '../components/drawn-line.tsx';
import {ellipsisOf} from '../components/lines.ts';
import {cut} from '../components/wrapped.ts';
import type {ScreenProps} from './screen-props.ts';

/** The window is too small to draw anything else. */
export function Small({state: {size}, view}: ScreenProps): ReactNode {
	const text = cut(
		` ${view.words.ui.tooSmall(size.columns, size.rows)}`,
		Math.max(1, view.width),
		ellipsisOf(view),
	);
	return <DrawnLine look={view} line={{spans: [{text, tone: 'plain'}], here: false, spare: false}} />;
}
