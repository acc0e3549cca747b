import {checkHostName} from '../git/host-name.ts';

/** A git remote on a host. */
export interface Remote {
	readonly scheme: 'https' | 'http' | 'ssh' | 'git' | 'scp';
	readonly host: string;
	/** Everything between host and repository, without slashes at its ends: `acme`, `group/sub`, `scm/proj`, or empty. */
	readonly owner: string;
	/** The last element, without `.git`. */
	readonly repo: string;
	readonly user?: string;
	readonly port?: number;
}

const longest = 2048;

/**
 * Reads a remote's URL (https, ssh, git, or scp's `user@host:path`; gitrepository-layout and git-fetch(1), GIT URLS).
 * undefined for a local path, another scheme, and anything with a host or path that must not be used. A password is
 * dropped.
 */
export function readRemote(url: string): Remote | undefined {
	if (url.length > longest || /[\s\p{Cc}\p{Cf}\p{Cs}]/u.test(url)) return undefined;
	const found =
		/^(https|http|ssh|git\+ssh|ssh\+git|git):\/\/(?:([^/@]*)@)?([^/:@]+)(?::([0-9]+))?\/(.*)$/i.exec(url);
	if (found !== null) {
		const [, scheme = '', user, host = '', port, path = ''] = found;
		const form = /ssh/i.test(scheme) ? 'ssh' : (scheme.toLowerCase() as 'https' | 'http' | 'git');
		return remoteOf(form, user, host, port, path);
	}
	const scp = url.includes('://') ? null : /^(?:([^/@:]*)@)?([^/@:]+):(.*)$/.exec(url);
	return scp === null ? undefined : remoteOf('scp', scp[1], scp[2] ?? '', undefined, scp[3] ?? '');
}

function remoteOf(
	scheme: Remote['scheme'],
	userinfo: string | undefined,
	host: string,
	portText: string | undefined,
	path: string,
): Remote | undefined {
	const user = userinfo?.split(':')[0];
	const port = portText === undefined ? undefined : Number(portText);
	const elements = path.replace(/^\/+|\/+$/g, '').split('/');
	const repo = elements.at(-1)?.replace(/\.git$/, '') ?? '';
	if (checkHostName(host) !== undefined || (scheme === 'scp' && host.length === 1)) return undefined;
	if (port !== undefined && (port < 1 || port > 65535)) return undefined;
	if (user?.startsWith('-') || repo === '' || !elements.every(isElement)) return undefined;
	return {
		scheme,
		host: host.toLowerCase(),
		owner: elements.slice(0, -1).join('/'),
		repo,
		...(user ? {user} : {}),
		...(port === undefined ? {} : {port}),
	};
}

function isElement(element: string): boolean {
	return (
		element !== '' &&
		element !== '.' &&
		element !== '..' &&
		!element.startsWith('-') &&
		/^[^\\"'`$;&|<>?#*]+$/.test(element)
	);
}
