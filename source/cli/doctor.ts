import {type ExitCode, exitCode} from '../core/exit-code.ts';
import type {Finding, Part} from '../core/finding.ts';
import {obstacles} from '../core/verdict.ts';
import type {EngineEvent} from '../engine/events.ts';
import {look} from '../engine/look.ts';
import {doctorText} from '../report/doctor-text.ts';
import {doctorJson, jsonText} from '../report/json.ts';
import {sayAdvice} from './advice.ts';
import {tellEarlier} from './earlier.ts';
import {interruptible} from './interruptible.ts';
import type {InvocationOf} from './invocation.ts';
import {prepare} from './prepare.ts';
import {refuse} from './refuse.ts';
import {againArguments, progressOn, reportContext} from './reporting.ts';
import type {World} from './world.ts';

/** `gomod-setup doctor [CODE…]`: looks, says what it saw, changes nothing and leaves no trace. */
export async function doctor(invocation: InvocationOf<'doctor'>, world: World): Promise<ExitCode> {
	const prepared = await prepare(world, invocation, invocation.recipe, false);
	if (prepared.kind === 'wrong-use') return refuse(world, prepared.use);
	const {targets, survey, timeout, early, runs, recipe} = prepared;
	const again = againArguments(targets, {...invocation, recipe});
	const context = reportContext(world, invocation, survey, again, runs);
	const told = tellEarlier(world, context);
	const progress = progressOn(world, targets, context);
	const stop = interruptible(world);
	const choices = {passphrase: 'unanswered', tokens: [], keyComment: ''} as const;
	let rendered = '';
	// What is judged early is not said, but from then on all that says it is compiled: the end has less to do.
	const emit = (event: EngineEvent) => {
		progress.emit(event);
		if (event.kind === 'judged') rendered = render(event.findings);
	};
	const render = (findings: readonly Finding[]) => {
		const outcome = {run: undefined, findings, plan: undefined, applied: [], proof: []};
		return invocation.json
			? jsonText(doctorJson(outcome, targets, context))
			: doctorText(findings, targets, context);
	};
	const session = {
		system: world.system,
		targets,
		survey,
		choices,
		only: [],
		timeout,
		emit,
		stop: stop.signal,
		judgesEarly: 'once',
	} as const;
	const proof = invocation.proof || invocation.codes.includes('access.module');
	const [{findings}] = await Promise.all([look(session, invocation.codes, proof, undefined, early), told]);
	progress.end();
	stop.end();
	if (stop.signal.aborted) return exitCode.cancelled;
	world.stdout(rendered);
	const verdict = verdictOf(findings);
	if (verdict !== exitCode.good) sayAdvice(world, targets);
	return verdict;
}

/** A warning never changes the exit code; with parts named only these count. */
export function verdictOf(findings: readonly Finding[], only: readonly Part[] = []): ExitCode {
	return obstacles(findings, only).length > 0 ? exitCode.problemRemains : exitCode.good;
}
