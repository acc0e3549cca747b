import {Text} from 'ink';
import type {ReactNode} from 'react';
import {type Look, styleOf} from '../theme.ts';
import type {Line} from './lines.ts';

/** One finished line in the colours of its meaning. */
export function DrawnLine({line, look}: {line: Line; look: Look}): ReactNode {
	if (line.spans.length === 0) return <Text> </Text>;
	return (
		<Text wrap="truncate">
			{line.spans.map(({text, tone}, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a span has no identity but its place
				<Text key={index} {...styleOf(tone, look)}>
					{text}
				</Text>
			))}
		</Text>
	);
}
