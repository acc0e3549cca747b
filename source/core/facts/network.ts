/** One TCP port of a host, and whether what answers there speaks SSH. */
export interface PortFact {
	readonly host: string;
	readonly port: number;
	readonly state:
		| {kind: 'ssh'; banner: string; milliseconds: number}
		/** Something else answers: its first line, or silence until the deadline. */
		| {kind: 'not-ssh'; said: string | undefined}
		| {
				kind: 'closed';
				because: 'timed-out' | 'refused' | 'unreachable' | 'reset' | 'unresolved' | 'failed';
				said: string;
				milliseconds: number;
		  };
}

export interface DnsFact {
	readonly host: string;
	readonly state:
		| {kind: 'found'; addresses: readonly string[]; milliseconds: number}
		| {kind: 'unknown'}
		| {kind: 'failed'; because: string};
}

/** An HTTPS address: who signed for it, and what it answered. */
export interface WebFact {
	readonly url: string;
	readonly state:
		| {
				kind: 'answered';
				status: number;
				milliseconds: number;
				issuer: string | undefined;
				trust: 'public' | 'system';
				notAfter: string | undefined;
				location: string | undefined;
		  }
		| {kind: 'untrusted'; issuer: string; subject: string; because: string}
		| {
				kind: 'closed';
				because: 'timed-out' | 'refused' | 'unreachable' | 'reset' | 'unresolved' | 'failed';
				said: string;
		  };
	/** The proxy that carried it, without userinfo. */
	readonly proxy: string | undefined;
}

/** Everything about the way to the target's host. */
export interface NetworkFact {
	readonly dns: DnsFact;
	/** The host's ordinary SSH port. */
	readonly ssh: PortFact;
	/** The host's SSH over 443, where it offers that. */
	readonly ssh443: PortFact | undefined;
	readonly https: WebFact;
	/** Proxy variables of the environment (value without userinfo) and whether that proxy answers. */
	readonly proxies: readonly {variable: string; value: string; open: boolean; said: string | undefined}[];
	/** The environment (NO_PROXY) has the target's host reached without any of them. */
	readonly pastProxies: boolean;
}

/** One entry of GOPROXY, asked in its own protocol for a module that everybody may know and for a private one. */
export interface GoproxyFact {
	readonly entries: readonly {
		readonly url: string;
		readonly answers: {kind: 'yes'; status: number; milliseconds: number} | {kind: 'no'; because: string};
		/** After which answer Go goes on to the next entry. */
		readonly next: 'not-found' | 'any-error' | 'never';
		/** A company's own proxy only: whether it serves the target's private module. Public proxies are never asked for private names. */
		readonly servesPrivate: 'yes' | 'no' | 'needs-login' | 'not-asked';
	}[];
}

export interface SumdbFact {
	/** undefined when GOSUMDB is off or invalid, so that nothing was asked. */
	readonly database: string | undefined;
	readonly answers: {kind: 'yes'; milliseconds: number} | {kind: 'no'; because: string} | {kind: 'not-asked'};
}
