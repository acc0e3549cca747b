import type {ControlSocketFact} from '../core/facts/ssh.ts';
import {probe} from './probe.ts';
import {sshDestination} from './ssh-config.ts';

/** Whether a connection is kept open (ControlPath) that would answer in place of a fresh login. */
export const controlSocketProbe = probe({
	fact: 'controlSocket',
	part: 'login',
	needs: ['sshConfig'],
	async look(looking, {sshConfig}): Promise<ControlSocketFact> {
		const path = sshConfig.kind === 'read' ? sshConfig.config.controlPath : undefined;
		if (path === undefined) return {kind: 'none'};
		const {system, timeout, signal} = looking;
		if ((await system.look(path)).kind !== 'socket') return {kind: 'none'};
		const ended = await system.run({
			program: 'ssh',
			args: ['-O', 'check', '-o', `ControlPath=${path}`, ...sshDestination(looking, sshConfig)],
			timeout,
			signal,
		});
		return ended.kind === 'exited' && ended.code === 0 ? {kind: 'live', path} : {kind: 'none'};
	},
});
