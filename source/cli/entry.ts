import {writeSync} from 'node:fs';
import {firstPaint} from './first-paint.ts';
import {bearGoneReader} from './gone-reader.ts';
import {scan} from './scan.ts';
import {shortcut} from './shortcut.ts';
import {fault, version} from './static-text.ts';

// Built into one CommonJS file that imports nothing but builtins, in syntax that Node 12 can read: starting is what --help and
// --version spend their time on, and an old Node must get as far as the sentence about its version.

const oldest = {major: 20, minor: 10};

start();

function start(): void {
	const argv = process.argv.slice(2);
	if (isTooOld(process.versions.node)) {
		end(
			`gomod-setup: this needs Node ${oldest.major}.${oldest.minor} or newer; this is Node ${process.versions.node}.\n`,
			1,
		);
		return;
	}
	const text = shortcut(argv, process.env);
	if (text === undefined) run(argv);
	else print(Buffer.from(text));
}

function isTooOld(node: string): boolean {
	const [major = 0, minor = 0] = node.split('.').map(Number);
	return major < oldest.major || (major === oldest.major && minor < oldest.minor);
}

/** Without process.stdout, whose first use costs as much as all the rest of this file. */
function print(bytes: Uint8Array): void {
	try {
		for (let rest = bytes; rest.length > 0; ) rest = rest.subarray(writeSync(1, rest));
	} catch (error) {
		// Whoever read our output has stopped reading (`| head`), or the disk is full: there is nobody to tell it to.
		end('', error instanceof Error && 'code' in error && error.code === 'EPIPE' ? 0 : 1);
	}
}

function run(argv: readonly string[]): void {
	process.on('uncaughtException', error => {
		endByFault(error);
		process.exit();
	});
	const quit = () => {
		end('', 130);
		process.exit();
	};
	const painted = firstPaint(argv, quit);
	if (painted !== undefined) for (const stream of [process.stdout, process.stderr]) bearGoneReader(stream);
	import('./main.ts')
		.then(({main}) => main(argv, version(), quit, painted))
		.then(code => end('', code), endByFault);
}

/** An exception that escapes is a bug: nothing that can be expected of the world is thrown. */
function endByFault(error: unknown): void {
	const applied = error instanceof Error && 'exitCode' in error && error.exitCode === 3;
	const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
	end(
		`gomod-setup: ${fault()[scan(process.argv.slice(2), process.env).language]}\n${withoutControl(said)}\n`,
		applied ? 3 : 1,
	);
}

/** The message may quote what a server said. */
function withoutControl(text: string): string {
	return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '');
}

/** The one place that decides how the program ended; it ends by itself when nothing is left to do. */
function end(said: string, code: number): void {
	if (said !== '') {
		bearGoneReader(process.stderr);
		process.stderr.write(said);
	}
	process.exitCode = code;
}
