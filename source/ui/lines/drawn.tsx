import {renderToString} from 'ink';
import {numbered} from '../components/lines.ts';
import {pointedRow, rowsOf} from '../rows.ts';
import {LiveScreen} from '../screens/live-screen.tsx';
import {Scrolled} from '../screens/scrollback.tsx';
import type {ScrollItem} from '../scroll-item.ts';
import type {WizardState} from '../state.ts';
import {viewOf, type WizardContext} from '../view.ts';

/** A screen as plain lines. */
export interface Drawn {
	/** Without header, footer and blank lines; a row that can be chosen begins with its number. */
	readonly text: readonly string[];
	/** Number of the row that Enter alone chooses, from 1; undefined: there is none. */
	readonly pointed: number | undefined;
}

const number = new RegExp(`^ ${numbered}(\\d+) `);

/** The mark that moves says nothing in a line that stands still. */
const moving = /^ [\u2800-\u28FF|/\\] +/;

/** The same screens as in a window, in one that is high enough for all, without colours and marks. */
export function drawn(state: WizardState, context: WizardContext): Drawn {
	const keys: readonly (string | undefined)[] = rowsOf(state).map(({key}) => key);
	const numberOf = (key: string | undefined) => keys.indexOf(key) + 1;
	const text = linesOf(state, {...context, numberOf}).map(line => {
		const [head, index] = number.exec(line) ?? [''];
		const plain = line.slice(head.length).replace(moving, '').trim();
		return index === undefined ? plain : `  ${index}  ${plain}`;
	});
	return {text, pointed: numberOf(pointedRow(state)?.key) || undefined};
}

/** What is final, as plain lines. */
export function drawnItem(item: ScrollItem, state: WizardState, context: WizardContext): readonly string[] {
	if (item.kind === 'public-key') return [item.line];
	const high = highOf(state);
	const view = viewOf(high, plain(context));
	return render(<Scrolled item={item} state={high} view={view} />).map(line => line.trim());
}

function linesOf(state: WizardState, context: WizardContext): readonly string[] {
	const high = highOf(state);
	const lines = render(<LiveScreen state={high} view={viewOf(high, plain(context))} />);
	// The header and the keys of the window.
	return lines.slice(1, -1);
}

function highOf(state: WizardState): WizardState {
	return {...state, size: {columns: 101, rows: 2000}};
}

function plain(context: WizardContext): WizardContext {
	return {...context, colour: false};
}

function render(node: Parameters<typeof renderToString>[0]): readonly string[] {
	return renderToString(node, {columns: 101})
		.split('\n')
		.filter(line => line.trim() !== '');
}
