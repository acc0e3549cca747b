import type {Evidence} from '../evidence.ts';
import type {FactName, Facts} from '../facts.ts';
import type {Finding, FindingId, Remedy, Skipped} from '../finding.ts';
import type {FindingFields} from '../finding-fields.ts';
import {redact} from '../redact.ts';
import type {Target} from '../target.ts';

/** A judgement over facts: pure, one finding for each of its ids. */
export interface Check<Reads extends FactName = FactName> {
	readonly ids: readonly FindingId[];
	/** Facts it judges; when one was not looked at, its ids are skipped. */
	readonly reads: readonly Reads[];
	judge(facts: Pick<Facts, Reads>, target: Target): readonly Finding[];
}

/** Declares a check, so that its function sees exactly the facts it reads. */
export function check<const Reads extends FactName>(declared: Check<Reads>): Check<Reads> {
	return declared;
}

interface Detail {
	readonly evidence?: readonly Evidence[] | undefined;
	readonly remedy?: Remedy | undefined;
}

/** A verdict. */
export function finding<Id extends FindingId>(
	level: 'ok' | 'warn' | 'fail',
	id: Id,
	fields: FindingFields[Id],
	{evidence = [], remedy}: Detail = {},
): Finding {
	return {
		id,
		level,
		fields,
		evidence: evidence.map(withoutSecrets),
		...(remedy && level !== 'ok' ? {remedy: {...remedy, commands: remedy.commands.map(redact)}} : {}),
	} as Finding;
}

/** A setting is told as it stands, and one of them may hold a login. */
function withoutSecrets({ran, said, ...place}: Evidence): Evidence {
	return {
		...(ran === undefined ? {} : {ran: redact(ran)}),
		...(said === undefined ? {} : {said: redact(said)}),
		...place,
	};
}

/** No verdict, and why. */
export function skipped(id: FindingId, because: Skipped): Finding {
	return {id, level: 'skip', skipped: because, evidence: []} as Finding;
}

/** Verdict by a condition: `ok` when it holds. */
export function verdict<Id extends FindingId>(
	holds: boolean,
	otherwise: 'warn' | 'fail',
	id: Id,
	fields: FindingFields[Id],
	detail: Detail = {},
): Finding {
	return finding(holds ? 'ok' : otherwise, id, fields, detail);
}
