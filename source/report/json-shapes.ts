import type {Action} from '../core/action.ts';
import type {Evidence} from '../core/evidence.ts';
import type {Level, Part} from '../core/finding.ts';
import type {JournalledRun} from '../core/journal.ts';
import type {Protocol} from '../core/target.ts';
import type {ActionState, ProofRow, UndoneItem} from '../engine/events.ts';

// The shapes are published (schema.json); a member is added only together with it, and none is taken away in schema 1.

export interface DoctorJson {
	readonly schema: 1;
	/** No finding fails, and no change failed; with parts named, only these count. */
	readonly ok: boolean;
	/** The parts that were named. */
	readonly parts?: readonly Part[];
	readonly summary: Readonly<Record<Level, number>>;
	/** The host the run is about; the first of several. */
	readonly target: TargetJson;
	/** All of them, where there are several. */
	readonly targets?: readonly TargetJson[];
	readonly findings: readonly FindingJson[];
}

export interface TargetJson {
	readonly recipe: string;
	readonly title: string;
	readonly host: string;
	readonly owners: readonly string[];
	readonly modules: readonly string[];
	readonly proof?: string;
	readonly protocol: Protocol;
}

export interface FindingJson {
	readonly id: string;
	readonly code: string;
	readonly level: Level;
	readonly part: Part;
	/** Of several hosts the one it is about; left out where it holds for all of them. */
	readonly host?: string;
	readonly title: string;
	readonly evidence: readonly Evidence[];
	readonly remedy?: {readonly text: string; readonly commands: readonly string[]; readonly open?: string};
}

export interface PlannedJson {
	readonly kind: Action['kind'];
	readonly title: string;
	readonly command?: string;
	readonly diff?: string;
	/** Whether `undo` takes it back. */
	readonly undo: boolean;
	readonly needsPerson: boolean;
	/** Of several hosts those it is for; left out where that is all of them. */
	readonly hosts?: readonly string[];
}

export interface PlanJson extends DoctorJson {
	readonly plan: readonly PlannedJson[];
}

export interface SetupJson extends PlanJson {
	/** null when nothing was begun. */
	readonly run: string | null;
	readonly applied: readonly {kind: Action['kind']; title: string; state: ActionState}[];
	readonly proof: readonly ProofRow[];
	readonly undo: string | null;
}

export interface RunsJson {
	readonly schema: 1;
	/** The newest first. */
	readonly runs: readonly {
		readonly run: string;
		/** When it began: ISO 8601, UTC. */
		readonly at: string;
		readonly recipe: string;
		readonly host: string;
		/** How many changes it made. */
		readonly changes: number;
		readonly result: JournalledRun['result'];
	}[];
}

/** `undo --forget`. */
export interface ForgottenJson {
	readonly schema: 1;
	readonly forgotten: number;
}

export interface UndoJson {
	readonly schema: 1;
	readonly run: string | null;
	readonly undone: readonly {kind: Action['kind']; title: string; state: UndoneItem['state'] | 'left'}[];
}
