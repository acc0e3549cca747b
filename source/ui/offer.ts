import type {AskedSetting} from '../core/asked-settings.ts';
import type {CandidateOwner} from '../core/candidates.ts';
import type {RecipeFileFault} from '../core/recipe-file-fault.ts';
import type {GuardedMember} from '../core/recipe-trust.ts';

/** A built-in recipe as far as it is offered. */
export interface RecipeOffer {
	readonly id: string;
	readonly title: string;
	/** undefined: its address is asked for. */
	readonly host: string | undefined;
	/** Companies run it on hosts of their own, too. */
	readonly selfHosted: boolean;
	/** What it asks beside the usual, where the host is not its own. */
	readonly questions: readonly {readonly setting: AskedSetting}[] | undefined;
}

/** A host that modules of this project come from. */
export interface OfferedHost {
	readonly host: string;
	/** Of the recipe that knows it; undefined: none does. */
	readonly recipe: string | undefined;
	/** The recipe's name for people, else the host. */
	readonly title: string;
	readonly owners: readonly CandidateOwner[];
}

/** A recipe file that may be used. */
export interface FoundRecipe {
	readonly title: string;
	/** Path, or URL without userinfo. */
	readonly place: string;
	/** SHA-256, hex. */
	readonly digest: string;
	/** `found`: nobody named it. One from a `url` is shown before it is used. */
	readonly from: 'file' | 'url' | 'found';
	/** What a person has to agree to before it is used; empty: nothing. */
	readonly members: readonly GuardedMember[];
	/** What went (`- …`) and came (`+ …`) since its address was used before. */
	readonly changes: readonly string[];
	readonly hosts: readonly FileHost[];
	readonly confirmed: boolean;
}

/** A host of a recipe file. */
export interface FileHost {
	readonly host: string;
	readonly title: string;
	/** The built-in one that it extends. */
	readonly recipe: string;
	/** Modules of this project come from it; so it is with all of a file where none does. */
	readonly wanted: boolean;
	/** Whose modules those are, and one that proves it. */
	readonly owners: readonly string[];
	readonly module: string | undefined;
}

export type RecipeProblem =
	| {readonly kind: 'faults'; readonly place: string; readonly faults: readonly RecipeFileFault[]}
	| {readonly kind: 'unreadable'; readonly place: string; readonly because: string}
	| {readonly kind: 'too-large'; readonly place: string; readonly limit: number}
	| {
			readonly kind: 'unknown';
			readonly id: string;
			readonly known: readonly string[];
			readonly nearest: string | undefined;
	  }
	| {readonly kind: 'redirected'; readonly url: string; readonly to: string}
	| {readonly kind: 'not-https'; readonly url: string};

/** What a run is to be about. */
export interface Choice {
	/** A built-in recipe; undefined: the one that fits the host. */
	readonly recipe: string | undefined;
	/** A recipe file, by its place. */
	readonly file: string | undefined;
	/** undefined: the recipe's own. */
	readonly host: string | undefined;
	/** For people: `GitHub`. */
	readonly title: string;
	/** The address is among the questions. */
	readonly asksHost: boolean;
}
