import type {RecipeFileFault} from '../core/recipe-file-fault.ts';

/** What was wrong with how the program was called, as typed fields. Exit code 2, nothing changed. */
export interface WrongUseFields {
	'unknown-option': {option: string; meant: string | undefined; command: string | undefined};
	'unknown-command': {word: string; meant: string | undefined};
	'too-many-arguments': {word: string; command: string | undefined};
	/** Two that say different things. */
	'not-together': {option: string; other: string; command: string};
	'missing-argument': {argument: string; command: string | undefined};
	'missing-value': {option: string; command: string | undefined};
	'bad-value': {option: string; value: string; allowed: readonly string[]};
	/** A path or an address that holds a control character. */
	'control-character': {option: string; value: string};
	/** An answer of `--set`: not of its form, or a host key that its owner has withdrawn. */
	'bad-setting': {name: string; value: string; because: 'form' | 'withdrawn'};
	'bad-number': {option: string; value: string};
	'bad-module': {
		value: string;
		because: 'slash' | 'scheme' | 'no-host' | 'version' | 'character' | 'malformed';
	};
	'bad-host': {value: string; because: 'dash' | 'control' | 'empty' | 'malformed'};
	'unknown-language': {value: string; known: readonly string[]};
	'unknown-recipe': {value: string; known: readonly string[]; meant: string | undefined};
	'unknown-part': {value: string; known: readonly string[]; meant: string | undefined};
	'unknown-check': {value: string};
	'unknown-answer': {name: string; known: readonly string[]; meant: string | undefined};
	'unknown-run': {value: string};
	'recipe-unreadable': {file: string; because: string};
	'recipe-file': {file: string; fault: RecipeFileFault};
	/** A recipe file that was found and not named wants what only a person may allow. */
	'recipe-unconfirmed': {file: string; members: readonly string[]};
	'recipe-not-https': {url: string};
	/** The address of a recipe sends on to another one. */
	'recipe-redirected': {url: string; to: string};
	/** It says something else than when it was used before, about what only a person may decide. */
	'recipe-changed': {file: string; members: readonly string[]; digest: string};
	/** It is not the file whose digest was given. */
	'recipe-digest': {file: string; digest: string; wanted: string};
	/** `recipes init` overwrites nothing. */
	'recipe-exists': {file: string};
	'missing-answer': {
		what: 'host' | 'module' | 'passphrase' | 'host-key' | 'key' | 'token' | 'user' | 'other';
		name: string;
		flag: string;
	};
	/** An answer is missing, and the file of the project that would have told it cannot be read. */
	'project-unreadable': {
		what: 'host' | 'module';
		flag: string;
		file: string;
		line: number | undefined;
		said: string;
	};
	/** An answer about one host, in a run about several. */
	'which-host': {name: string; hosts: readonly string[]};
	'too-many-hosts': {number: number; most: number};
	'plan-not-approved': {changes: number};
	'undo-not-approved': {changes: number};
	/** A passphrase or token was given where others can read it. */
	'secret-in-arguments': {name: string};
	'secret-source': {
		name: string;
		value: string;
		because: 'form' | 'unset' | 'unreadable' | 'empty' | 'several-lines' | 'unknown-name' | 'twice-stdin';
	};
	sudo: {user: string | undefined; home: string | undefined};
	'no-terminal': {command: string};
}

export type WrongUse = {
	readonly [Kind in keyof WrongUseFields]: {readonly kind: Kind} & Readonly<WrongUseFields[Kind]>;
}[keyof WrongUseFields];

/** What is wrong in one sentence, and what to give instead. */
export interface Complaint {
	readonly says: string;
	readonly next: string | undefined;
}

export type WrongUseWords = {
	readonly [Kind in keyof WrongUseFields]: (use: Readonly<WrongUseFields[Kind]>) => Complaint;
};

/** A wrong use in words. */
export function complain(words: WrongUseWords, use: WrongUse): Complaint {
	return complainOf(words, use);
}

function complainOf<Kind extends keyof WrongUseFields>(
	words: WrongUseWords,
	use: {readonly kind: Kind} & Readonly<WrongUseFields[Kind]>,
): Complaint {
	return words[use.kind](use);
}
