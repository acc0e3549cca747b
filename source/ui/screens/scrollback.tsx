import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import {columnsOf} from '../../report/columns.ts';
import {DrawnLines} from '../components/drawn-lines.tsx';
import {linesOf} from '../components/lines.ts';
import type {ScrollItem} from '../scroll-item.ts';
import type {ScreenProps} from './screen-props.ts';
import {scrollRows} from './scroll-rows.ts';

/** One finished thing, written above the frame once and for all. */
export function Scrolled({item, state, view}: ScreenProps & {item: ScrollItem}): ReactNode {
	if (item.kind === 'public-key') return <PublicKey line={item.line} />;
	return (
		<Box flexDirection="column">
			<DrawnLines lines={scrollRows(item, state, view).flatMap(row => linesOf(row, view))} look={view} />
		</Box>
	);
}

/** The line of a key as wide as it is: the terminal wraps it, so that it can be copied without a line break. */
function PublicKey({line}: {line: string}): ReactNode {
	return (
		<Box width={columnsOf(line)} flexShrink={0}>
			<Text wrap="truncate">{line}</Text>
		</Box>
	);
}
