import type {ExitCode} from '../../core/exit-code.ts';
import type {EngineEvent} from '../../engine/events.ts';
import type {Session} from '../../engine/session.ts';
import type {Key} from '../key.ts';
import type {Outside} from '../outside.ts';
import type {Store} from '../store.ts';
import {secretField} from '../where.ts';
import type {Wish} from '../wishes.ts';
import {createAfterwards} from './afterwards.ts';
import {createChanging} from './changing.ts';
import {createChoosing} from './choosing.ts';
import {createLooking} from './looking.ts';
import {createSecretHolder} from './secret-holder.ts';
import {createTakingBack} from './taking-back.ts';
import type {About} from './targets.ts';

/** Does what the wizard wishes for, and tells what comes of it. */
export interface Driver {
	/** A key that was pressed: for the wizard, or a character of a passphrase that it must not see. */
	type(key: Key): void;
	/** Resolves when the wizard has ended and nothing is at work any more. */
	readonly ended: Promise<ExitCode>;
}

/** How each wish is done; a promise is of work that goes on. */
type Deeds = {readonly [Kind in Wish['kind']]: (wish: Extract<Wish, {kind: Kind}>) => Promise<void> | void};

/**
 * Begins to serve the store: tells at once what is known without being asked (the project, a recipe, a run that was cut
 * off), then does what is wished for.
 * @param terminal writes beside the frames, for what only the terminal itself can do
 */
export function createDriver(outside: Outside, store: Store, terminal: (text: string) => void): Driver {
	const {state, tell} = store;
	let about: About | undefined;
	const sessionFor = (stop: AbortSignal, emit: (event: EngineEvent) => void) =>
		sessionOf(outside, about, stop, emit);
	const holder = createSecretHolder(tell);
	const choosing = createChoosing(outside, tell);
	const looking = createLooking(outside, sessionFor, tell);
	const changing = createChanging(outside, sessionFor, tell);
	const takingBack = createTakingBack(outside, tell);
	const afterwards = createAfterwards(outside, state, tell, terminal);
	const work = createWork(said => tell({kind: 'fault', said}));
	const {promise: ended, resolve: end} = settled<ExitCode>();

	const deeds: Deeds = {
		'load-recipe': ({name}) => choosing.loadRecipe(name),
		'trust-recipe': ({digest}) => choosing.trust(digest),
		detect: ({choices}) => choosing.detect(choices),
		'make-targets': chosen => {
			const made = choosing.makeTargets(chosen);
			about = made.about ?? about;
			tell(made.said);
		},
		'remember-answers': ({choices, answers}) => choosing.remember(choices, answers),
		examine: looking.examine,
		'stop-looking': ({keep}) => looking.stop(keep),
		recheck: ({finding, replan}) => looking.recheck(finding, replan),
		'check-plan': async () => {
			const files = await looking.outdated();
			if (files.length > 0) await looking.planAnew(files);
		},
		apply: async ({numbers}) => {
			const {plan, findings} = looking.planned();
			const actions = plan.actions.filter(({number}) => numbers.includes(number));
			let files: readonly string[] = [];
			const isOutdated = async () => {
				files = await looking.outdated();
				if (files.length === 0) looking.forget();
				return files.length > 0;
			};
			await changing.apply({...plan, actions}, findings, about?.again ?? '', isOutdated);
			if (files.length > 0) await looking.planAnew(files);
		},
		'answer-failure': ({answer}) => changing.answerFailure(answer),
		'keep-waiting': ({answer}) => changing.keepWaiting(answer),
		'stop-applying': changing.stop,
		'cancel-change': changing.cancel,
		'submit-secret': ({purpose}) => {
			const secret = holder.submit(purpose, outside.newSecret);
			if (secret !== undefined) changing.giveSecret(secret);
		},
		'empty-secret': ({fields}) => holder.empty(fields),
		'no-secret': () => changing.giveSecret('none'),
		'cancel-secret': () => changing.giveSecret(undefined),
		prove: looking.prove,
		undo: ({runs}) => takingBack.undo(runs),
		'stop-undoing': takingBack.stop,
		'settle-run': ({run}) => takingBack.settle(run),
		'forget-run': ({run}) => takingBack.close(run),
		copy: ({text}) => afterwards.copy(text),
		open: ({url}) => afterwards.open(url),
		'make-report': afterwards.makeReport,
		'write-report': afterwards.writeReport,
		end: ({code}) => {
			looking.stop(false);
			void work.done().then(() => end(code));
		},
	};
	work.add(async () => {
		// A run that was cut off comes before everything else, also before what flags have chosen.
		await takingBack.begin();
		await choosing.begin();
	}, false);
	store.serve(wish => work.add(() => doneBy(deeds, wish), !passing.includes(wish.kind)));
	return {
		type: key => {
			const field = secretField(state());
			if (field === undefined || !holder.type(field, key)) tell({kind: 'key', key});
		},
		ended,
	};
}

/** What the end does not wait for: nothing is written by it. */
const passing: readonly Wish['kind'][] = ['load-recipe', 'detect', 'copy', 'open'];

function doneBy<Kind extends Wish['kind']>(
	deeds: Deeds,
	wish: Extract<Wish, {kind: Kind}> & {kind: Kind},
): Promise<void> | void {
	return deeds[wish.kind](wish);
}

/** Work that goes on. What it throws is a fault of this program. */
function createWork(fault: (said: string) => void): {
	add(begin: () => Promise<void> | void, waitedFor: boolean): void;
	/** Resolves when nothing is left that is waited for. */
	done(): Promise<void>;
} {
	const running = new Set<Promise<void>>();
	return {
		add: (begin, waitedFor) => {
			const watched = (async () => begin())()
				.catch(error => fault(error instanceof Error ? (error.stack ?? error.message) : String(error)))
				.finally(() => running.delete(watched));
			if (waitedFor) running.add(watched);
		},
		done: async () => {
			// Not at once: the wish to end may stand among others.
			await Promise.resolve();
			while (running.size > 0) await Promise.all(running);
		},
	};
}

function settled<Value>(): {promise: Promise<Value>; resolve: (value: Value) => void} {
	let resolve: (value: Value) => void = () => {};
	const promise = new Promise<Value>(settle => {
		resolve = settle;
	});
	return {promise, resolve};
}

/** A session about the hosts that were chosen. */
function sessionOf(
	{system, given}: Outside,
	about: About | undefined,
	stop: AbortSignal,
	emit: (event: EngineEvent) => void,
): Session {
	if (about === undefined) throw new Error('nothing can be looked at before a host is chosen');
	const {targets, survey, parts: only} = about;
	const keyComment = `${system.user.name ?? 'me'} for ${targets.map(({host}) => host).join(', ')}`;
	// One host's token is never shown to another: of several each is asked for.
	const hasToken = given.token !== undefined && targets.length === 1;
	const choices = {
		passphrase: given.passphrase === 'none' ? 'none' : 'given',
		tokens: hasToken ? targets.map(({host}) => host) : [],
		keyComment,
	} as const;
	const {timeout} = given;
	return {
		system,
		targets,
		survey,
		choices,
		only,
		timeout,
		emit,
		stop,
		rechecks: true,
		judgesEarly: 'always',
	};
}
