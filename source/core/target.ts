import type {LoginRules} from './login-rules.ts';
import type {Organisation} from './organisation.ts';
import type {RegistrarProgram} from './registrar.ts';

/**
 * What this run is about, made from a recipe, the survey and the answers. From here on nobody knows which host it is.
 */
export interface Target {
	/** Id of the recipe it came from, for words and commands only. */
	readonly recipe: string;
	/** The recipe's name for people: `GitHub`, `Acme`. */
	readonly title: string;
	readonly host: string;
	readonly ssh: {
		/** The name that SSH is spoken to. */
		readonly host: string;
		/** A name of ssh_config's own for the host, by which a second account is told apart; undefined: the host itself. */
		readonly alias: string | undefined;
		readonly user: string;
		readonly port: number;
		/** SSH on 443, where the host offers it. */
		readonly over443: {host: string; port: number} | undefined;
		/** The host looks at the first key only. */
		readonly firstKeyOnly: boolean;
	};
	/** Keys to pin, and who says so; `assumed`: published for another name of the host; `none` leaves the decision to a person. */
	readonly hostKeys: {
		readonly source: 'published' | 'given' | 'assumed' | 'none';
		readonly keys: readonly HostKey[];
	};
	/** Fingerprints of keys that were withdrawn and must never be trusted again. */
	readonly revokedFingerprints: readonly string[];
	/** A fingerprint that a person confirmed (`--set host-key=SHA256:…`). */
	readonly confirmedFingerprint: string | undefined;
	readonly loginRules: LoginRules;
	/** The account that should answer, where somebody said so (`--set account=NAME`). */
	readonly account: string | undefined;
	/** First path elements whose modules are private: `acme`. */
	readonly owners: readonly string[];
	/** Private modules that are asked for here, by path. */
	readonly modules: readonly ModuleVersion[];
	/** The module that proves that it works; undefined when none is known. */
	readonly proof: ModuleVersion | undefined;
	/** GOPRIVATE's own syntax: what has to be covered. */
	readonly privatePatterns: readonly string[];
	/** The same of all hosts of the run: Go keeps one list. */
	readonly allPrivatePatterns: readonly string[];
	/** url.BASE.insteadOf PREFIX that Go needs to reach the host over SSH: the narrowest, one an owner, each ending in a slash. */
	readonly rewrites: readonly {readonly owner: string; readonly base: string; readonly prefix: string}[];
	readonly protocol: Protocol;
	/** The identity file that must be used (`--key`). */
	readonly key: string | undefined;
	readonly keyType: 'ed25519' | 'rsa';
	/** Types of public keys that the host takes (`ssh-rsa`); undefined: all. */
	readonly acceptedKeys: readonly string[] | undefined;
	/** Who registers a key where no page does: an administrator, as the person named them; undefined: nobody said. */
	readonly registeredBy: string | undefined;
	/** Pages for people. */
	readonly pages: {
		readonly addKey: string | undefined;
		readonly keys: string | undefined;
		readonly token: string | undefined;
		/** Where the host's keys are told. */
		readonly hostKeys: string | undefined;
		readonly status: string | undefined;
		readonly help: string | undefined;
	};
	/** The program that registers a key, with `{key}` and `{title}` in its arguments, where there is one. */
	readonly registrar: {readonly program: RegistrarProgram; readonly args: readonly string[]} | undefined;
	/** The user name that git sends beside a token; undefined: the account's own, which nobody has said. */
	readonly tokenUser: string | undefined;
	/** Where a token is to be kept (`--set token-store=…`); `auto`: wherever this machine keeps such things. */
	readonly tokenStore: TokenStore;
	/** As the recipe's `bearerTokens`. */
	readonly bearerTokens: boolean;
	/** As the recipe's `anonymousGoGet`. */
	readonly anonymousGoGet: 'repository' | 'first-two-elements';
	/** GOPROXY that the organisation wants; undefined leaves what is there. */
	readonly goproxy: string | undefined;
	/** What else it wants of this machine. */
	readonly organisation: Organisation;
}

/** `helper`: git's credential helper. `store`: git's own, which keeps it in clear text. */
export type TokenStore = 'auto' | 'helper' | 'netrc' | 'store';

export type Protocol = 'auto' | 'ssh' | 'ssh-443' | 'https';

export interface HostKey {
	readonly keyType: string;
	/** base64 as known_hosts has it. */
	readonly key: string;
	readonly fingerprint: string;
}

export interface ModuleVersion {
	readonly path: string;
	readonly version: string | undefined;
}
