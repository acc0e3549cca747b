import type {Facts} from './facts.ts';
import {hiddenModule} from './go/nested.ts';
import {isWelcomed} from './identity.ts';
import {schemeOf} from './road.ts';
import type {Target} from './target.ts';

/** How the host is to be reached where no road is open yet. */
export type Transport = 'ssh' | 'ssh-443' | 'https';

type TransportFacts = Pick<Facts, 'network' | 'sshConfig' | 'login' | 'goGet' | 'accessAsGo'>;

/**
 * The transport that a plan opens: what the person asked for, else SSH as it is configured, else SSH over 443, else HTTPS
 * with a login. A machine that cannot be told (everything closed) is treated as if SSH could work.
 */
export function transportOf(facts: TransportFacts, target: Target): Transport {
	if (target.protocol !== 'auto') return target.protocol;
	const {network, sshConfig} = facts;
	if (wantsOnlyHttps(facts, target)) return 'https';
	const config = sshConfig.kind === 'read' ? sshConfig.config : undefined;
	const isOwnWay = config?.proxyCommand !== undefined || config?.proxyJump !== undefined;
	const open443 = network.ssh443?.state.kind === 'ssh';
	if (network.ssh.state.kind === 'ssh' || isOwnWay) return 'ssh';
	if (open443) return 'ssh-443';
	const {caFile, httpProxy} = target.organisation;
	const web = network.https.state.kind;
	const leadsOut =
		web === 'answered' || (web === 'untrusted' && caFile !== undefined) || httpProxy !== undefined;
	return leadsOut ? 'https' : 'ssh';
}

/**
 * Go itself needs a login for the web page of a nested module, and the same token reads the repository: where SSH does
 * not log in yet, HTTPS alone is the smaller change. So it is where git reads the other repositories over HTTPS.
 */
export function wantsOnlyHttps(facts: TransportFacts, target: Target): boolean {
	if (target.protocol !== 'auto') return false;
	if (isHttpsElsewhere(facts.accessAsGo)) return true;
	return (
		facts.network.https.state.kind === 'answered' &&
		!isWelcomed(facts.login) &&
		hiddenModule(facts, target) !== undefined
	);
}

/** git reads other repositories, and all of them over HTTPS, which leads to the one that it does not read as well. */
function isHttpsElsewhere({answer, rewritten, others}: TransportFacts['accessAsGo']): boolean {
	const read = others.filter(other => other.answer.kind === 'read');
	const addresses = [rewritten, ...read.map(other => other.rewritten)];
	return answer.kind !== 'read' && read.length > 0 && addresses.every(url => schemeOf(url) === 'https');
}
