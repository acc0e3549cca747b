import type {Answers} from '../core/answers.ts';
import type {FindingId, Part} from '../core/finding.ts';
import type {Language} from '../words/language.ts';

/** What a command line asks for, checked as far as it can be without looking at the machine. */
export type Invocation =
	| (Everywhere & Wishes & {readonly command: 'setup'})
	/** No codes: every check. */
	| (Everywhere & Wishes & {readonly command: 'doctor'; readonly codes: readonly FindingId[]})
	/** No parts: all of them. */
	| (Everywhere &
			Wishes & {readonly command: 'run'; readonly recipe: string; readonly parts: readonly Part[]})
	/** No run: the last one. */
	| (Everywhere & {
			readonly command: 'undo';
			readonly run: string | undefined;
			readonly list: boolean;
			readonly forget: boolean;
			readonly yes: boolean;
	  })
	| (Everywhere & {readonly command: 'recipes'; readonly action: RecipesAction});

export type RecipesAction =
	| {readonly kind: 'list'}
	/** Id of a built-in recipe, or the path of a file. */
	| {readonly kind: 'show'; readonly name: string}
	| {readonly kind: 'check'; readonly file: string}
	| {readonly kind: 'init'};

export type InvocationOf<Name extends Invocation['command']> = Extract<Invocation, {command: Name}>;

/** Options of every command. */
export interface Everywhere {
	readonly json: boolean;
	/** undefined: the locale decides. */
	readonly language: Language | undefined;
	/** False after `--no-color`; the terminal and NO_COLOR decide otherwise. */
	readonly colour: boolean;
	readonly verbose: boolean;
}

/** Options of setup, doctor and run: each answers a question that the wizard asks. */
export interface Wishes {
	/** Id of a built-in recipe, a path, or a URL; not looked at yet. */
	readonly recipe: string | undefined;
	/** `--host`, `--module`, `--protocol`, `--key` and `--set`, each checked by itself. */
	readonly answers: Answers;
	readonly secrets: readonly SecretSource[];
	readonly yes: boolean;
	/** Seconds to keep trying for what a person must do elsewhere; undefined: the default. */
	readonly waitSeconds: number | undefined;
	readonly dryRun: boolean;
	readonly proof: boolean;
	/** Seconds one probe may take; undefined: each probe's own deadline. */
	readonly timeoutSeconds: number | undefined;
}

export const secretNames = ['passphrase', 'token'] as const;
export type SecretName = (typeof secretNames)[number];

/** Where a secret is read from; the secret itself is never on the command line. */
export interface SecretSource {
	readonly name: SecretName;
	/** `token@HOST`: the only host that the token is for. */
	readonly host?: string;
	readonly from: 'env' | 'file' | 'stdin';
	/** The variable or the path; empty for stdin. */
	readonly at: string;
}
