import type {DetailName} from '../core/recipe-details.ts';

/** What `gomod-setup recipes` says. */
export interface RecipesWords {
	readonly details: Readonly<Record<DetailName, string>>;
	/** In place of a host's name where each company has its own. */
	readonly ownHost: string;
	/** How many members nobody has compared with the vendor's words. */
	unverified(count: number): string;
	good(file: string, hosts: number): string;
	faults(count: number): string;
	readonly wrote: string;
	/** `because` is the system's error name. */
	notWritten(path: string, because: string): string;
	/** A recipe that came from an address; the digest is SHA-256 in hex. */
	fetched(place: string, digest: string): string;
	/** Before the lines of what it says, where it is used for the first time. */
	readonly sets: string;
	/** Before the lines that went (-) and came (+). */
	readonly changed: string;
	/** Comments in a new recipe file, each one line or more. */
	readonly comments: {
		readonly opening: string;
		readonly title: string;
		readonly extends: string;
		readonly privateModules: string;
		readonly goproxy: string;
		readonly servesPrivate: string;
		readonly more: string;
		readonly nothing: string;
	};
}
