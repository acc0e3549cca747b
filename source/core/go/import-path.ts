export type Vcs = 'git' | 'hg' | 'svn' | 'fossil';

/** Where Go looks for a module path when it fetches directly. */
export type Repository =
	/** The path alone names the repository: `repo` is its URL. */
	| {readonly kind: 'static'; readonly root: string; readonly repo: string; readonly vcs: Vcs}
	/** A `.git`-like element names it; Go tries `pings` in turn and takes the first address that answers. */
	| {readonly kind: 'vcs-suffix'; readonly root: string; readonly vcs: Vcs; readonly pings: readonly string[]}
	/** Go asks this page for a go-import tag. */
	| {readonly kind: 'discovered'; readonly page: string}
	| {readonly kind: 'error'; readonly because: 'scheme' | 'no-hostname' | 'reserved'}
	/** A known host whose paths look otherwise: too short, a character it does not allow, or `.git` at the end. */
	| {readonly kind: 'error'; readonly because: 'host-form' | 'vcs-suffix'; readonly host: string};

interface HostRule {
	readonly prefix: string;
	readonly form: RegExp;
	readonly vcs: Vcs;
	readonly suffixRefused: boolean;
}

/** vcs/vcs.go vcsPaths, all but the last. */
const hostRules: readonly HostRule[] = [
	{
		prefix: 'github.com',
		form: /^(github\.com\/[\w.-]+\/[\w.-]+)(\/[\w.-]+)*$/,
		vcs: 'git',
		suffixRefused: true,
	},
	{
		prefix: 'bitbucket.org',
		form: /^(bitbucket\.org\/[\w.-]+\/[\w.-]+)(\/[\w.-]+)*$/,
		vcs: 'git',
		suffixRefused: true,
	},
	{
		prefix: 'hub.jazz.net/git',
		form: /^(hub\.jazz\.net\/git\/[a-z0-9]+\/[\w.-]+)(\/[\w.-]+)*$/,
		vcs: 'git',
		suffixRefused: true,
	},
	{
		prefix: 'git.apache.org',
		form: /^(git\.apache\.org\/[a-z0-9_.-]+\.git)(\/[\w.-]+)*$/,
		vcs: 'git',
		suffixRefused: false,
	},
	{
		prefix: 'git.openstack.org',
		form: /^(git\.openstack\.org\/[\w.-]+\/[\w.-]+)(\.git)?(\/[\w.-]+)*$/,
		vcs: 'git',
		suffixRefused: false,
	},
	{
		prefix: 'chiselapp.com',
		form: /^(chiselapp\.com\/user\/[A-Za-z0-9]+\/repository\/[\w.-]+)$/,
		vcs: 'fossil',
		suffixRefused: false,
	},
];

/** The schemes Go tries without GOINSECURE, in its order (vcs/vcs.go vcsGit and its neighbours, isSecureScheme). */
const secureSchemes: Readonly<Record<Vcs, readonly string[]>> = {
	git: ['https', 'git+ssh', 'ssh'],
	hg: ['https', 'ssh'],
	svn: ['https', 'svn+ssh'],
	fossil: ['https'],
};

/** vcs/vcs.go RepoRootForImportPath, up to the point where the network is needed; GOVCS is not looked at here. */
export function repositoryOf(modulePath: string): Repository {
	if (modulePath === 'rsc.io' || /^example\.net(\/|$)/.test(modulePath))
		return {kind: 'error', because: 'reserved'};
	if (/^https?:/.test(modulePath)) return {kind: 'error', because: 'scheme'};
	const rule = hostRules.find(({prefix}) => modulePath === prefix || modulePath.startsWith(`${prefix}/`));
	return rule === undefined
		? (bySuffix(modulePath) ?? byDiscovery(modulePath))
		: byHostRule(modulePath, rule);
}

function byHostRule(modulePath: string, {prefix, form, vcs, suffixRefused}: HostRule): Repository {
	const root = form.exec(modulePath)?.[1];
	if (root === undefined) return {kind: 'error', because: 'host-form', host: prefix};
	if (suffixRefused && /\.(git|hg|svn|fossil)$/.test(root))
		return {kind: 'error', because: 'vcs-suffix', host: prefix};
	return {kind: 'static', root, repo: `https://${root}`, vcs};
}

/**
 * The last of vcsPaths, element by element (its regular expression would take exponential time here): a lower-case host
 * with a dot, and the first later element that ends in `.git`, `.hg`, `.svn` or `.fossil`. Like Go's it is not anchored
 * at the start of the path.
 */
function bySuffix(modulePath: string): Repository | undefined {
	const elements = modulePath.split('/');
	const bad = elements.findLastIndex((element, index) => index > 0 && !/^~?[\w.-]+$/.test(element));
	const isNamed = (element: string) => /^~?[\w.-]+\.(git|hg|svn|fossil)$/.test(element);
	const last = elements.findLastIndex(isNamed);
	for (let first = Math.max(bad, 0); first < last; first++) {
		const host = hostAtEnd(elements[first] ?? '');
		if (host === undefined) continue;
		const named = elements.findIndex((element, index) => index > first && isNamed(element));
		const root = [host, ...elements.slice(first + 1, named + 1)].join('/');
		const dot = root.lastIndexOf('.');
		const vcs = root.slice(dot + 1) as Vcs;
		return {
			kind: 'vcs-suffix',
			root,
			vcs,
			pings: secureSchemes[vcs].map(scheme => `${scheme}://${root.slice(0, dot)}`),
		};
	}
	return undefined;
}

/** The longest end of an element that can be a host with an optional port. */
function hostAtEnd(element: string): string | undefined {
	const port = /:[0-9]+$/.exec(element)?.[0] ?? '';
	const name = element.slice(0, element.length - port.length);
	let start = name.length;
	while (start > 0 && /[a-z0-9.-]/.test(name.charAt(start - 1))) start--;
	const host = name.slice(start);
	return host.slice(1, -1).includes('.') ? host + port : undefined;
}

/** vcs/vcs.go urlForImportPath. */
function byDiscovery(modulePath: string): Repository {
	const slash = modulePath.indexOf('/');
	const host = slash < 0 ? modulePath : modulePath.slice(0, slash);
	if (!host.includes('.')) return {kind: 'error', because: 'no-hostname'};
	const path = slash < 0 ? '/' : modulePath.slice(slash);
	return {kind: 'discovered', page: `https://${host.replaceAll('@', '%40')}${path}?go-get=1`};
}
