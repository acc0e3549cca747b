import {nearest} from './nearest.ts';
import type {ModuleVersion, Protocol, TokenStore} from './target.ts';

/** What a person said, by flags or on the screen; undefined and empty mean that nothing was said. Secrets are never among it. */
export interface Answers {
	/** `--host`, a good host name. */
	readonly host: string | undefined;
	/** `--module`, each a good module path. */
	readonly modules: readonly ModuleVersion[];
	readonly protocol: Protocol | undefined;
	/** `--key`: the path of an identity file. */
	readonly key: string | undefined;
	/** `--set NAME=VALUE`, not looked at yet. */
	readonly set: Readonly<Record<string, string>>;
}

export const noAnswers: Answers = {
	host: undefined,
	modules: [],
	protocol: undefined,
	key: undefined,
	set: {},
};

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
}

/** An answer that is missing or cannot be used, and the flag that gives it. */
export type Unanswered =
	| {readonly kind: 'missing'; readonly flag: '--host' | '--module'}
	/** It is not on the host this run is about. */
	| {
			readonly kind: 'other-host';
			readonly flag: '--host' | '--module';
			readonly value: string;
			readonly host: string;
	  }
	/** The run is about several hosts, and the answer is about one. */
	| {
			readonly kind: 'which-host';
			readonly flag: '--host';
			readonly name: string;
			readonly hosts: readonly string[];
	  }
	| {readonly kind: 'too-many-hosts'; readonly flag: '--host'; readonly number: number; readonly most: number}
	/** The host does not offer it. */
	| {
			readonly kind: 'not-offered';
			readonly flag: '--protocol';
			readonly value: Protocol;
			readonly host: string;
	  }
	| {
			readonly kind: 'unknown-answer';
			readonly flag: '--set';
			readonly name: string;
			readonly known: readonly string[];
			readonly nearest: string | undefined;
	  }
	| {
			readonly kind: 'bad-answer';
			readonly flag: '--set';
			readonly name: string;
			readonly value: string;
			readonly because: 'form' | 'withdrawn';
	  };

const tokenStores: readonly TokenStore[] = ['auto', 'helper', 'netrc', 'store'];

/** What `--set` takes, and what each value looks like. */
const forms: Readonly<Record<string, RegExp>> = {
	owner: /^[\w~][\w.~-]*(\/[\w~][\w.~-]*)*(,[\w~][\w.~-]*(\/[\w~][\w.~-]*)*)*$/,
	account: /^[^\s\p{Cc}\p{Cf}]{1,100}$/u,
	// What Basic authentication (RFC 7617: no colon) and a netrc file can hold.
	'token-user': /^[^\s:"#\\\p{C}][^\s:"\\\p{C}]{0,99}$/u,
	'token-store': /^(?:auto|helper|netrc|store)$/,
	'host-key': /^SHA256:[A-Za-z0-9+/]{43}$/,
	passphrase: /^none$/,
};

/** Reads `--set`; all that is wrong is told at once. */
export function readSettings(set: Answers['set']): {
	readonly settings: Settings;
	readonly wrong: readonly Unanswered[];
} {
	const settings: Settings = {
		owners: set.owner?.split(',') ?? [],
		account: set.account,
		fingerprint: set['host-key'],
		tokenUser: set['token-user'],
		tokenStore: tokenStores.find(store => store === set['token-store']) ?? 'auto',
		withoutPassphrase: set.passphrase === 'none',
	};
	return {settings, wrong: Object.entries(set).flatMap(([name, value]) => problemOf(name, value) ?? [])};
}

function problemOf(name: string, value: string): Unanswered | undefined {
	const known = Object.keys(forms);
	if (!Object.hasOwn(forms, name))
		return {kind: 'unknown-answer', flag: '--set', name, known, nearest: nearest(name, known)};
	return forms[name]?.test(value)
		? undefined
		: {kind: 'bad-answer', flag: '--set', name, value, because: 'form'};
}
