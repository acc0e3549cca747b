/** Where a login for HTTPS can be kept. No login itself is ever part of a fact. */
export interface LoginStoreFact {
	/** The netrc file that Go reads, and the one that git reads; as a rule the same. */
	readonly netrc: {readonly go: NetrcFile; readonly git: NetrcFile};
	/** Credential helpers that git has on this machine (`osxkeychain`), whether they are configured or not. */
	readonly helpers: readonly string[];
	/** The file of git-credential-store, which keeps logins in clear text. */
	readonly clearText: string;
	/** A program of the desktop keeps secrets here: without it libsecret keeps nothing. */
	readonly hasSecretService: boolean;
}

export interface NetrcFile {
	readonly path: string;
	/** undefined: no file. */
	readonly digest: string | undefined;
	readonly mode: number | undefined;
}

/** What the host answers Go's own question for the repository of the module to prove (`?go-get=1`). */
export type GoGetFact = GoGetAnswer & {
	/** What is answered for the other private modules that have to be asked for, by path. */
	readonly others?: Readonly<Record<string, GoImport>>;
};

type GoGetAnswer =
	/** Go knows the repository by the path itself, or no module is known. */
	| {kind: 'not-asked'}
	| {
			kind: 'answered';
			page: string;
			status: number;
			/** The go-import tag for the module; undefined where there is none. */
			import: GoImport | undefined;
			/** A login of the netrc file was sent, as Go sends it. */
			loggedIn: boolean;
	  }
	| {kind: 'failed'; page: string; because: string; loggedIn: boolean};

/** `<meta name="go-import" content="PREFIX git REPOSITORY">` */
export interface GoImport {
	readonly prefix: string;
	readonly repository: string;
}
