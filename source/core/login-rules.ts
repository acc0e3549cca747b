/** How a host answers `ssh -T`: the lines that tell a login from a refusal. They come from a recipe. */
export interface LoginRules {
	/** Looked for first, in this order. */
	readonly greetings: readonly Greeting[];
	readonly refusals: readonly Refusal[];
}

export interface Greeting {
	/** Source of a regular expression for one line; its group `account`, else its first group, names who was greeted. */
	readonly pattern: string;
	readonly identity: Identity;
	/** Nobody has seen these words on a real server or in its source: nothing fails because of them. */
	readonly unverified?: boolean;
}

/** Whom the host took us for. */
export type Identity = 'user' | 'deploy-key' | 'anonymous';

export interface Refusal {
	/** Source of a regular expression for one line. */
	readonly pattern: string;
	readonly means: RefusalMeaning;
	/** As a greeting's. */
	readonly unverified?: boolean;
}

/** Why a host says no although the connection stands. */
export type RefusalMeaning =
	| 'not-found'
	| 'not-allowed'
	| 'sso'
	| 'suspended'
	| 'sha1-rsa'
	| 'disabled'
	| 'key-refused'
	| 'key-expired'
	| 'password-expired'
	| 'terms'
	| 'ip-allow-list'
	| 'busy';
