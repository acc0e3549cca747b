import type {Plan} from '../core/action.ts';
import {type ExitCode, exitCode} from '../core/exit-code.ts';
import type {Part} from '../core/finding.ts';
import {readSettings} from '../core/settings.ts';
import {lookForPlan, planOf} from '../engine/look-for-plan.ts';
import {type Session, type SetUp, setUp} from '../engine/session.ts';
import {ownStateDirectory} from '../engine/state-directory.ts';
import {clean} from '../report/clean.ts';
import {jsonText, planJson, setupJson} from '../report/json.ts';
import {localTime} from '../report/local-time.ts';
import {planText} from '../report/plan-text.ts';
import type {ReportContext} from '../report/report-context.ts';
import {failuresText, setupText} from '../report/setup-text.ts';
import {unansweredJson} from '../report/unanswered-json.ts';
import type {WrongUse} from '../words/wrong-use.ts';
import {sayAdvice} from './advice.ts';
import {verdictOf} from './doctor.ts';
import {tellEarlier} from './earlier.ts';
import {headlessDecider, unanswered} from './headless.ts';
import {interruptible} from './interruptible.ts';
import type {InvocationOf, SecretName, SecretSource} from './invocation.ts';
import {makeWay} from './make-way.ts';
import {type Prepared, prepare} from './prepare.ts';
import {refuse} from './refuse.ts';
import {renderEdits} from './render.ts';
import {againArguments, progressOn, reportContext} from './reporting.ts';
import {readSecrets, tellExposed} from './secrets.ts';
import type {World} from './world.ts';

type SetupInvocation = InvocationOf<'setup'> | InvocationOf<'run'>;

/** `setup` and `run RECIPE [PART…]` where nobody is asked: look, plan, and with `--yes` change and prove. */
export async function setUpFromFlags(invocation: SetupInvocation, world: World): Promise<ExitCode> {
	const recipeName = invocation.command === 'run' ? invocation.recipe : invocation.recipe;
	const prepared = await prepare(world, invocation, recipeName, true);
	if (prepared.kind === 'wrong-use') return refuse(world, prepared.use);
	const use = wrongToken(invocation, prepared);
	if (use !== undefined) return refuse(world, use);
	const context = reportContext(
		world,
		invocation,
		prepared.survey,
		againArguments(prepared.targets, {...invocation, recipe: prepared.recipe}),
		prepared.runs,
		partsOf(invocation),
	);
	return invocation.dryRun
		? dryRun(invocation, world, prepared, context)
		: change(invocation, world, prepared, context);
}

/** One host's token is never shown to another. */
function wrongToken({secrets}: SetupInvocation, {targets}: Prepared): WrongUse | undefined {
	const hosts = targets.map(({host}) => host);
	const isUnclear = ({name, host}: SecretSource): boolean =>
		name === 'token' && (host === undefined ? hosts.length > 1 : !hosts.includes(host));
	return secrets.some(isUnclear) ? {kind: 'which-host', name: 'token', hosts} : undefined;
}

async function dryRun(
	invocation: SetupInvocation,
	world: World,
	prepared: Prepared,
	context: ReportContext,
): Promise<ExitCode> {
	await tellEarlier(world, context);
	return showPlan(invocation, world, prepared, context);
}

/** Looks, and prints what would be changed. */
async function showPlan(
	invocation: SetupInvocation,
	world: World,
	prepared: Prepared,
	context: ReportContext,
): Promise<ExitCode> {
	const {session, end} = begin(invocation, world, prepared, context);
	const seen = await lookForPlan(session);
	end();
	if (session.stop.aborted) return exitCode.cancelled;
	const {findings} = seen;
	const plan = planOf(seen, session);
	const outcome = {run: undefined, findings, plan, applied: [], proof: []};
	const render = await renderEdits(world.system, plan.actions);
	world.stdout(
		invocation.json
			? jsonText(planJson(outcome, prepared.targets, context, render))
			: planText(outcome, prepared.targets, context, render),
	);
	return plan.actions.length > 0 ? exitCode.problemRemains : verdictOf(findings, session.only);
}

