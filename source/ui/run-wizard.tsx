import {render, useInput, usePaste} from 'ink';
import {type ReactNode, useEffect, useSyncExternalStore} from 'react';
import type {ExitCode} from '../core/exit-code.ts';
import {App} from './app.tsx';
import {beginWizard} from './begin.ts';
import type {Driver} from './drive/driver.ts';
import {frames} from './frames.ts';
import type {Key} from './key.ts';
import {isMoving, step} from './moving.ts';
import type {Outside} from './outside.ts';
import {createStore, type Store} from './store.ts';
import {pastedKey, typedKeys} from './typed-keys.ts';
import type {WizardContext} from './view.ts';
import {wizard} from './wizard.ts';

/** The terminal, with what stands on it already. */
export interface Window {
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
	/** What the first frame begins with. */
	readonly takeOver: string;
	/** Called as soon as keys are listened to. */
	readonly listening: () => void;
}

/** Runs the wizard in a terminal until it ends; returns the exit code. The terminal is then as it was before. */
export async function runWizard(outside: Outside, window: Window): Promise<ExitCode> {
	const {stdin, stdout} = window;
	const store = storeOf(outside, stdout);
	let driver: Driver | undefined;
	const type = (key: Key) => (driver === undefined ? store.tell({kind: 'key', key}) : driver.type(key));
	// Before anything is drawn: the first frame is the first screen.
	store.tell({kind: 'ready'});
	const context = {...outside.context, drawn: (end: number) => store.tell({kind: 'drawn', end})};
	const giveBack = listen(outside, store, window);
	const ink = render(<Wizard store={store} type={type} context={context} listening={window.listening} />, {
		stdin,
		stdout: frames(stdout, window.takeOver),
		exitOnCtrlC: false,
		patchConsole: false,
		interactive: true,
	});
	// Nothing is looked at before the first frame, so what looks is not loaded before it.
	const {createDriver} = await import('./drive/driver.ts');
	driver = createDriver(outside, store, text => stdout.write(text));
	// Rejects when a screen cannot be drawn, which is a fault of this program.
	const drawn = ink.waitUntilExit().catch(error => {
		throw Object.assign(error, {exitCode: store.state().applied.length > 0 ? 3 : 1});
	});
	const code = await Promise.race([driver.ended, drawn.then(() => driver.ended)]);
	giveBack();
	ink.unmount();
	await drawn;
	return code;
}

function storeOf(
	{program, recipes, given, preferences}: Outside,
	{columns, rows}: NodeJS.WriteStream,
): Store {
	const now = () => performance.now();
	const beginning = {
		columns,
		rows,
		at: now(),
		program,
		timeout: given.timeout,
		parts: given.parts,
		recipes,
		given: given.answers,
		named: given.choice,
		lastRecipe: preferences.lastRecipe,
	};
	return createStore(beginWizard(beginning), wizard, now);
}

interface WizardProps {
	readonly store: Store;
	readonly type: (key: Key) => void;
	readonly context: WizardContext;
	readonly listening: () => void;
}

/** Draws the state, and hears the keys. */
function Wizard({store, type, context, listening}: WizardProps): ReactNode {
	const state = useSyncExternalStore(store.subscribe, store.state);
	useInput((input, key) => typedKeys(input, key).forEach(type));
	usePaste(text => type(pastedKey(text)));
	// biome-ignore lint/correctness/useExhaustiveDependencies: once, when the effects above have run
	useEffect(listening, []);
	return <App state={state} context={context} />;
}

/** Tells of the passing of time, the window, and what ends the program from outside; returns what stops that. */
function listen(outside: Outside, {state, tell, subscribe}: Store, {stdin, stdout}: Window): () => void {
	const ended = () => tell({kind: 'signal'});
	const resized = () => tell({kind: 'resize', columns: stdout.columns, rows: stdout.rows});
	let ticking: NodeJS.Timeout | undefined;
	const tick = () => {
		if (isMoving(state())) ticking ??= setInterval(() => tell({kind: 'tick'}), step);
		else ticking = void clearInterval(ticking);
	};
	const unsubscribe = subscribe(tick);
	const giveSignalsBack = outside.onSignal(ended);
	stdin.on('end', ended);
	stdout.on('resize', resized);
	return () => {
		clearInterval(ticking);
		unsubscribe();
		giveSignalsBack();
		stdin.off('end', ended);
		stdout.off('resize', resized);
	};
}
