import type {Choice, FoundRecipe, OfferedHost} from './offer.ts';

/** What the project needs of one host. */
export interface Needed {
	/** Whose modules. */
	readonly owners: readonly string[];
	/** One that proves it; undefined: none is known. */
	readonly module: string | undefined;
}

/** As the recipe file that was chosen sees it, else as the project itself shows it. */
export function neededOf(
	{file, host}: Choice,
	hosts: readonly OfferedHost[],
	found: FoundRecipe | undefined,
): Needed {
	const inFile = file === undefined || file !== found?.place ? [] : found.hosts;
	const needed = inFile.find(each => each.host === host);
	if (needed !== undefined) return needed;
	const owners = hosts.find(each => each.host === host)?.owners ?? [];
	const direct = owners.flatMap(({modules}) => modules).find(({indirect}) => !indirect);
	return {owners: owners.map(({owner}) => owner), module: direct?.path};
}
