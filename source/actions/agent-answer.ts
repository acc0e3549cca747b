import {readAgent} from '../core/read/agent.ts';
import type {System} from '../system/system.ts';
import type {ActionOf, Context} from './kind.ts';
import {type Ran, runProgram} from './program.ts';

/** Where ssh-add finds its agent: a socket of ours, or what the environment names. */
export function agentEnv(socket: string | undefined): {SSH_AUTH_SOCK?: string} {
	return socket === undefined ? {} : {SSH_AUTH_SOCK: socket};
}

/** Whether an agent answers there. */
export async function answers(
	system: System,
	socket: string | undefined,
	context: Context,
): Promise<boolean | Extract<Ran, {kind: 'failed'}>> {
	const ran = await runProgram(system, {program: 'ssh-add', args: ['-L']}, context, {env: agentEnv(socket)});
	return ran.kind === 'failed' ? ran : readAgent(ran).kind !== 'none';
}

/** `ssh-add -T`: 0 the agent holds the key and it works, 1 it does not, 2 there is no agent. A .pub file is not needed. */
export async function holds(
	system: System,
	{key, socket}: ActionOf<'add-to-agent'>,
	context: Context,
): Promise<boolean | Extract<Ran, {kind: 'failed'}>> {
	const ran = await runProgram(system, {program: 'ssh-add', args: ['-T', key]}, context, {
		env: agentEnv(socket),
	});
	return ran.kind === 'failed' ? ran : ran.code === 0;
}
