import type {GitSetting} from '../change-command.ts';
import type {CompanyWay} from '../facts/company.ts';
import type {Target} from '../target.ts';

/**
 * A setting of git for one host: the certificate authorities that count there (in place of all others), the web proxy to
 * it, and whether credential helpers are asked for a login of the host or of each repository.
 */
export interface HostSetting {
	readonly host: string;
	readonly name: 'authorities' | 'proxy' | 'login-by-path';
	readonly value: string;
}

/** By its key: git-config(1), http.<url>.*, and gitcredentials(7), CREDENTIAL CONTEXTS. */
export function hostSetting({host, name, value}: HostSetting): GitSetting {
	if (name === 'login-by-path') return {key: `credential.https://${host}.useHttpPath`, value};
	return {key: `http.https://${host}/.${name === 'proxy' ? 'proxy' : 'sslCAInfo'}`, value};
}

/** What git has to be told for the organisation's way to its host. */
export function companyWaySettings(
	{host, organisation: {caFile, httpProxy}}: Pick<Target, 'host' | 'organisation'>,
	by: CompanyWay,
): readonly HostSetting[] {
	return [
		...(by.proxy && httpProxy !== undefined ? [{host, name: 'proxy', value: httpProxy} as const] : []),
		...(by.authorities && caFile !== undefined ? [{host, name: 'authorities', value: caFile} as const] : []),
	];
}
