import type {Login} from '../read/login.ts';
import type {PrivateKey} from '../read/private-key.ts';
import type {PublicKey} from '../read/public-key.ts';
import type {SshConfig} from '../read/ssh-config.ts';
import type {SshFailure} from '../read/ssh-failure.ts';
import type {SshTrace} from '../read/ssh-trace.ts';
import type {HostKey} from '../target.ts';
import type {SshCommand} from './git.ts';

/** What `ssh -G` says will be used for the target's host. */
export type SshConfigFact =
	/** `name`: what ssh was asked about: the host, or its alias where the configuration knows that already. */
	| {kind: 'read'; name: string; config: SshConfig; file: ConfigFile}
	/** ssh refuses to start: a bad line, or a file others can write. */
	| {kind: 'refused'; failure: SshFailure; file: ConfigFile}
	| {kind: 'unavailable'};

/** The person's own ssh_config. */
export interface ConfigFile {
	readonly path: string;
	/** SHA-256 of the bytes, hex; undefined when the file is not there. */
	readonly digest: string | undefined;
	readonly mode: number | undefined;
	/** Directives inside our own block for the target's host, when it is there. */
	readonly block: readonly (readonly [string, string])[];
}

export interface KeysFact {
	/** ~/.ssh of the passwd home, and its mode when it is there. */
	readonly directory: {path: string; mode: number | undefined};
	/** The private keys that ssh would offer to this host, in its order; those named by a flag or by git's ssh command first. */
	readonly keys: readonly KeyFile[];
	/** File names in ~/.ssh that a new key may not take. */
	readonly taken: readonly string[];
}

export interface KeyFile {
	readonly path: string;
	/** Named in the configuration or by a flag, or one of ssh's default names. */
	readonly named: boolean;
	readonly mode: number;
	readonly mine: boolean;
	/** `public`: only the public half is here; an agent or a security key holds the other. */
	readonly content: PrivateKey | {readonly kind: 'public'};
	/** Its path is that of the file itself where only the public half is here. */
	readonly publicHalf: {kind: 'matches' | 'missing' | 'differs' | 'unreadable'; path: string};
	/** The public key, read from the private file, else from its .pub. */
	readonly publicKey: PublicKey | undefined;
}

export type AgentFact =
	| {kind: 'keys'; socket: string; keys: readonly PublicKey[]}
	| {kind: 'empty'; socket: string}
	/** None is named, or nobody listens there. */
	| {kind: 'none'; socket: string | undefined; because: string; offer: AgentOffer};

/** The platform's own way to have an agent (design rule 11). */
export type AgentOffer =
	| {kind: 'systemd-user'; unit: string; socket: string}
	| {kind: 'process'; socket: string}
	| {kind: 'keychain'}
	| {kind: 'windows-service'};

/** Lines known for one of the target's names (the host, or its SSH over 443). */
export interface KnownHostsFact {
	/** Where new lines are written. */
	readonly file: KnownHostsFile;
	readonly names: readonly {
		/** As known_hosts writes it: `github.com`, `[ssh.github.com]:443`. */
		readonly name: string;
		readonly lines: readonly KnownHost[];
	}[];
	/** What the server shows (ssh-keyscan, which proves nothing), looked at only where no key is published. */
	readonly shown: readonly HostKey[];
	/** Files that the system refused to show (the name of its error), or that hold more bytes than are read. */
	readonly unreadable: readonly {
		path: string;
		because: string | undefined;
		limit: number | undefined;
	}[];
}

export type KnownHostsFile =
	/** `digest`: SHA-256, hex; undefined when the file is not there. */
	| {kind: 'file'; path: string; digest: string | undefined}
	/** Nowhere: UserKnownHostsFile is `none`, or names first what is no file, such as /dev/null. `places`: where it does. */
	| {
			kind: 'none';
			value: string;
			from: 'ssh_config' | SshCommand['from'];
			places: readonly {file: string; line: number | undefined}[];
			/** StrictHostKeyChecking lets any server pass, too. */
			anyHost: boolean;
	  };

export interface KnownHost {
	readonly file: string;
	readonly line: number;
	readonly keyType: string;
	/** base64 of the key. */
	readonly key: string;
	readonly fingerprint: string;
	readonly marker: 'cert-authority' | 'revoked' | undefined;
	/** The whole line as it stands in the file. */
	readonly text: string;
	/** The line names this host by a pattern or through a list that others share. */
	readonly shared: boolean;
}

/** `ssh -T` as git would start it, with a live control socket left aside. */
export type LoginFact =
	| {kind: 'tried'; ran: string; trace: SshTrace; login: Login; failure: SshFailure | undefined; code: number}
	/** `after` in milliseconds. */
	| {kind: 'timed-out'; ran: string; after: number; trace: SshTrace}
	/** git is told to start a program that is not OpenSSH: what that says cannot be read. */
	| {kind: 'other-program'; program: string; from: SshCommand['from']}
	/** There is no ssh. */
	| {kind: 'unavailable'};

/** A connection that is kept open (ControlMaster) and would answer instead of a fresh login. */
export type ControlSocketFact = {kind: 'none'} | {kind: 'live'; path: string};
