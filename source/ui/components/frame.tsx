import {Box, useCursor} from 'ink';
import {type ReactNode, useEffect} from 'react';
import {footerOf} from '../keys.ts';
import type {WizardState} from '../state.ts';
import {scrollOf} from '../text-scroll.ts';
import type {View} from '../view.ts';
import {DrawnLines} from './drawn-lines.tsx';
import {blank, type Fitted, fitted} from './fitting.ts';
import {footer} from './footer.ts';
import {header} from './header.ts';
import {linesOf} from './lines.ts';
import {moreRow} from './more-row.ts';
import type {Section} from './text-row.ts';

export interface FrameProps {
	readonly state: WizardState;
	readonly view: View;
	/** The name of the screen, at the right of the header. */
	readonly title: string;
	/** Which of the seven steps this is; none for what lies over them. */
	readonly step?: number;
	/** From top to bottom; empty ones are left out. */
	readonly sections: readonly Section[];
}

/** A whole screen: header, sections, footer, inside the window whatever its size. */
export function Frame(props: FrameProps): ReactNode {
	const {lines, end} = frameLines(props);
	useDrawn(props, end);
	const y = lines.findIndex(line => line.caret !== undefined);
	const x = lines[y]?.caret;
	const {setCursorPosition} = useCursor();
	setCursorPosition(x === undefined ? undefined : {x, y});
	return (
		<Box flexDirection="column">
			<DrawnLines lines={lines} look={props.view} />
		</Box>
	);
}

/** Tells where a text that scrolls ends, unless that is known. */
function useDrawn({state, sections, view: {drawn}}: FrameProps, end: number): void {
	const news = sections.some(({from}) => from !== undefined) && scrollOf(state)?.end !== end;
	useEffect(() => {
		if (news) drawn?.(end);
	}, [news, end, drawn]);
}

function frameLines({state, view, title, step, sections}: FrameProps): Fitted {
	const block = (section: Section, apart: boolean) => ({
		lines: section.rows.flatMap(row => linesOf(row, view)),
		apart,
		...(section.from === undefined ? {} : {from: section.from}),
	});
	const keys = footerOf(state);
	const bodies = sections.filter(({rows}) => rows.length > 0);
	const blocks = [
		block({rows: [header(state, view, title, step)]}, false),
		// A compact window keeps the blank lines below the sentence and above the keys.
		...bodies.map((section, index) => block(section, !view.compact || index === 1)),
		block({rows: keys.length === 0 ? [] : [footer(keys, view)]}, keys.length > 0),
	];
	const hint = (direction: 'above' | 'below', count: number) =>
		linesOf(moreRow(direction, count, view), view)[0] ?? blank;
	const above = view.apart ? [blank] : [];
	const {lines, end} = fitted(blocks, view.height - above.length, hint);
	return {lines: [...above, ...lines], end};
}
