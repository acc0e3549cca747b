import type {Unanswered} from '../core/answers.ts';
import type {AskedSetting} from '../core/asked-settings.ts';
import type {HostNameProblem} from '../core/git/host-name.ts';
import type {ModulePathProblem} from '../core/go/module-path.ts';

/** Those that every host has, and those that a recipe asks beside them. */
export type FieldName = 'host' | 'owner' | 'module' | 'protocol' | 'key' | AskedSetting;

/** One question. */
export interface Field {
	readonly name: FieldName;
	/** The one of several hosts that it is about; undefined: there is one, or it is about all of them. */
	readonly host: string | undefined;
	/** As it is typed; empty: no answer. */
	readonly value: string;
	readonly from: Provenance;
	/** The answers there are; empty: it is typed. */
	readonly choices: readonly string[];
	/** A person answered it: nothing that is found later changes it. */
	readonly touched: boolean;
	/** Why the last answer was not taken. */
	readonly problem: FieldProblem | undefined;
}

/** Names a question among those of a run: `module`, or `module@git.acme.example` where several hosts are asked about. */
export type FieldKey = FieldName | `${FieldName}@${string}`;

export function keyOfField({name, host}: Pick<Field, 'name' | 'host'>): FieldKey {
	return host === undefined ? name : `${name}@${host}`;
}

/** `usual`: what is right where nobody says anything. */
export type Provenance = 'flag' | 'found' | 'remembered' | 'typed' | 'usual' | 'nothing';

export type FieldProblem =
	| Unanswered
	| {readonly kind: 'empty'}
	| {readonly kind: 'bad-host'; readonly because: HostNameProblem}
	| {readonly kind: 'bad-module'; readonly because: ModulePathProblem | 'bad-version'};

/** A text under the caret; `caret` counts characters (code points) from its beginning. */
export interface TextEdit {
	readonly text: string;
	readonly caret: number;
}
