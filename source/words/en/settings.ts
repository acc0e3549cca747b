import type {SettingName} from '../../core/settings.ts';

/** What the value of a setting looks like. */
const wanted: Readonly<Record<SettingName, string>> = {
	owner: 'a name such as acme, or several with commas',
	'recipe-digest': 'the SHA-256 of the recipe file, where it has changed or has to be this one',
	account: 'an account name without spaces',
	'token-user': 'a user name without spaces, colons and quotes',
	'token-store': 'auto, helper, netrc or store',
	'host-key': 'SHA256: and the 43 characters of the fingerprint',
	passphrase: 'none',
	user: 'a user name of letters, digits, dots, dashes and underscores',
	port: 'a number from 1 to 65535',
	'ssh-host': 'a host name such as git.acme.example',
	alias: 'a name that ssh knows the host by, such as github.com-acme, and not its own',
	root: 'a folder such as /srv/git or ~',
	modules: "patterns in GOPRIVATE's syntax, such as github.com/acme/*",
	goproxy: 'a list such as https://goproxy.acme.example,direct',
	sumdb: 'off, or a database such as sum.golang.org',
	ca: 'the absolute path of a PEM file',
	'http-proxy': 'an address such as http://proxy.acme.example:3128',
	register: 'an address or a few words, on one line',
};

export function wantedSetting(name: string): string {
	return Object.hasOwn(wanted, name) ? wanted[name as SettingName] : 'NAME=VALUE';
}
