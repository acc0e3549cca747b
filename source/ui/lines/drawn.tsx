import {renderToString} from 'ink';
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

const pointer = /^ > /;

/** The mark that moves says nothing in a line that stands still. */
const moving = /^ [\u2800-\u28FF|/\\] +/;

/** The same screens as in a window, in one that is high enough for all, without colours and marks. */
export function drawn(state: WizardState, context: WizardContext): Drawn {
	const rows = rowsOf(state);
	const labels = rows.map(({key}) => labelOf(pointAt(state, key), context));
	const text = linesOf(state, context).map(line => {
		const plain = line.replace(pointer, '').replace(moving, '').trim();
		const index = labels.indexOf(plain);
		return index < 0 ? plain : `  ${index + 1}  ${plain}`;
	});
	const at = rows.findIndex(({key}) => key === pointedRow(state)?.key);
	return {text, pointed: at < 0 ? undefined : at + 1};
}

/** What is final, as plain lines. */
export function drawnItem(item: ScrollItem, state: WizardState, context: WizardContext): readonly string[] {
	if (item.kind === 'public-key') return [item.line];
	const high = highOf(state);
	const view = viewOf(high, plain(context));
	return render(<Scrolled item={item} state={high} view={view} />).map(line => line.trim());
}

function pointAt(state: WizardState, key: string): WizardState {
	const {overlay, screen} = state;
	if (overlay?.kind === 'table') return {...state, overlay: {...overlay, pointer: key}};
	return 'pointer' in screen ? {...state, screen: {...screen, pointer: key}} : state;
}

function labelOf(state: WizardState, context: WizardContext): string | undefined {
	const line = linesOf(state, context).find(text => pointer.test(text));
	return line?.replace(pointer, '').trim();
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
