import {join} from 'node:path';
import type {AgentFact, AgentOffer} from '../core/facts/ssh.ts';
import {agentOffer, agentUnits} from '../core/platform/agent-offer.ts';
import {readAgent} from '../core/read/agent.ts';
import type {System} from '../system/system.ts';
import {probe} from './probe.ts';

/** The agent that ssh would ask for this host (IdentityAgent, else SSH_AUTH_SOCK), and the keys it holds. */
export const agentProbe = probe({
	fact: 'agent',
	part: 'agent',
	needs: ['sshConfig'],
	async look({system, timeout, signal}, {sshConfig}): Promise<AgentFact> {
		const config = sshConfig.kind === 'read' ? sshConfig.config : undefined;
		if (config?.agentOff)
			return {kind: 'none', socket: undefined, because: 'IdentityAgent none', offer: await offer(system)};
		const configured = config?.identityAgent;
		const socket =
			configured === undefined || configured === 'SSH_AUTH_SOCK' ? system.env.SSH_AUTH_SOCK : configured;
		const ended = await system.run({
			program: 'ssh-add',
			args: ['-L'],
			env: {SSH_AUTH_SOCK: socket || undefined},
			timeout,
			signal,
		});
		const listed =
			ended.kind === 'exited' ? readAgent(ended) : ({kind: 'none', because: ended.kind} as const);
		if (listed.kind === 'none')
			return {kind: 'none', socket: socket || undefined, because: listed.because, offer: await offer(system)};
		return {...listed, socket: socket ?? ''};
	},
});

/** Where systemd keeps user units, the person's own first. */
async function offer(system: System): Promise<AgentOffer> {
	const home = system.homes.passwd ?? '/';
	const directories = [
		join(home, '.config/systemd/user'),
		'/etc/systemd/user',
		'/usr/lib/systemd/user',
		'/lib/systemd/user',
	];
	const paths = agentUnits.flatMap(unit =>
		directories.map(directory => ({unit, path: join(directory, unit)})),
	);
	const reads = await Promise.all(paths.map(async ({unit, path}) => ({unit, read: await system.read(path)})));
	const units = reads
		.toReversed()
		.flatMap(({unit, read}) =>
			read.kind === 'file' ? [[unit, Buffer.from(read.bytes).toString('utf8')] as const] : [],
		);
	return agentOffer(system.platform, system.env, Object.fromEntries(units), home);
}
