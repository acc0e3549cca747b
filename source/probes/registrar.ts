import type {RegistrarFact} from '../core/facts/machine.ts';
import {plain} from '../core/redact.ts';
import {registrarEnvironment} from '../core/registrar.ts';
import {probe} from './probe.ts';

/** Whether the host's own program is there and logged in, so that it can register a key (`gh auth status`, `glab auth status`). */
export const registrarProbe = probe({
	fact: 'registrar',
	part: 'login',
	needs: [],
	async look({system, target, timeout, signal}): Promise<RegistrarFact> {
		if (target.registrar === undefined) return {kind: 'missing'};
		const {program} = target.registrar;
		const ended = await system.run({
			program,
			args: ['auth', 'status', '--hostname', target.host],
			env: registrarEnvironment(program, target.host),
			timeout,
			signal,
		});
		if (ended.kind === 'not-found') return {kind: 'missing'};
		if (ended.kind !== 'exited' || ended.code !== 0) return {kind: 'logged-out'};
		// glab, and gh up to 2.39, `Logged in to HOST as NAME`; gh later `Logged in to HOST account NAME`.
		const account = /Logged in to \S+ (?:as|account) ([\w.-]+)/.exec(
			plain(`${ended.stdout} ${ended.stderr}`),
		)?.[1];
		return {kind: 'logged-in', account};
	},
});
