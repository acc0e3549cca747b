import type {Rewrite} from '../git/instead-of.ts';
import type {GitConfigEntry} from '../read/git-config.ts';
import type {GitFailure} from '../read/git-failure.ts';
import type {GoFailure} from '../read/go-failure.ts';
import type {CompanyWay} from './company.ts';

export type GitConfigFact =
	| {
			kind: 'read';
			/** url.*.insteadOf of the system and global configuration: the only ones that reach Go. */
			rewrites: readonly (Rewrite & {file: string})[];
			/** core.sshCommand as Go's git sees it (system and global configuration), with its file. */
			sshCommand: {value: string; file: string} | undefined;
			/** core.sshCommand as the person's git sees it in the directory the program was started in. */
			sshCommandHere: {value: string; file: string} | undefined;
			/** Rewrites that hold only in that directory (repository configuration, includeIf): Go never sees them. */
			rewritesOnlyHere: readonly Rewrite[];
			/** Nothing that decides how a repository is reached differs between here and where Go runs git. */
			alike: boolean;
			/** http.* (proxy, sslVerify, sslCAInfo) and credential.helper: what holds for an address, urlSettings tells. */
			forUrls: readonly GitConfigEntry[];
			/** The file `git config --global` writes. */
			globalFile: {path: string};
	  }
	| {kind: 'broken'; file: string | undefined; line: number | undefined; said: string}
	/** More settings that matter than this many bytes: what they say together is not known. */
	| {kind: 'too-large'; limit: number}
	| {kind: 'unavailable'};

/** The ssh program git starts, and who says so. */
export interface SshCommand {
	readonly value: string;
	readonly from: 'GIT_SSH_COMMAND' | 'core.sshCommand' | 'GIT_SSH' | 'default' | 'go';
	/** OpenSSH takes our options; another program is left as it is. */
	readonly openssh: boolean;
}

/** `git ls-remote` of the repository that Go would ask for. */
export interface AccessFact {
	readonly module: string;
	/** The address as Go asks it: `https://github.com/acme/private`. */
	readonly url: string;
	/** The address after insteadOf. */
	readonly rewritten: string;
	readonly ssh: SshCommand;
	/** git's netrc file has a login for the host; once it is refused git asks as if there were none. `default`: one for every host. */
	readonly netrcLogin: boolean | 'default';
	readonly ran: string;
	readonly answer: GitAnswer;
	/** What Go's git is answered with the organisation's authorities or web proxy, where it does not reach the host as it is. */
	readonly helped: {readonly by: CompanyWay; readonly answer: GitAnswer} | undefined;
	/**
	 * The other repositories of the private modules, as far as they were asked: after one that git does not reach none is.
	 * The fact itself is about that one; else about the first that git reads.
	 */
	readonly others: readonly RepositoryAccess[];
}

/** One repository, and what git was answered. */
export type RepositoryAccess = Pick<AccessFact, 'module' | 'url' | 'rewritten' | 'ran' | 'answer'>;

export type GitAnswer =
	| {kind: 'read'; refs: number; milliseconds: number}
	| {kind: 'failed'; failure: GitFailure; said: readonly string[]}
	| {kind: 'timed-out'; after: number}
	| {kind: 'unavailable'};

/** A real `go mod download` into an empty cache. */
export type DownloadFact =
	| {
			kind: 'downloaded';
			module: string;
			version: string;
			/** How many modules beside this one. */
			others: number;
			ran: string;
			milliseconds: number;
	  }
	/** `module`: the first that could not be downloaded. */
	| {kind: 'failed'; module: string; ran: string; failure: GoFailure; said: readonly string[]}
	| {kind: 'timed-out'; module: string; ran: string; after: number}
	/** Not tried: it would have told these public hosts the name of a private module. */
	| {kind: 'withheld'; hosts: readonly string[]}
	| {kind: 'unavailable'};
