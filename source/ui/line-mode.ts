import type {ExitCode} from '../core/exit-code.ts';
import {beginWizard} from './begin.ts';
import {createDriver} from './drive/driver.ts';
import {drawn, drawnItem} from './lines/drawn.tsx';
import {changesSomething, lineKeys} from './lines/line-keys.ts';
import {typedLines} from './lines/typed-lines.ts';
import {isMoving} from './moving.ts';
import type {Outside} from './outside.ts';
import {pointedRow, rowsOf} from './rows.ts';
import type {WizardState} from './state.ts';
import {createStore} from './store.ts';
import {secretField, whereOf} from './where.ts';
import {wizard} from './wizard.ts';

interface Terminal {
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
}

/**
 * The wizard for a terminal that cannot move its cursor, or for people who have it read to them: the same screens as
 * numbered lines, each a sentence that stands alone; nothing that was written is ever changed.
 */
export async function runLines(outside: Outside, {stdin, stdout}: Terminal): Promise<ExitCode> {
	const {context, program, recipes, given, preferences} = outside;
	const {lines: words} = context.words.ui;
	// A whole line was typed for each answer: no key was merely held, as a key in a window may be.
	let typedTime = 0;
	const now = () => performance.now() + typedTime;
	const {timeout, parts} = given;
	const beginning = {columns: 80, rows: 24, at: now(), program, recipes, timeout, parts};
	const {answers, choice: named} = given;
	const store = createStore(
		beginWizard({...beginning, given: answers, named, lastRecipe: preferences.lastRecipe}),
		wizard,
		now,
	);
	const say = (...texts: readonly string[]) => stdout.write(texts.map(text => `${text}\n`).join(''));
	say(`gomod-setup ${program.version}. ${words.opening}`, words.keys);
	const speak = speaker(outside, say);
	let hidden = false;
	const driver = createDriver(outside, store, () => {});

	const hear = (line: string) => {
		typedTime += 1000;
		const state = store.state();
		if (hidden) return hearSecret(line);
		const asksSecret = secretField(state) !== undefined && line.trim() === '';
		if (asksSecret) return askSecret();
		const keys = lineKeys(line, state, words.yes);
		if (keys === undefined) return say(words.unknown);
		for (const key of keys) driver.type(key);
		if (secretField(store.state()) !== undefined) askSecret();
	};
	const askSecret = () => {
		hidden = true;
		// Before anybody is told to type.
		typed.hide(true);
		say(words.secret);
	};
	const hearSecret = (line: string) => {
		for (const text of line) driver.type({name: 'text', text});
		driver.type({name: 'enter'});
		hidden = secretField(store.state()) === 'again' && line !== '';
		if (hidden) say(words.secret);
		else typed.hide(false);
	};
	const ended = () => store.tell({kind: 'signal'});
	const typed = typedLines(stdin, hear, ended);
	const giveSignalsBack = outside.onSignal(ended);
	const unsubscribe = store.subscribe(() => speak(store.state(), hidden));
	const ticking = setInterval(() => isMoving(store.state()) && store.tell({kind: 'tick'}), 1000);
	store.tell({kind: 'ready'});
	const code = await driver.ended;
	clearInterval(ticking);
	unsubscribe();
	giveSignalsBack();
	typed.end();
	return code;
}

/** Waiting is told of when it begins to be long, then ever less often. */
function isTold(seconds: number): boolean {
	return [5, 30].includes(seconds) || (seconds > 0 && seconds % 60 === 0);
}

/** Says what is new in a state: what became final, another screen, and that something takes long. */
function speaker({context}: Outside, say: (...texts: readonly string[]) => void) {
	const {lines: words} = context.words.ui;
	let finished = 0;
	let shown = '';
	let told = 0;
	return (state: WizardState, silent: boolean): void => {
		for (const item of state.scrollback.slice(finished)) say(...drawnItem(item, state, context));
		finished = state.scrollback.length;
		const seconds = Math.floor((state.now - state.screen.since) / 1000);
		const key = whatIsShown(state);
		if (key !== shown && key !== '' && !silent) {
			shown = key;
			told = 0;
			const {text, pointed} = drawn(state, context);
			if (rowsOf(state).length === 0 && isMoving(state)) say('', gist(state, text));
			else say('', ...text, ...promptOf(state, pointed, words));
		} else if (isMoving(state) && seconds !== told && isTold(seconds)) {
			told = seconds;
			say(`${words.waited(seconds)} ${gist(state, drawn(state, context).text)}`);
		}
	};
}

/** The one sentence of a screen that moves. */
function gist({screen}: WizardState, text: readonly string[]): string {
	return text.at(screen.kind === 'examining' ? -1 : 0) ?? '';
}

function promptOf(
	state: WizardState,
	pointed: number | undefined,
	words: Outside['context']['words']['ui']['lines'],
): readonly string[] {
	if (whereOf(state) === 'text-field') return [words.type];
	if (pointed === undefined) return [];
	// Whoever marks parts goes on with Enter alone, wherever the pointer was for the mark.
	const chosen = state.screen.kind === 'parts' ? rowsOf(state).length : pointed;
	if (pointedRow(state)?.kind === 'apply') return [words.approve];
	const changing = rowsOf(state).findIndex(changesSomething) + 1;
	if (changing === 0) return [words.answer(chosen)];
	return [chosen === changing ? words.agree(changing) : words.answerOrAgree(chosen, changing)];
}

/** Two states with the same text here differ only in what time and tries change; empty: nothing is said yet. */
function whatIsShown(state: WizardState): string {
	const {screen, overlay, fields, survey} = state;
	const isEarly = screen.kind === 'boot' || (screen.kind === 'need' && survey === undefined);
	if (isEarly || screen.kind === 'ended') return '';
	const rows = rowsOf(state).map(row => [
		row.key,
		row.kind === 'change' ? row.taken : row.kind === 'part' && row.marked,
	]);
	const problems = fields.map(({value, problem}) => [value, problem?.kind]);
	const of = 'finding' in screen ? screen.finding : 'number' in screen ? screen.number : '';
	return JSON.stringify([
		whereOf(state),
		screen.kind,
		of,
		overlay,
		rows,
		problems,
		screen.kind === 'passphrase' && screen.problem,
	]);
}
