import type {Answers, Unanswered} from './answers.ts';
import type {AskedSetting} from './asked-settings.ts';
import {checkHostName} from './git/host-name.ts';
import {splitPatterns} from './go/module-pattern.ts';
import {nearest} from './nearest.ts';
import {
	addressProblem,
	databaseProblem,
	goproxyProblem,
	isAbsolutePath,
	patternProblem,
} from './recipe-file-values.ts';
import type {TokenStore} from './target.ts';

/** The answers of `--set`. */
export interface Settings {
	/** `owner=acme`, or several with commas: whose modules are private. */
	readonly owners: readonly string[];
	/** `account=NAME`: who should be greeted. */
	readonly account: string | undefined;
	/** `host-key=SHA256:…`: the key of an unpublished host, as a person read it elsewhere. */
	readonly fingerprint: string | undefined;
	/** `token-user=NAME`: the user name that goes with the token, where it is not the recipe's. */
	readonly tokenUser: string | undefined;
	/** `token-store=helper|netrc|store`: where the token is to be kept. */
	readonly tokenStore: TokenStore;
	/** `passphrase=none`: a new key gets none. */
	readonly withoutPassphrase: boolean;
	/** `user=NAME`: the user of SSH, where everybody has a name of their own. */
	readonly user: string | undefined;
	/** `port=NUMBER`: the TCP port of SSH. */
	readonly port: number | undefined;
	/** `ssh-host=HOST`: the name that SSH is spoken to, where it is another one. */
	readonly sshHost: string | undefined;
	/** `alias=github.com-acme`: a name of its own for a second account on the host, with a key of its own. */
	readonly alias: string | undefined;
	/** `root=/srv/git` or `root=~`: the folder on the server that module paths begin in. */
	readonly root: string | undefined;
	/** `modules=PATTERN`, or several with commas: what is private, in GOPRIVATE's syntax. */
	readonly patterns: readonly string[];
	/** `goproxy=LIST`: the GOPROXY that the organisation wants. */
	readonly goproxy: string | undefined;
	/** `sumdb=VALUE`: the GOSUMDB that the organisation wants. */
	readonly sumdb: string | undefined;
	/** `ca=FILE`: the organisation's own certificate authority, PEM. */
	readonly ca: string | undefined;
	/** `http-proxy=URL`: the proxy through which the web is reached. */
	readonly httpProxy: string | undefined;
	/** `register=URL` or words (`git-admins@acme.example`): where a public key is handed in. */
	readonly register: string | undefined;
}

const tokenStores: readonly TokenStore[] = ['auto', 'helper', 'netrc', 'store'];
const element = '[\\w~][\\w.~-]*';
const ownerForm = new RegExp(`^${element}(/${element})*(,${element}(/${element})*)*$`);

type Form = (value: string) => boolean;

/** What `--set` takes, and whether a value can be one. */
const settings = {
	owner: value => ownerForm.test(value),
	// Of a recipe file; it is compared before anything else (cli/fetched-recipe.ts).
	'recipe-digest': value => /^[0-9a-f]{64}$/.test(value),
	account: value => /^[^\s\p{Cc}\p{Cf}]{1,100}$/u.test(value),
	// What Basic authentication (RFC 7617: no colon) and a netrc file can hold.
	'token-user': value => /^[^\s:"#\\\p{C}][^\s:"\\\p{C}]{0,99}$/u.test(value),
	'token-store': value => tokenStores.some(store => store === value),
	'host-key': value => /^SHA256:[A-Za-z0-9+/]{43}$/.test(value),
	passphrase: value => value === 'none',
	// What git would take for an option, or ssh for another host, is no name.
	user: value => /^[\w.+][\w.+-]{0,99}$/.test(value),
	port: value => /^[1-9][0-9]{0,4}$/.test(value) && Number(value) <= 65_535,
	'ssh-host': value => checkHostName(value) === undefined,
	alias: value => checkHostName(value) === undefined,
	root: value => /^(~[\w.-]*|\/[\w.+-]+)(\/[\w.+-]+)*$/.test(value) && !/(^|\/)\.\.?(\/|$)/.test(value),
	modules: value => {
		const patterns = splitPatterns(value);
		return patterns.length > 0 && patterns.every(pattern => patternProblem(pattern) === undefined);
	},
	goproxy: value => goproxyProblem(value) === undefined,
	sumdb: value => databaseProblem(value) === undefined,
	ca: value => isAbsolutePath(value) && !/[\p{Cc}\p{Cf}]/u.test(value),
	'http-proxy': value => addressProblem(value) === undefined,
	register: value => /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,200}$/u.test(value) && !/^\s|\s$/.test(value),
} as const satisfies Readonly<Record<string, Form> & Record<AskedSetting, Form>>;

export type SettingName = keyof typeof settings;

export const settingNames = Object.keys(settings) as SettingName[];

/** Answers that are about one host; `NAME@HOST` says which. */
export const ofOneHost: readonly SettingName[] = [
	'owner',
	'account',
	'token-user',
	'host-key',
	'user',
	'port',
	'ssh-host',
	'alias',
	'root',
	'modules',
	'register',
];

/** The answers as one host has them: its own go before those for all, and those of other hosts are left out. */
export function answersOfHost(set: Answers['set'], host: string | undefined): Answers['set'] {
	const entries = Object.entries(set);
	const own = entries.flatMap(([name, value]) => {
		const [base = '', whose] = name.split('@');
		return whose !== undefined && whose === host ? [[base, value] as const] : [];
	});
	return Object.fromEntries([...entries.filter(([name]) => !name.includes('@')), ...own]);
}

/** Reads `--set`; all that is wrong is told at once. */
export function readSettings(set: Answers['set']): {
	readonly settings: Settings;
	readonly wrong: readonly Unanswered[];
} {
	const port = set.port === undefined ? undefined : Number(set.port);
	const read: Settings = {
		owners: set.owner?.split(',') ?? [],
		account: set.account,
		fingerprint: set['host-key'],
		tokenUser: set['token-user'],
		tokenStore: tokenStores.find(store => store === set['token-store']) ?? 'auto',
		withoutPassphrase: set.passphrase === 'none',
		user: set.user,
		port,
		sshHost: set['ssh-host']?.toLowerCase(),
		alias: set.alias?.toLowerCase(),
		root: set.root,
		patterns: splitPatterns(set.modules ?? ''),
		goproxy: set.goproxy,
		sumdb: set.sumdb,
		ca: set.ca,
		httpProxy: set['http-proxy'],
		register: set.register,
	};
	return {
		settings: read,
		wrong: Object.entries(set).flatMap(([name, value]) => problemOf(name, value) ?? []),
	};
}

export function isSetting(name: string): name is SettingName {
	return Object.hasOwn(settings, name);
}

function problemOf(given: string, value: string): Unanswered | undefined {
	const [base = '', host] = given.split('@');
	const isOfHost = host !== undefined && checkHostName(host) === undefined && given.split('@').length === 2;
	const name = isOfHost && ofOneHost.some(known => known === base) ? base : given;
	if (!isSetting(name))
		return {
			kind: 'unknown-answer',
			flag: '--set',
			name,
			known: settingNames,
			nearest: nearest(name, settingNames),
		};
	return settings[name](value)
		? undefined
		: {kind: 'bad-answer', flag: '--set', name, value, because: 'form'};
}
