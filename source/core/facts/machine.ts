/** A program this run depends on. `version` is bare: `1.26.1`, `2.39.5`, `9.2p1`. */
export type Tool =
	| {kind: 'found'; version: string}
	| {kind: 'missing'; because: string}
	/** It is there but did not say its version: the text it said instead. */
	| {kind: 'unreadable'; said: string};

/** What installs programs on a machine. */
export type Installer = 'apt' | 'dnf' | 'zypper' | 'pacman' | 'apk' | 'brew';

export interface ToolsFact {
	readonly platform: NodeJS.Platform;
	/** undefined: none that is known here. */
	readonly installer: Installer | undefined;
	readonly go: Tool;
	readonly git: Tool;
	readonly ssh: Tool;
}

/** The host's own program that can register a key (gh), and whom it is logged in as there. */
export type RegistrarFact =
	| {kind: 'missing'}
	| {kind: 'logged-out'}
	| {kind: 'logged-in'; account: string | undefined};

/** Homes: ssh reads the passwd entry's, git and go read $HOME. */
export interface HomeFact {
	readonly ssh: string | undefined;
	readonly env: string | undefined;
	/** Why files cannot be made in the homes (EROFS, EACCES, ENOSPC …); undefined when they can. */
	readonly notWritable: {path: string; because: string} | undefined;
	/** Free bytes where the homes are; undefined where that cannot be told. */
	readonly free: number | undefined;
	/** Somebody started this with sudo while $HOME is still their own home. */
	readonly sudo: {user: string; home: string} | undefined;
	/** The uid has no passwd entry: ssh then ends with "No user exists for uid". */
	readonly unknownUser: number | undefined;
}

/** What the Go in use will do about the `go` and `toolchain` lines of the project. */
export type ToolchainFact =
	| {kind: 'no-go'}
	/** The local Go is new enough, or no go.mod asks for one. */
	| {kind: 'local'; version: string; wanted: string | undefined}
	/** A newer one is selected; `obtained` says whether it is there, or its download is on offer, or why not. */
	| {
			kind: 'newer';
			local: string;
			wanted: string;
			obtained:
				| {kind: 'cached'}
				| {kind: 'offered'; by: string}
				| {kind: 'refused'; because: 'GOTOOLCHAIN' | 'proxy'; said: string};
	  };
