import type {Survey} from '../core/facts/survey.ts';
import type {Part} from '../core/finding.ts';
import {redact} from '../core/redact.ts';
import {shellQuoted} from '../core/shell-quote.ts';
import type {Target} from '../core/target.ts';
import type {EngineEvent} from '../engine/events.ts';
import {beginning, follow, progressLine} from '../report/progress.ts';
import type {ReportContext} from '../report/report-context.ts';
import type {Everywhere, Wishes} from './invocation.ts';
import {startedAs} from './started-as.ts';
import type {World} from './world.ts';

/** What the reports of this command line need to know. */
export function reportContext(
	world: World,
	invocation: Everywhere,
	survey: Survey | undefined,
	again: string,
	runs: ReportContext['runs'] = {},
	only: ReportContext['only'] = [],
): ReportContext {
	const {words, home, version, colour, system} = world;
	const project =
		survey?.project.kind === 'module' || survey?.project.kind === 'workspace'
			? survey.project.file
			: undefined;
	return {
		words,
		home,
		version,
		platform: system.platform,
		invocation: startedAs(system.env),
		project,
		runs,
		only,
		again,
		colour,
		verbose: invocation.verbose,
	};
}

/** The arguments that repeat the run without questions. Secrets are named by where they come from, never said. */
export function againArguments(
	targets: readonly Target[],
	wishes: Wishes & {readonly parts?: readonly Part[]},
): string {
	const {answers, secrets, waitSeconds, timeoutSeconds, parts = []} = wishes;
	const [only] = targets.length === 1 ? targets : [];
	// Several hosts are found again as they were now: by the project.
	const recipe = wishes.recipe ?? only?.recipe;
	const words = [
		...(parts.length > 0 && recipe !== undefined
			? ['run', recipe, ...parts, '--yes']
			: ['setup', '--yes', ...(recipe === undefined ? [] : ['--recipe', recipe])]),
		...(answers.host === undefined ? [] : ['--host', answers.host]),
		...answers.modules.flatMap(({path, version}) => [
			'--module',
			version === undefined ? path : `${path}@${version}`,
		]),
		...(answers.protocol === undefined ? [] : ['--protocol', answers.protocol]),
		...(answers.key === undefined ? [] : ['--key', answers.key]),
		...Object.entries(answers.set).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
		...secrets.flatMap(({name, host, from, at}) => {
			const whose = host === undefined ? name : `${name}@${host}`;
			return ['--secret', from === 'stdin' ? `${whose}=stdin` : `${whose}=${from}:${at}`];
		}),
		...(waitSeconds === undefined ? [] : ['--wait', String(waitSeconds)]),
		...(timeoutSeconds === undefined ? [] : ['--timeout', String(timeoutSeconds)]),
	];
	// The address of a recipe may hold a login, and this line is kept in the journal.
	return redact(words.map(shellQuoted).join(' '));
}

/**
 * Progress on stderr: on a terminal one line that is rewritten, else nothing but what a person has to do.
 * `end` takes the line away before the result is written.
 */
export function progressOn(
	world: World,
	targets: readonly Target[],
	context: ReportContext,
): {emit(event: EngineEvent): void; end(): void} {
	if (!world.isTTY.stderr) return {emit: () => {}, end: () => {}};
	const host = targets.map(target => target.host).join(', ');
	let progress = beginning;
	const now = () => world.system.clock();
	const draw = (): void => world.stderr(`\r\u001B[K${cut(progressLine(progress, now(), host, context))}`);
	// A probe that is slow says so without an event.
	const timer = setInterval(draw, 1000);
	timer.unref();
	return {
		emit: event => {
			progress = follow(progress, event, now());
			draw();
		},
		end: () => {
			clearInterval(timer);
			world.stderr('\r\u001B[K');
		},
	};
}

/** One row of the narrowest window this program is made for. */
function cut(line: string): string {
	return line.length > 78 ? `${line.slice(0, 77)}…` : line;
}
