import {type GitConfigEntry, valuesForUrl} from '../read/git-config.ts';

/** Settings of git that may hold for one address only, as they hold for that address. */
export interface UrlSettings {
	/** May hold a password. */
	readonly proxy: string | undefined;
	readonly credentialHelpers: readonly string[];
	readonly verifies: boolean;
	readonly certificateFile: string | undefined;
	/** credential.useHttpPath: helpers are asked for the login of a repository, so that they find none of the host. */
	readonly loginByPath: boolean;
}

/** What of http.* and credential.* git applies to an address (git-config(1), http.<url>.*; gitcredentials(7)). */
export function urlSettings(entries: readonly GitConfigEntry[], url: string): UrlSettings {
	const last = (name: string) => valuesForUrl(entries, 'http', name, url).at(-1);
	const helpers = valuesForUrl(entries, 'credential', 'helper', url);
	return {
		proxy: last('proxy'),
		// An empty helper clears those before it.
		credentialHelpers: helpers.slice(helpers.lastIndexOf('') + 1),
		verifies: !['false', 'no', 'off', '0'].includes(last('sslverify')?.toLowerCase() ?? ''),
		certificateFile: last('sslcainfo'),
		// git reads credential settings in their order, however near they are (credential.c).
		loginByPath: isTrue(valuesForUrl(entries, 'credential', 'usehttppath', url).at(-1)),
	};
}

/** git-config(1), Values: a number that is not 0 is true as well. */
function isTrue(value = 'false'): boolean {
	return ['true', 'yes', 'on'].includes(value.toLowerCase()) || Number(value) > 0;
}
