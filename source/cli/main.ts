import {setMaxListeners} from 'node:events';
import {isatty} from 'node:tty';
import {type ExitCode, exitCode} from '../core/exit-code.ts';
import {realSystem} from '../system/real-system.ts';
import {collectThoroughly, keepHeapSmall, loadModulesOfNode} from '../system/small-heap.ts';
import type {System} from '../system/system.ts';
import type {Language} from '../words/language.ts';
import {type Words, wordsFor} from '../words/words.ts';
import {parseArguments} from './arguments.ts';
import type {CommandName} from './command-lines.ts';
import type {FirstPaint} from './first-paint.ts';
import {bearGoneReader} from './gone-reader.ts';
import type {Invocation, InvocationOf} from './invocation.ts';
import {refuse} from './refuse.ts';
import {scan} from './scan.ts';
import type {World} from './world.ts';

/** Each command is loaded when it is asked for. */
const commands: {readonly [Name in CommandName]: () => Promise<Command<Name>>} = {
	setup: async () => (await import('./setup.ts')).setup,
	doctor: async () => (await import('./doctor.ts')).doctor,
	run: async () => (await import('./setup.ts')).setup,
	undo: async () => (await import('./undo.ts')).undo,
	recipes: async () => (await import('./recipes.ts')).recipes,
};

type Command<Name extends CommandName> = (invocation: InvocationOf<Name>, world: World) => Promise<ExitCode>;

/**
 * Does what a command line asks for, and says how it ended. An exception that escapes is a bug.
 * @param quit ends the program and, with it, its children: for a signal while nothing listens that could end well
 * @param painted what stands on the screen already, where screens were expected
 */
export async function main(
	argv: readonly string[],
	version: string,
	quit: () => void,
	painted?: FirstPaint,
): Promise<ExitCode> {
	// All children and connections of a look listen to one signal, and node warns of many on the screen.
	setMaxListeners(0);
	if (painted === undefined) quitOnSignal(quit);
	// On its way while all else is made ready; whoever needs it hears why it cannot be loaded.
	if (painted) import('./wizard.ts').catch(() => {});
	const parsed = parseArguments(argv);
	const {language} = scan(argv, process.env);
	const own = parsed.kind === 'wrong-use' ? realSystem() : systemWithout(secretVariables(parsed.invocation));
	// The screens have no place for it; what they examined is told by the report.
	const isTold = parsed.kind !== 'wrong-use' && parsed.invocation.verbose && painted === undefined;
	const system = isTold ? await told(own, language) : own;
	const begun = painted === undefined ? await begin(parsed, system) : undefined;
	// Before the first frame of the screens speed counts for more; they see to it themselves.
	if (painted === undefined) {
		if (begun !== undefined) loadModulesOfNode();
		keepHeapSmall();
		collectThoroughly(true);
	}
	const words = await wordsFor(language);
	if (parsed.kind === 'wrong-use') {
		painted?.takeBack();
		return refuse({words, stderr, system, home: homeOf(system)}, parsed.use);
	}
	const world = {...makeWorld(system, words, version, parsed.invocation), painted, begun};
	return dispatch(parsed.invocation, world);
}

async function told(system: System, language: Language): Promise<System> {
	const {tellingCommands} = await import('./told-commands.ts');
	return tellingCommands(system, language, line => stderr(process.stderr.isTTY ? `\r\u001B[K${line}` : line));
}

/** Where the flags alone decide, the looking begins before sentences and checks are loaded: others answer meanwhile. */
async function begin(parsed: ReturnType<typeof parseArguments>, system: System): Promise<World['begun']> {
	if (parsed.kind === 'wrong-use' || !('timeoutSeconds' in parsed.invocation)) return undefined;
	return (await import('./begun.ts')).beginLooking(system, parsed.invocation.timeoutSeconds);
}

/** Variables that hold a secret are for this program alone: no program that is started gets them. */
function systemWithout(names: readonly string[]): System {
	if (names.length === 0) return realSystem();
	const env = {...process.env};
	for (const name of names) delete process.env[name];
	return realSystem(env, process.env);
}

function secretVariables(invocation: Invocation): readonly string[] {
	const sources = 'secrets' in invocation ? invocation.secrets : [];
	return sources.flatMap(({from, at}) => (from === 'env' ? [at] : []));
}

async function dispatch<Name extends CommandName>(
	invocation: InvocationOf<Name> & {command: Name},
	world: World,
): Promise<ExitCode> {
	const command: Command<Name> = await commands[invocation.command]();
	if (world.painted === undefined) collectThoroughly(false);
	return command(invocation, world);
}

function makeWorld(
	system: System,
	words: Words,
	version: string,
	{colour}: Invocation,
): Omit<World, 'painted' | 'begun'> {
	const isTTY = {
		stdin: isatty(0),
		stdout: isatty(1),
		stderr: isatty(2),
	};
	return {
		system,
		words,
		version,
		home: homeOf(system),
		stdout: text => stdout(text, words),
		stderr,
		stdin: readStandardInput,
		readLine,
		onSignal,
		colour: colour && isTTY.stdout && wantsColour(system),
		isTTY,
	};
}

/** The streams are made ready when something is said: that takes a while, in which others could answer already. */
function stdout(text: string, words: Words): void {
	bearGoneReader(process.stdout, because => {
		stderr(`gomod-setup: ${words.unwritten(because)}\n`);
		// Nobody has read that all is well; it is heard of this late where the command has ended by then.
		process.on('exit', () => {
			process.exitCode ||= exitCode.problemRemains;
		});
	});
	process.stdout.write(text);
}

function stderr(text: string): void {
	if (text === '') return;
	bearGoneReader(process.stderr);
	process.stderr.write(text);
}

/** NO_COLOR counts when it is not empty (no-color.org). */
function wantsColour({env}: System): boolean {
	return !env.NO_COLOR && env.TERM !== 'dumb';
}

async function readStandardInput(): Promise<string> {
	const {text} = await import('node:stream/consumers');
	return text(process.stdin);
}

async function readLine(): Promise<string | undefined> {
	const {createInterface} = await import('node:readline/promises');
	const lines = createInterface({input: process.stdin});
	try {
		for await (const line of lines) return line;
		return undefined;
	} finally {
		lines.close();
	}
}

const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Left to Node a signal would end this process alone: children lead groups of their own. Whoever listens decides. */
function quitOnSignal(quit: () => void): void {
	for (const signal of endingSignals)
		process.on(signal, () => {
			if (process.listenerCount(signal) === 1) quit();
		});
}

function onSignal(react: () => void): () => void {
	for (const signal of endingSignals) process.on(signal, react);
	return () => {
		for (const signal of endingSignals) process.off(signal, react);
	};
}

function homeOf({homes}: System): string | undefined {
	return homes.env ?? homes.passwd;
}
