/** Why a change was not made. Sentences are made of it in words/. */
export interface ActionFailure {
	readonly because: FailureCause;
	/** The command as a person would type it. */
	readonly ran?: string;
	/** What the program said, or the system's error name; empty where `because` says it all. */
	readonly said: string;
	/** What was half done could not be taken back: the copy to restore by hand, or the file. */
	readonly copy?: string;
}

export type FailureCause =
	/** Something is at the path already and is never overwritten. */
	| 'exists'
	/** The file, mode or value is neither as it was planned for nor as it should become. */
	| 'changed-since'
	/** The program would write another file than the one that was shown. */
	| 'elsewhere'
	| 'unreadable'
	/** The system refused: `said` is its error name (ENOSPC, EROFS, EACCES …). */
	| 'refused-by-system'
	/** git's own lock file stands in the way: `said` is its path. */
	| 'locked'
	| 'program-missing'
	| 'program-failed'
	| 'timed-out'
	| 'cancelled'
	/** A passphrase is needed and none was given. */
	| 'no-passphrase'
	| 'passphrase-too-short'
	/** It holds a line break or a NUL, which no prompt can take. */
	| 'passphrase-unusable'
	| 'wrong-passphrase'
	/** Our helper, which tells ssh the passphrase, can be executed neither from TMPDIR nor from the state directory. */
	| 'helper-refused'
	/** A token is needed and none was given. */
	| 'no-token'
	/** It holds a character that a netrc file cannot. */
	| 'token-unusable'
	/** The host does not take the token; `said` is its answer. */
	| 'token-refused'
	/** The host takes the token, but only without a name, which git and Go cannot say from where they keep logins. */
	| 'token-bearer'
	/** The host took the request but shows nothing of the module to it: a scope is missing, or the token is wrong after all. */
	| 'token-too-weak'
	/** Another machine answers in the host's place: a certificate that nobody vouches for, or it leads elsewhere. */
	| 'not-the-host'
	/** The credential helper did not keep the token. */
	| 'not-kept'
	/** The key was written without encryption although a passphrase was given; it was removed again. */
	| 'not-encrypted'
	/** Done, but a look afterwards does not show it. */
	| 'not-verified'
	/** The journal could not be written, so nothing was done. */
	| 'journal';
