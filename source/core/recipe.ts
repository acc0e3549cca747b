import type {AskedSetting} from './asked-settings.ts';
import type {Remote} from './facts/remote.ts';
import type {LoginRules} from './login-rules.ts';
import type {HostKey, Target} from './target.ts';

/**
 * Everything that is particular to one kind of host, as data and a few small pure functions. The program knows no host
 * by name outside its recipes.
 */
export interface Recipe {
	/** The name on the command line and in `extends` of a recipe file: lower-case letters, digits and dashes. It is never changed once published. */
	readonly id: string;
	/** The name for people, as the vendor writes it. */
	readonly title: string;
	/** The host this recipe is for unless the person names another (`--host`). Undefined means that the person is asked. */
	readonly host: string | undefined;
	/** How SSH is spoken to any host of this kind; the port is the TCP port where nothing else is said. A user of undefined means that everybody has a name of their own, which is asked. */
	readonly ssh: {readonly user: string | undefined; readonly port: number};
	/** What is published about particular hosts. A company's own server is not among them: nothing is trusted for it unless it is given. */
	readonly published: readonly PublishedHost[];
	/** The texts by which a login is judged. */
	readonly loginRules: LoginRules;
	/** Types of a new key, the preferred one first; all are accepted by the host. */
	readonly keyTypes: readonly Target['keyType'][];
	/** Types of public keys that the host takes, as they are written in the key (`ssh-rsa`). Undefined: all that ssh makes. */
	readonly acceptedKeys: readonly string[] | undefined;
	/** The host looks at the first key that is offered and at no other, so that ssh has to offer the right one alone. */
	readonly firstKeyOnly: boolean;
	/** The program that registers a key for the person. `{key}` and `{title}` in its arguments stand for the path of the public key and its title. */
	readonly registrar: Target['registrar'];
	/** The user name that git sends beside a token over HTTPS. Undefined: the name of the account, which a person has to say. */
	readonly tokenUser: string | undefined;
	/** Some tokens of the host, of a project or repository, go without a name, as `Bearer` (RFC 6750): no netrc file and no credential helper can say that. */
	readonly bearerTokens: boolean;
	/**
	 * What the host answers Go's `?go-get=1` to one who is not logged in, for a private repository or a missing one:
	 * `repository` names the right one (or Go knows the host and never asks); `first-two-elements` takes the first two
	 * path elements for the repository however deep the module lies, so that only a logged-in Go finds a nested one.
	 */
	readonly anonymousGoGet: 'repository' | 'first-two-elements';
	/** Whether companies run it on hosts of their own, too; of a recipe without a host that is so anyway. */
	readonly selfHosted: boolean;
	/** What the wizard asks beside the questions that every host has, in this order. `--set` takes every setting with any recipe. */
	readonly questions: readonly Question[];
	/** What nobody has compared with the vendor's own words or a real server. It is used, but nothing fails because of it. */
	readonly unverified: readonly Unverified[];
	/** Takes a host, and a git remote or module path on it, and says whether a server that nobody named looks like one of this kind. */
	looksLike(place: Sight): boolean;
	/** Takes a host and returns the name under which it speaks SSH. */
	sshHost(host: string): string;
	/** Takes a git remote and returns the path under which Go asks for its module, `host/path` without `.git`. */
	moduleOf(remote: RemotePlace): string;
	/**
	 * Takes a module path, or what `moduleOf` made of a git remote, and returns the narrowest prefix that belongs to
	 * one owner: `github.com/acme` for `github.com/acme/tool/v2`; the host alone where its repositories have no owner.
	 * Returns undefined when the path names neither.
	 */
	ownerOf(modulePath: string): string | undefined;
	/** Takes where an owner's modules are and returns the address that git uses instead of `httpsUrl`; it ends in a slash. */
	sshUrl(place: Place): string;
	/** Takes where an owner's modules are and returns the beginning of every address that Go asks git for; it ends in a slash. */
	httpsUrl(place: Place): string;
	/** Takes a host of this kind, and the owner where one is known, and returns the pages a person is sent to. */
	pages(host: string, owner: string | undefined): Pages;
}

/** Where the modules of one owner are, and how SSH is reached there. */
export interface Place {
	readonly host: string;
	/** Path elements below the host, without a slash at either end; empty: all of the host. */
	readonly owner: string;
	/** The name that SSH is spoken to. */
	readonly sshHost: string;
	/** The TCP port of SSH. */
	readonly port: number;
	/** The user of SSH. */
	readonly user: string;
	/** The folder on the server that the paths begin in, without a slash at its end; empty: the host's own root. */
	readonly root: string;
}

/** A git remote's address, taken apart. */
export type RemotePlace = Pick<Remote, 'path' | 'port'> & {readonly host: string};

/** What is seen of a host before anybody said which kind it is; `path` lies below the host. */
export type Sight = RemotePlace;

/** What the vendor publishes about one host that everybody shares. */
export interface PublishedHost {
	readonly host: string;
	/** Where the same host speaks SSH on port 443; undefined where it does not. */
	readonly over443: {readonly host: string; readonly port: number} | undefined;
	/** All keys the vendor publishes, with their published fingerprints. */
	readonly hostKeys: readonly HostKey[];
	/** The keys are published for another name of the vendor. They are used where the server shows one of them; where it shows another, nothing is concluded from that. */
	readonly keysAssumed?: boolean;
	/** Fingerprints (`SHA256:…`) of keys that the vendor withdrew. */
	readonly revokedFingerprints: readonly string[];
}

/** A setting that the wizard asks for. */
export interface Question {
	readonly setting: AskedSetting;
	/** Nothing goes on without an answer. */
	readonly needed: boolean;
}

/** Addresses for a person's browser. */
export interface Pages {
	/** The form that takes a new public key; undefined: somebody else registers it (an administrator). */
	readonly addKey: string | undefined;
	/** The list of registered keys. */
	readonly keys: string | undefined;
	/** The form that makes a token for HTTPS. */
	readonly token: string | undefined;
	/** Where a registered key is authorised for an organisation with single sign-on. */
	readonly sso: string | undefined;
	/** Where the vendor, or the server itself, tells its host keys. */
	readonly hostKeys?: string | undefined;
	/** Whether the host has an outage. */
	readonly status: string | undefined;
	/** The vendor's own help. */
	readonly help: string | undefined;
}

export interface Unverified {
	/** The member it is about, as a path: `pages.status`. */
	readonly member: string;
	/** Why it is believed nevertheless. */
	readonly because: string;
}

/** What the recipe's vendor publishes about a host; undefined for any other host. */
export function publishedFor(recipe: Recipe, host: string): PublishedHost | undefined {
	return recipe.published.find(published => published.host === host);
}

/**
 * The first path element below the host: `git.acme.example/team` for `git.acme.example/team/tool/v2`. A repository that
 * lies at the top (`git.acme.example/tool.git`) has no owner but the host.
 */
export function firstOwner(modulePath: string): string | undefined {
	const [host, owner] = modulePath.split('/');
	if (!host || !owner) return undefined;
	return owner.endsWith('.git') ? host : `${host}/${owner}`;
}

/** The path of a remote as most hosts have it; one that lies at the top of its host is told apart from an owner by `.git`. */
export function samePath({host, path}: RemotePlace): string {
	return path.includes('/') ? `${host}/${path}` : `${host}/${path}.git`;
}
