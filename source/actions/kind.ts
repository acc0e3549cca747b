import type {Action, ChangeKind, SecretName} from '../core/action.ts';
import type {ActionFailure} from '../core/action-failure.ts';
import type {After, Before} from '../core/journal.ts';
import type {TakenBack} from '../core/taken-back.ts';
import type {Secret, System, Wait} from '../system/system.ts';

/** What a kind of change can do. Nothing here keeps a state: all of it is on the machine and in the journal. */
export interface Kind<K extends ChangeKind = ChangeKind> {
	/** What has to be known of the time before. Pure. */
	touches(action: ActionOf<K>): Touched;
	/** Whether the machine is as before the change, or as after it. `left` is what `apply` said it left. */
	look(system: System, action: ActionOf<K>, context: Context, left?: After): Promise<Look>;
	/**
	 * Asks for what only a person has, and tries it. Nothing is begun yet: what this fails with leaves nothing to take back.
	 */
	ready?(
		system: System,
		action: ActionOf<K>,
		context: Context,
	): Promise<Extract<Applied, {kind: 'failed'}> | undefined>;
	/** Makes the change. It must have looked `before`, and be ready. */
	apply(system: System, action: ActionOf<K>, context: Context): Promise<Applied>;
	/** The inverse. It looks first: `after` is undefined when the change was announced and its end is not known. */
	takeBack(
		system: System,
		action: ActionOf<K>,
		before: Before,
		after: After | undefined,
		context: Context,
	): Promise<TakenBack>;
}

export type ActionOf<K extends ChangeKind> = Extract<Action, {kind: K}>;

export interface Touched {
	/** The file that is changed: its bytes are kept. */
	readonly file?: string;
	/** A path whose missing directories will be made. */
	readonly below?: string;
}

export type Look = 'before' | 'after' | {readonly neither: ActionFailure};

export type Applied =
	| {readonly kind: 'done'; readonly after: After}
	| ({readonly kind: 'failed'} & ActionFailure);

/** What a change is handed beside itself. `timeout` is for each program that it runs. */
export interface Context extends Wait {
	/**
	 * Asks for a secret, once in a try: `none` is the person's choice to go without, undefined their refusal to answer.
	 */
	secret(name: SecretName, action: Action): Promise<Secret | 'none' | undefined>;
	/**
	 * Digests, by path, of bytes we left in this run, or that the person was shown anew: as good as the digest a change was
	 * planned for. undefined: no file.
	 */
	readonly leftDigests: ReadonlyMap<string, string | undefined>;
}

export function failed(
	because: ActionFailure['because'],
	said = '',
	ran?: string,
): Extract<Applied, {kind: 'failed'}> {
	return {kind: 'failed', because, said, ...(ran === undefined ? {} : {ran})};
}