async function change(
	invocation: SetupInvocation,
	world: World,
	prepared: Prepared,
	context: ReportContext,
): Promise<ExitCode> {
	const read = await readSecrets(invocation.secrets, world.system, world.stdin);
	if (read.kind === 'wrong-use') return refuse(world, read.use);
	tellExposed(world, read.exposed);
	const directory = ownStateDirectory(world.system);
	if (directory === undefined) {
		failed(world, world.words.journal.notWritten('$HOME', 'ENOENT'));
		return notBegun(invocation, world, prepared, context);
	}
	const came = await makeWay(invocation, world, prepared.timeout, context);
	if (came === 'failed') return notBegun(invocation, world, prepared, context);
	if (came === 'stopped') return exitCode.cancelled;
	// What was looked at before is of a machine that is no more.
	const fresh = came === 'settled' ? {...prepared, early: {}} : prepared;
	const {session, end} = begin(invocation, world, fresh, context);
	const decider = headlessDecider(invocation, world, session, read);
	const recording = {directory, version: world.version, command: context.again};
	const done = await setUp(session, decider, recording);
	end();
	if (done.result !== 'declined') await prepared.keepRecipe();
	return tell(invocation, world, prepared, context, done);
}

/** Nothing can be changed, and why is said. JSON is printed all the same. */
async function notBegun(...shown: Parameters<typeof showPlan>): Promise<ExitCode> {
	if (shown[0].json) await showPlan(...shown);
	return exitCode.actionFailed;
}

function begin(
	invocation: SetupInvocation,
	world: World,
	{targets, survey, timeout, early}: Prepared,
	context: ReportContext,
): {session: Session; end(): void} {
	const progress = progressOn(world, targets, context);
	const stop = interruptible(world);
	const {settings} = readSettings(invocation.answers.set);
	const isGiven = (name: SecretName) => invocation.secrets.some(secret => secret.name === name);
	const passphrase = settings.withoutPassphrase ? 'none' : isGiven('passphrase') ? 'given' : 'unanswered';
	const tokens = invocation.secrets.flatMap(({name, host}) =>
		name === 'token' ? (host ?? targets.map(target => target.host)) : [],
	);
	const choices = {
		passphrase,
		tokens,
		keyComment: `${world.system.user.name ?? 'me'} for ${targets.map(({host}) => host).join(', ')}`,
	} as const;
	const session = {
		system: world.system,
		targets,
		survey,
		early,
		choices,
		only: partsOf(invocation),
		timeout,
		emit: progress.emit,
		stop: stop.signal,
		cancel: stop.again,
	};
	return {
		session,
		end: () => {
			progress.end();
			stop.end();
		},
	};
}

/** Says how the run ended, and with which code. */
async function tell(
	invocation: SetupInvocation,
	world: World,
	{targets}: Prepared,
	context: ReportContext,
	done: SetUp,
): Promise<ExitCode> {
	const {result} = done;
	const plan: Plan = done.plan ?? {actions: [], uncured: []};
	const render = await renderEdits(world.system, plan.actions);
	if (typeof result === 'object') {
		const nothingDone = {...setupJson(done, targets, context, render), ok: false};
		if (invocation.json) world.stdout(jsonText(nothingDone));
		return failed(
			world,
			result.kind === 'held'
				? world.words.journal.locked(result.pid, localTime(result.since))
				: world.words.journal.notWritten(ownStateDirectory(world.system) ?? '', result.because),
		);
	}
	if (result === 'declined') {
		const missing = unanswered(plan, invocation);
		const shown = () => planJson(done, targets, context, render);
		world.stdout(
			invocation.json
				? jsonText(missing === undefined ? shown() : unansweredJson(shown(), missing, context))
				: planText(done, targets, context, render),
		);
		return refuse(world, missing?.use ?? {kind: 'plan-not-approved', changes: plan.actions.length});
	}
	if (invocation.json) world.stderr(failuresText(done, {...context, colour: false}));
	world.stdout(
		invocation.json ? jsonText(setupJson(done, targets, context, render)) : setupText(done, targets, context),
	);
	const code = codeOf(done, context.only);
	if (code !== exitCode.good) sayAdvice(world, targets);
	return code;
}

function codeOf({result, applied, findings}: SetUp, only: readonly Part[]): ExitCode {
	if (result === 'stopped') return exitCode.cancelled;
	if (result === 'failed' || result === 'undone' || applied.some(({state}) => state === 'failed'))
		return exitCode.actionFailed;
	return verdictOf(findings, only);
}

function partsOf(invocation: SetupInvocation): readonly Part[] {
	return invocation.command === 'run' ? invocation.parts : [];
}

function failed({stderr, home}: World, says: string): ExitCode {
	stderr(`gomod-setup: ${clean(says, {home})}\n`);
	return exitCode.actionFailed;
}
