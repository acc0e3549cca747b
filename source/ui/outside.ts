import type {Action} from '../core/action.ts';
import type {Answers} from '../core/answers.ts';
import type {Survey} from '../core/facts/survey.ts';
import type {Part} from '../core/finding.ts';
import type {Recipe} from '../core/recipe.ts';
import type {RecipeFile} from '../core/recipe-file.ts';
import type {Target} from '../core/target.ts';
import type {Decider, Session} from '../engine/session.ts';
import type {Render} from '../report/plan-text.ts';
import type {Choice, FoundRecipe, RecipeProblem} from './offer.ts';
import type {Program} from './state.ts';
import type {WizardContext} from './view.ts';

/** Everything the wizard is handed: it opens no file and starts no program by itself. */
export interface Outside {
	readonly system: Session['system'];
	/** What was said on the command line. */
	readonly given: Given;
	readonly program: Program;
	readonly context: WizardContext;
	readonly recipes: readonly Recipe[];
	/** Begun before the screens were loaded. */
	readonly survey: Promise<Survey>;
	/** Where journals are kept; undefined: nowhere. */
	readonly directory: string | undefined;
	readonly preferences: Preferences;
	/**
	 * Finds a recipe by its name, or the file of the repository without one.
	 * @param trusted digests of files that a person agreed to
	 */
	findRecipe(name: string | undefined, trusted: readonly string[]): Promise<RecipeFound>;
	/**
	 * The arguments that repeat a run without questions.
	 * @param recipe a built-in one or a file; undefined: found by the project
	 */
	again(
		targets: readonly Target[],
		recipe: string | undefined,
		answers: Answers,
		parts: readonly Part[],
	): string;
	render(actions: readonly Action[]): Promise<Render>;
	newSecret(text: string): Passphrase;
	/** The program that took the text; undefined: none did. */
	copy(text: string): Promise<string | undefined>;
	openPage(url: string): Promise<boolean>;
	/** Calls back for each signal that ends a program; returns what gives the signals back. */
	onSignal(react: () => void): () => void;
}

export type Passphrase = Exclude<Awaited<ReturnType<Decider['secret']>>, 'none' | undefined>;

export interface Given {
	readonly answers: Answers;
	readonly recipe: string | undefined;
	/** What flags choose; undefined: the first screen asks. */
	readonly choice: Choice | undefined;
	/** Parts whose changes are wanted; all when empty. */
	readonly parts: readonly Part[];
	/** For one probe, in milliseconds. */
	readonly timeout: number;
	readonly passphrase: Passphrase | 'none' | undefined;
	readonly token: Passphrase | undefined;
}

export type RecipeFound =
	| {readonly kind: 'none'}
	| {readonly kind: 'built-in'; readonly id: string}
	/** Which hosts it is about stands in the file. */
	| {readonly kind: 'file'; readonly found: Omit<FoundRecipe, 'hosts'>; readonly file: RecipeFile}
	| {readonly kind: 'problem'; readonly problem: RecipeProblem};

/** What is remembered from one run to the next. Never a secret. */
export interface Preferences {
	readonly lastRecipe: string | undefined;
	/** By host, what was answered by field. */
	readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>;
	/** Digests of recipe files that a person agreed to. */
	readonly trusted: readonly string[];
	/** Writes what changed; only where this program keeps something already. */
	save(changed: Partial<Pick<Preferences, 'lastRecipe' | 'answers' | 'trusted'>>): Promise<void>;
}
