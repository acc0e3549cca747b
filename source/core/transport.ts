import type {Facts} from './facts.ts';
import type {Target} from './target.ts';

/** How the host is to be reached where no road is open yet. */
export type Transport = 'ssh' | 'ssh-443' | 'https';

/**
 * The transport that a plan opens: what the person asked for, else SSH as it is configured, else SSH over 443, else HTTPS
 * with a login. A machine that cannot be told (everything closed) is treated as if SSH could work.
 */
export function transportOf(
	{network, sshConfig}: Pick<Facts, 'network' | 'sshConfig'>,
	target: Target,
): Transport {
	if (target.protocol !== 'auto') return target.protocol;
	const config = sshConfig.kind === 'read' ? sshConfig.config : undefined;
	const isOwnWay = config?.proxyCommand !== undefined || config?.proxyJump !== undefined;
	const open443 = network.ssh443?.state.kind === 'ssh';
	if (network.ssh.state.kind === 'ssh' || isOwnWay) return 'ssh';
	if (open443) return 'ssh-443';
	return network.https.state.kind === 'answered' ? 'https' : 'ssh';
}
