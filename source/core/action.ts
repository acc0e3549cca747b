import type {FindingId, Part} from './finding.ts';
import type {FindingKey} from './finding-key.ts';
import type {HostSetting} from './git/host-setting.ts';

/**
 * A change as plain data: shown, agreed to, written to the journal and taken back as it is. No secret is ever inside
 * one; an action that needs one says which (`secret`) and receives it beside itself when it is applied.
 */
export type Action = Common & Change;

interface Common {
	/** Position in its plan, from 1; the name of the action in the journal. */
	readonly number: number;
	/** Findings that it cures. */
	readonly cures: readonly FindingKey[];
	readonly part: Part;
}

export type Change =
	| {readonly kind: 'make-directory'; readonly path: string; readonly mode: number}
	/** `ssh-keygen -t`; with `secret` the passphrase is asked, without it the key has none. */
	| {
			readonly kind: 'make-key';
			readonly path: string;
			readonly keyType: 'ed25519' | 'rsa';
			readonly comment: string;
			readonly secret: 'passphrase' | undefined;
	  }
	/** Writes the missing public half of a key; one with a passphrase needs it. */
	| {
			readonly kind: 'derive-public-key';
			readonly key: string;
			readonly path: string;
			readonly secret: 'passphrase' | undefined;
	  }
	| {readonly kind: 'set-mode'; readonly path: string; readonly from: number; readonly to: number}
	| {
			readonly kind: 'edit-file';
			readonly path: string /** SHA-256 (hex) of the bytes the edit was planned for; undefined: no file. */;
			readonly digest: string | undefined;
			readonly mode: number;
			readonly edit: Edit;
	  }
	/** `go env -w VARIABLE=VALUE`, or `go env -u` when value is undefined. `was` is what the file said before. */
	| {
			readonly kind: 'go-env';
			readonly variable: string;
			readonly value: string | undefined;
			readonly was: string | undefined;
			/** What a list variable gains by it; empty where it is no list. */
			readonly adds: readonly string[];
			readonly file: string;
	  }
	/** Adds one url.BASE.insteadOf value (and takes out those it replaces) in the global configuration. */
	| {
			readonly kind: 'git-rewrite';
			readonly base: string;
			readonly prefix: string;
			readonly replaces: readonly {base: string; prefix: string}[];
			readonly file: string;
	  }
	/** Starts an agent that later shells and ssh itself find again (IdentityAgent in our block names its socket). */
	| {
			readonly kind: 'start-agent';
			readonly how: 'process' | 'systemd-user' | 'windows-service';
			readonly socket: string;
			readonly unit?: string;
	  }
	| {
			readonly kind: 'add-to-agent';
			readonly key: string;
			readonly socket: string | undefined;
			readonly secret: 'passphrase' | undefined;
			readonly keychain: boolean;
	  }
	/**
	 * Puts a login at the top of a netrc file, where Go and git find it by themselves. The token is asked for, and tried at
	 * the host, before.
	 */
	| ({
			readonly kind: 'netrc-login';
			readonly path: string;
			/** SHA-256 (hex) of the bytes it was planned for; undefined: no file. */
			readonly digest: string | undefined;
	  } & TokenLogin)
	/** Hands a login to git's credential helpers, which keep it (`git credential approve`). The token is asked for and tried before. */
	| ({
			readonly kind: 'store-login';
			/** As it is configured: `osxkeychain`. */
			readonly helper: string;
			/** Where git-credential-store keeps it in clear text; undefined for any other helper. */
			readonly file: string | undefined;
			/** The host refuses the login that is kept now. */
			readonly replaces: boolean;
	  } & TokenLogin)
	/** Sets git's credential helpers for one host; an empty one first keeps the others from being asked. */
	| {
			readonly kind: 'git-credentials';
			readonly host: string;
			readonly helpers: readonly string[];
			readonly file: string;
	  }
	/** `git config --global KEY VALUE`: one setting for one host, in place of `was`, the values that this file has for it. */
	| ({readonly kind: 'git-setting'; readonly was: readonly string[]; readonly file: string} & HostSetting)
	/** A person registers the public key on a page, or hands it to whoever does, or `registrar` does it as them. The login is tried until it works. */
	| {
			readonly kind: 'register-key';
			readonly key: string;
			readonly host: string;
			readonly page: string | undefined;
			readonly listPage: string | undefined;
			/** Who registers it where no page does; undefined: nobody said who. */
			readonly contact: string | undefined;
			/** The host was seen to refuse the key; false while nothing could be tried yet, so that it may be registered already. */
			readonly refused: boolean;
			readonly registrar: {program: string; args: readonly string[]; account: string | undefined} | undefined;
	  }
	/** Nothing this program may do: what a person has to do, told with the finding's own words. */
	| {
			readonly kind: 'tell';
			readonly finding: FindingId;
			readonly commands: readonly string[];
			readonly open: string | undefined;
			readonly file: string | undefined;
			readonly line: number | undefined;
	  };

/** A token on its way to where it is kept. */
export interface TokenLogin {
	readonly host: string;
	/** The user name that goes with the token. */
	readonly user: string;
	/** How it is tried; undefined module: it cannot be. */
	readonly tries: {
		readonly module: string | undefined;
		readonly asGo: boolean;
		readonly asGit: boolean;
		/** One that is refused may be a token that the host takes without a name. */
		readonly asBearer?: boolean;
		/** The organisation's web proxy, and its authorities (a path), where only they lead to the host. */
		readonly by?: {readonly proxy: string | undefined; readonly authorities: string | undefined};
	};
	/** Where a person makes one. */
	readonly page: string | undefined;
	readonly secret: 'token';
}

/** What an action needs beside itself. */
export type SecretName = 'passphrase' | 'token';

export type ChangeKind = Change['kind'];

/** Every kind, for what is read back from a file. */
export const changeKinds: Readonly<Record<ChangeKind, true>> = {
	'make-directory': true,
	'make-key': true,
	'derive-public-key': true,
	'set-mode': true,
	'edit-file': true,
	'go-env': true,
	'git-rewrite': true,
	'start-agent': true,
	'add-to-agent': true,
	'netrc-login': true,
	'store-login': true,
	'git-credentials': true,
	'git-setting': true,
	'register-key': true,
	tell: true,
};

/** A change inside one file, made into text by the same pure function when it is shown and when it is made. */
export type Edit =
	/** Directives in our marked block for a host at the top of ssh_config. */
	| {
			readonly kind: 'ssh-config-block';
			readonly host: string;
			readonly set: readonly (readonly [string, string])[];
	  }
	/** Lines added at the end, and this host's name taken out of stale lines (whole text of each). */
	| {
			readonly kind: 'known-hosts';
			/** Who vouches for the added keys: the host's vendor, a recipe file, or a person. */
			readonly vouched: 'published' | 'given' | 'confirmed';
			readonly add: readonly string[];
			readonly remove: readonly {line: string; name: string}[];
	  };

/** The ordered changes of one run, free of conflicts. */
export interface Plan {
	readonly actions: readonly Action[];
	/** Findings that no action cures, so that they stay. */
	readonly uncured: readonly FindingKey[];
}

/** Whether a person has to do it. */
export function needsPerson(change: Change): boolean {
	return change.kind === 'tell' || change.kind === 'register-key';
}

/** Whether `undo` can take it back by itself. */
export function undoable(change: Change): boolean {
	return change.kind !== 'tell' && change.kind !== 'register-key';
}
