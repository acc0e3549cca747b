import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {labCache} from '../lab/go-toolchains.ts';
import {openLine, type Told} from '../pty/line.ts';
import {medianRatio, milliseconds, type Row, type Times} from './row.ts';

const rounds = 15;
const clack = fileURLToPath(new URL('clack.mjs', import.meta.url));
/** Debian's, where the laboratory is installed. */
const gh = join(labCache, 'gh');

/**
 * How soon the wizard shows its first rows, and how soon Ink its first frame, against a node that does nothing; beside
 * them the first question of others. All in a terminal of 80x24, in turn.
 */
export async function firstFrame(entryFile: string): Promise<Row[]> {
	const folder = await mkdtemp(join(tmpdir(), 'gomod-setup-bench-'));
	const node = process.execPath;
	const programs: readonly Watched[] = [
		{argv: [node, '-e', '0'], marks: {bare: 'end'}},
		{argv: [node, entryFile], marks: {paint: 'Looking at this machine', frame: '\u001B[?2026l'}},
		{argv: [node, clack], marks: {clack: 'A server of our own'}},
		...(existsSync(gh) ? [{argv: [gh, 'auth', 'login'], marks: {gh: 'GitHub.com'}}] : []),
	];
	const times = await measure(programs, folder);
	await rm(folder, {recursive: true, force: true});
	const {bare = [], paint = [], frame = [], clack: theirs = [], gh: oldGh} = times;
	const others = [`@clack/prompts ${milliseconds(theirs)}`, ...(oldGh ? [`gh ${milliseconds(oldGh)}`] : [])];
	return [
		{
			what: 'first paint',
			measured: medianRatio(paint, bare),
			target: 1.2,
			unit: 'x node -e 0',
			because: `${milliseconds(paint)} against ${milliseconds(bare)}`,
		},
		{
			what: "Ink's first frame",
			measured: medianRatio(frame, bare),
			target: 5,
			unit: 'x node -e 0',
			because: `${milliseconds(frame)} against ${milliseconds(bare)}; ${others.join(', ')}`,
		},
	];
}

interface Watched {
	readonly argv: readonly string[];
	/** What each time waits for on the screen; `end`: the end of the program. */
	readonly marks: Readonly<Record<string, string>>;
}

async function measure(programs: readonly Watched[], folder: string): Promise<Times> {
	const times: Record<string, number[]> = {};
	// The first round fills the caches of the disk and is not counted.
	for (let round = -1; round < rounds; round++) {
		for (const program of programs) {
			for (const [name, at] of Object.entries(await watch(program, folder))) {
				if (round >= 0) times[name] = [...(times[name] ?? []), at];
			}
		}
	}
	return times;
}

/** Milliseconds from the start to each mark; the program is ended at the last. */
async function watch({argv, marks}: Watched, folder: string): Promise<Record<string, number>> {
	const {PATH = ''} = process.env;
	const env = {PATH, HOME: folder, LANG: 'C.UTF-8', TERM: 'xterm-256color'};
	const times: Record<string, number> = {};
	let shown = '';
	let done = () => {};
	const over = new Promise<void>(resolve => {
		done = resolve;
	});
	const hear = (told: Told) => {
		shown += 'bytes' in told ? Buffer.from(told.bytes, 'base64').toString('latin1') : 'end';
		for (const [name, mark] of Object.entries(marks)) if (shown.includes(mark)) times[name] ??= told.at;
		if (Object.keys(times).length === Object.keys(marks).length || 'code' in told) done();
	};
	const run = ([file = '', ...args]: string[]) => spawn(file, args, {stdio: 'ignore'});
	const line = await openLine(folder, () => ({argv, columns: 80, rows: 24, env, cwd: folder}), run, hear);
	await over;
	line.send({op: 'kill', signal: 'SIGKILL'});
	await line.close();
	return times;
}
