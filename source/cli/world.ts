import type {System} from '../system/system.ts';
import type {Words} from '../words/words.ts';
import type {Begun} from './begun.ts';
import type {FirstPaint} from './first-paint.ts';

/** What a command works with. Only main.ts makes one of the real process. */
export interface World {
	readonly system: System;
	/** The result. */
	stdout(text: string): void;
	/** Progress and complaints. */
	stderr(text: string): void;
	/** All of standard input; read at most once. */
	stdin(): Promise<string>;
	/** One line that a person types; undefined at the end of input. */
	readLine(): Promise<string | undefined>;
	/** Calls back for each SIGINT, SIGTERM and SIGHUP instead of ending the process; returns what gives the signals back. */
	onSignal(react: () => void): () => void;
	readonly words: Words;
	/** Of this program. */
	readonly version: string;
	/** $HOME, else the home of the passwd entry: what `~` stands for in a text for people; undefined when there is neither. */
	readonly home: string | undefined;
	readonly colour: boolean;
	/** What stands on the screen already; whoever is not the wizard takes it back before saying anything. */
	readonly painted: FirstPaint | undefined;
	/** Looks that were begun before the command was loaded. */
	readonly begun: Begun | undefined;
	readonly isTTY: {readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean};
}
