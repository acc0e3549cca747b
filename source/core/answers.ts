import type {SettingName} from './settings.ts';
import type {ModuleVersion, Protocol} from './target.ts';

/** What a person said, by flags or on the screen; undefined and empty mean that nothing was said. Secrets are never among it. */
export interface Answers {
	/** `--host`, a good host name. */
	readonly host: string | undefined;
	/** `--module`, each a good module path. */
	readonly modules: readonly ModuleVersion[];
	readonly protocol: Protocol | undefined;
	/** `--key`: the path of an identity file. */
	readonly key: string | undefined;
	/** `--set NAME=VALUE`, not looked at yet. */
	readonly set: Readonly<Record<string, string>>;
}

/** An answer that is missing or cannot be used, and the flag that gives it. */
export type Unanswered =
	| {
			readonly kind: 'missing';
			readonly flag: '--host' | '--module';
			/** The file of the project that would have told it, where it cannot be read. */
			readonly unreadable?: {readonly file: string; readonly line: number | undefined; readonly said: string};
	  }
	/** A setting that this kind of host cannot do without. */
	| {readonly kind: 'missing-setting'; readonly flag: '--set'; readonly name: SettingName}
	/** It is not on the host this run is about. */
	| {
			readonly kind: 'other-host';
			readonly flag: '--host' | '--module';
			readonly value: string;
			readonly host: string;
	  }
	/** The run is about several hosts, and the answer is about one. */
	| {
			readonly kind: 'which-host';
			readonly flag: '--host';
			readonly name: string;
			readonly hosts: readonly string[];
	  }
	| {readonly kind: 'too-many-hosts'; readonly flag: '--host'; readonly number: number; readonly most: number}
	/** The host does not offer it. */
	| {
			readonly kind: 'not-offered';
			readonly flag: '--protocol';
			readonly value: Protocol;
			readonly host: string;
	  }
	| {
			readonly kind: 'unknown-answer';
			readonly flag: '--set';
			readonly name: string;
			readonly known: readonly string[];
			readonly nearest: string | undefined;
	  }
	| {
			readonly kind: 'bad-answer';
			readonly flag: '--set';
			readonly name: string;
			readonly value: string;
			readonly because: 'form' | 'withdrawn';
	  };
