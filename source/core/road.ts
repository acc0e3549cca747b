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
	const direct = accessAsGo.answer.kind === 'read' ? schemeOf(accessAsGo.rewritten) : undefined;
	if (direct !== undefined && suits(direct, target)) return {kind: 'open', via: direct};
	const served = goproxy.entries.some(entry => entry.servesPrivate === 'yes' && !isPublicProxy(entry.url));
	return served && target.protocol === 'auto' ? {kind: 'open', via: 'proxy'} : {kind: 'closed'};
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
