import type {RepositoryAccess} from './facts/git.ts';
import type {Facts} from './facts.ts';
import {isPublicProxy} from './go/public-proxies.ts';
import type {Target} from './target.ts';

/**
 * The way by which Go reads the private module now, before anything is changed. The road that works wins: nothing is
 * planned for another one.
 */
export type Road = {kind: 'open'; via: 'ssh' | 'https' | 'proxy'} | {kind: 'closed'};

/**
 * Judged by what really answered: git under Go's environment, else a company's GOPROXY that serves the module. A recipe
 * file that says that its proxy serves private modules is believed: whether it does is a check of its own.
 */
export function roadOf({accessAsGo, goproxy}: Pick<Facts, 'accessAsGo' | 'goproxy'>, target: Target): Road {
	if (target.organisation.goproxyServesPrivate && target.protocol === 'auto')
		return {kind: 'open', via: 'proxy'};
	if (leadsTo(accessAsGo, target)) return {kind: 'open', via: schemeOf(accessAsGo.rewritten)};
	const served = goproxy.entries.some(entry => entry.servesPrivate === 'yes' && !isPublicProxy(entry.url));
	return served && target.protocol === 'auto' ? {kind: 'open', via: 'proxy'} : {kind: 'closed'};
}

/** Whether git reads this repository, and by the protocol that was asked for. */
export function leadsTo({answer, rewritten}: RepositoryAccess, target: Target): boolean {
	return answer.kind === 'read' && suits(schemeOf(rewritten), target);
}

/** The host let git in, and has no such repository for this account: that is about this repository alone. */
export function isHidden({answer}: Pick<RepositoryAccess, 'answer'>): boolean {
	return answer.kind === 'failed' && answer.failure.kind === 'not-found';
}

/** A person who asked for one protocol gets that one, also where another works. */
function suits(via: 'ssh' | 'https', {protocol}: Target): boolean {
	if (protocol === 'auto') return true;
	return protocol === 'https' ? via === 'https' : via === 'ssh';
}

/** How git reaches an address: scp form and ssh:// are SSH. */
export function schemeOf(url: string): 'ssh' | 'https' {
	return /^https?:/i.test(url) ? 'https' : 'ssh';
}
