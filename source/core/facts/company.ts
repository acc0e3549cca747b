/** The certificate authorities that an organisation names for its hosts (`caFile`). */
export type AuthoritiesFact =
	/** It names none. */
	| {kind: 'none'}
	| {kind: 'unusable'; file: string; because: AuthoritiesFault; said: string}
	/** `store`: how this machine takes up an authority for all its programs. */
	| {kind: 'usable'; file: string; store: TrustStore | undefined};

/** `writable`: whoever may write it may sign for every host. */
export type AuthoritiesFault = 'missing' | 'unreadable' | 'not-pem' | 'writable';

/** By the tool that fills it: update-ca-certificates(8), update-ca-trust(8), security(1), certutil. */
export type TrustStore = 'debian' | 'fedora' | 'macos' | 'windows';

/** What does not answer as this machine is set up, asked again with what the organisation has. */
export interface CompanyWayFact {
	/** Its web proxy, where it names one that the environment does not: whether that accepts connections. */
	readonly proxy: {kind: 'none'} | {kind: 'open'} | {kind: 'closed'; because: string};
	readonly asked: readonly AskedAgain[];
}

export interface AskedAgain {
	/** As it was asked before. */
	readonly url: string;
	/** `host`: the target's own page; the others are what Go asks. */
	readonly whose: 'host' | 'goproxy' | 'sumdb' | 'go-get';
	/** Why it did not answer before. */
	readonly because: string;
	/** What it answers by; undefined: by nothing that the organisation has. */
	readonly by: CompanyWay | undefined;
}

/** What of the organisation's a way leads by. */
export interface CompanyWay {
	readonly authorities: boolean;
	readonly proxy: boolean;
}
