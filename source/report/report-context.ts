import type {Part} from '../core/finding.ts';
import type {Words} from '../words/words.ts';

/** What every report needs to know beside the run it tells of. */
export interface ReportContext {
	readonly words: Words;
	/** What `~` stands for; undefined leaves paths whole. */
	readonly home: string | undefined;
	readonly platform: NodeJS.Platform;
	readonly version: string;
	/** How the program was started: printed in front of its own commands. */
	readonly invocation: 'gomod-setup' | 'npx gomod-setup';
	/** Path of the go.mod or go.work that the modules were read from. */
	readonly project: string | undefined;
	/** Arguments that set up one host again, by the host: `run github`, `run acme.yaml --host git.acme.example`. */
	readonly runs: Readonly<Record<string, string>>;
	/** Parts that were named, so that nothing else is changed; empty: all of them. */
	readonly only: readonly Part[];
	/** Arguments that repeat the run without questions: `setup --yes --recipe github`. */
	readonly again: string;
	readonly colour: boolean;
	/** Every check, with what was run. */
	readonly verbose: boolean;
}
