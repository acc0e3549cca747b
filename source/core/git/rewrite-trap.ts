import {type Rewrite, rewrite} from './instead-of.ts';

/** A rewrite that does not do what it was set for. `base` may hold a secret, and always does for `token`. */
export type RewriteTrap =
	/** It misses Go's address, `https://HOST/OWNER/…`, and no other setting rewrites that. */
	| {
			readonly kind: 'dot-git' | 'case';
			readonly base: string;
			readonly prefix: string;
			readonly wanted: string;
	  }
	| {
			readonly kind: 'other-form';
			readonly base: string;
			readonly prefix: string;
			readonly wanted: string;
			readonly form: 'ssh' | 'scp' | 'http' | 'git' | 'user' | 'port';
	  }
	/** `git@host:2222/`: in this form the number is a directory, not a port. `wanted` is the base that means it. */
	| {readonly kind: 'port-in-path'; readonly base: string; readonly prefix: string; readonly wanted: string}
	/** Without a slash at its end it also rewrites hosts or owners that only begin alike. */
	| {readonly kind: 'no-slash'; readonly base: string; readonly prefix: string; readonly wanted: string}
	/** A password or token is kept in the base, readable by everybody who sees the configuration. */
	| {readonly kind: 'token'; readonly base: string; readonly prefix: string}
	/** The same prefix has two bases; the first one read wins. */
	| {readonly kind: 'conflict'; readonly base: string; readonly prefix: string; readonly ignored: string};

/** What is wrong with the rewrites of one host and owner (`acme`; may be empty: the whole host). Push rewrites are left out. */
export function rewriteTraps(
	rewrites: readonly Rewrite[],
	wanted: {readonly host: string; readonly owner: string},
): RewriteTrap[] {
	const asked = `https://${wanted.host}/${wanted.owner === '' ? '' : `${wanted.owner}/`}`;
	const ours = rewrites.filter(({push, prefix}) => !push && isAbout(prefix, wanted));
	const isMissed = rewrite(asked, rewrites).by === undefined;
	return ours.flatMap((one, index) => [
		...(isMissed ? missTrap(one, asked, wanted.host) : []),
		...baseTraps(one),
		...slashTrap(one, asked),
		...conflictTrap(one, ours.slice(0, index)),
	]);
}

/** Whether a prefix means this host, in whatever form, and not another owner on it. */
function isAbout(prefix: string, {host, owner}: {host: string; owner: string}): boolean {
	const found = readPrefix(prefix);
	if (found?.host !== host.toLowerCase()) return false;
	const [first = ''] = found.path.split('/');
	return first === '' || owner === '' || first === owner.toLowerCase();
}

interface Prefix {
	readonly form: 'https' | 'ssh' | 'scp' | 'http' | 'git';
	readonly user: boolean;
	readonly port: boolean;
	readonly host: string;
	readonly path: string;
}

/** The parts of an address' beginning, lower-case. */
function readPrefix(prefix: string): Prefix | undefined {
	const url = /^(https|http|ssh|git\+ssh|ssh\+git|git):\/\/([^/@]*@)?([^/:@]+)(:[0-9]*)?(?:\/(.*))?$/i.exec(
		prefix,
	);
	if (url !== null) {
		const [, scheme = '', user, host = '', port, path = ''] = url;
		const form = /ssh/i.test(scheme) ? 'ssh' : (scheme.toLowerCase() as 'https' | 'http' | 'git');
		return {
			form,
			user: user !== undefined,
			port: port !== undefined,
			host: host.toLowerCase(),
			path: path.toLowerCase(),
		};
	}
	const scp = /^([^/@:]*@)?([^/@:]+):(?!\/\/)(.*)$/.exec(prefix);
	if (scp === null) return undefined;
	return {
		form: 'scp',
		user: scp[1] !== undefined,
		port: false,
		host: (scp[2] ?? '').toLowerCase(),
		path: (scp[3] ?? '').replace(/^\//, '').toLowerCase(),
	};
}

function missTrap({base, prefix}: Rewrite, asked: string, host: string): RewriteTrap[] {
	const found = readPrefix(prefix);
	if (found === undefined) return [];
	const trap = {base, prefix, wanted: asked};
	if (found.form !== 'https')
		return meansThisHost(base, host) ? [] : [{kind: 'other-form', ...trap, form: found.form}];
	if (found.user || found.port) return [{kind: 'other-form', ...trap, form: found.user ? 'user' : 'port'}];
	if (/\.git\/?$/i.test(prefix)) return [{kind: 'dot-git', ...trap}];
	return asked.toLowerCase().startsWith(prefix.toLowerCase()) ? [{kind: 'case', ...trap}] : [];
}

/** A rewrite from ssh to https is another person's way, and no failed try at the one Go needs. */
function meansThisHost(base: string, host: string): boolean {
	return readPrefix(base)?.form === 'https' && readPrefix(base)?.host === host.toLowerCase();
}

function baseTraps({base, prefix}: Rewrite): RewriteTrap[] {
	const port = /^([^/:]+):([0-9]+)(\/.*)?$/.exec(base);
	if (port !== null)
		return [{kind: 'port-in-path', base, prefix, wanted: `ssh://${port[1]}:${port[2]}${port[3] ?? '/'}`}];
	return holdsSecret(base) ? [{kind: 'token', base, prefix}] : [];
}

/** A password in the userinfo, or over http(s) a lone user that looks like a token: long, or with a host's known beginning. */
function holdsSecret(base: string): boolean {
	const user = /^([a-z+]+):\/\/([^/@]*)@/i.exec(base);
	if (user === null) return false;
	const [, scheme = '', userinfo = ''] = user;
	const colon = userinfo.indexOf(':');
	if (colon >= 0 && colon < userinfo.length - 1) return true;
	return (
		/^https?$/i.test(scheme) &&
		(userinfo.length >= 20 || /^(gh[a-z]_|github_pat_|glpat-|ATBB|ATATT)/.test(userinfo))
	);
}

function slashTrap({base, prefix}: Rewrite, asked: string): RewriteTrap[] {
	const rest = asked.startsWith(prefix) ? asked.slice(prefix.length) : '';
	if (!rest.startsWith('/')) return [];
	return [{kind: 'no-slash', base, prefix, wanted: `${prefix}/`}];
}

function conflictTrap({base, prefix}: Rewrite, earlier: readonly Rewrite[]): RewriteTrap[] {
	const first = earlier.find(other => other.prefix === prefix && other.base !== base);
	return first === undefined ? [] : [{kind: 'conflict', base: first.base, prefix, ignored: base}];
}
