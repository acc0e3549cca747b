import {Box, useCursor} from 'ink';
import type {ReactNode} from 'react';
import type {View} from '../view.ts';
import {DrawnLine} from './drawn-line.tsx';
import {fitted} from './fitting.ts';
import {type FooterKey, footer} from './footer.ts';
import {header} from './header.ts';
import {type Line, linesOf} from './lines.ts';
import {textRow, type Section} from './text-row.ts';

export interface FrameProps {
	readonly view: View;
	/** The name of the screen at the right of the header. */
	readonly title: string;
	/** Which of the seven steps this is; none for what lies over them. */
	readonly step?: number;
	/** What the run is about: `GitHub, acme`. */
	readonly about?: string;
	/** From top to bottom; empty ones are left out. */
	readonly sections: readonly Section[];
	readonly keys: readonly FooterKey[];
}

/** A whole screen: header, sections, footer, inside the window whatever its size. */
export function Frame(props: FrameProps): ReactNode {
	const lines = frameLines(props);
	const y = lines.findIndex(line => line.caret !== undefined);
	const x = lines[y]?.caret;
	const {setCursorPosition} = useCursor();
	setCursorPosition(x === undefined ? undefined : {x, y});
	return (
		<Box flexDirection="column">
			{lines.map((line, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
				<DrawnLine key={index} line={line} look={props.view} />
			))}
		</Box>
	);
}

function frameLines({view, title, step, about, sections, keys}: FrameProps): readonly Line[] {
	const blocks = sections
		.filter(({rows}) => rows.length > 0)
		.map(({rows, from}) => ({
			lines: rows.flatMap(each => linesOf(each, view)),
			...(from === undefined ? {} : {from}),
		}));
	const top = {lines: linesOf(header(view, title, step, about), view)};
	const bottom = {lines: linesOf(footer(keys, view), view)};
	return fitted([top, ...blocks, bottom], view.height, (direction, count) =>
		moreLine(view, direction, count),
	);
}

/** `    ↓ 3 more` */
function moreLine(view: View, direction: 'above' | 'below', count: number): Line {
	const text = `${direction === 'above' ? '↑' : '↓'} ${view.words.ui.more(count)}`;
	const [line] = linesOf(textRow(`    ${text}`, 'dim'), view);
	return line ?? {spans: [], here: false, counts: false, spare: false};
}
