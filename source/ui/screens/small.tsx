import type {ReactNode} from 'react';
import {DrawnLines} from '../components/drawn-lines.tsx';
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
	return <DrawnLines look={view} lines={[{spans: [{text, tone: 'plain'}], here: false, spare: false}]} />;
}
