import {checkHostName} from './host-name.ts';

/** The name that ssh is given for an address, as it is written there; undefined where git reaches it by another way. */
export function sshHostOf(url: string): string | undefined {
	const address = /^(?:ssh|git\+ssh|ssh\+git):\/\/(?:[^/@]*@)?([^/:@]+)/i.exec(url);
	const scp = url.includes('://') ? null : /^(?:[^/@:]*@)?([^/@:]+):/.exec(url);
	const host = (address ?? scp)?.[1];
	return host !== undefined && checkHostName(host) === undefined ? host : undefined;
}
