import type {Change} from '../action.ts';
import type {Facts} from '../facts.ts';
import type {Finding, FindingId, Part} from '../finding.ts';
import type {Target} from '../target.ts';
import type {Transport} from '../transport.ts';

/** What a person decided that no fact can tell. */
export interface Choices {
	/** `none`: keys without one; `given`: it will be handed over when it is needed; `unanswered`: nobody has said. */
	readonly passphrase: 'none' | 'given' | 'unanswered';
	/** Hosts whose token will be handed over when it is needed. */
	readonly tokens: readonly string[];
	/** Comment of a new key, by which its owner recognises it. */
	readonly keyComment: string;
}

/** Everything a planning function may read. */
export interface Planning {
	readonly facts: Facts;
	readonly findings: readonly Finding[];
	readonly target: Target;
	readonly choices: Choices;
	readonly transport: Transport;
	/** Whether a road over SSH has to be opened; false where one is open already, or HTTPS is the way. */
	readonly opensSsh: boolean;
	/** The host that a new key is named after, where its usual name is taken: one key for all hosts that need one. */
	readonly keyHost: string;
	/** A new key may be made: not where only other parts are wanted. */
	readonly makesKeys: boolean;
}

/** A change before it has its number. */
export interface Planned {
	readonly cures: readonly FindingId[];
	readonly part: Part;
	readonly change: Change;
}

/** A change that is wanted for one host of the run. */
export interface Proposal extends Planned {
	readonly host: string;
}

/** The finding when it is a problem (fail or warn), else undefined. */
export function problem<Id extends FindingId>(
	{findings}: Planning,
	id: Id,
): Extract<Finding, {id: Id; level: 'ok' | 'warn' | 'fail'}> | undefined {
	const found = findings.find(finding => finding.id === id);
	return found?.level === 'fail' || found?.level === 'warn'
		? (found as Extract<Finding, {id: Id; level: 'ok' | 'warn' | 'fail'}>)
		: undefined;
}
