import {asTyped, commandsOf, powershell} from '../core/change-command.ts';
import type {After} from '../core/journal.ts';
import type {TakenBack} from '../core/taken-back.ts';
import type {System} from '../system/system.ts';
import {answers} from './agent-answer.ts';
import {makeDirectoriesFor, removeMade} from './directories.ts';
import {refusal} from './file-bytes.ts';
import {type ActionOf, type Applied, type Context, failed, type Kind} from './kind.ts';
import {type Ran, runOrFail, runProgram} from './program.ts';

type StartAgent = ActionOf<'start-agent'>;

/** An agent that outlives this program and that later shells find at the same socket. */
export const startAgent: Kind<'start-agent'> = {
	touches: ({how, socket}) => (how === 'process' ? {below: socket} : {}),

	async look(system, {socket}, context) {
		const answering = await answers(system, socket, context);
		if (typeof answering === 'object') return {neither: answering};
		return answering ? 'after' : 'before';
	},

	async apply(system, action, context) {
		const ready = action.how === 'process' ? await makeRoom(system, action.socket) : undefined;
		if (ready) return ready;
		const unit = await unitBefore(system, action, context);
		const [line] = unit === 'enabled' ? [userUnit('start', action)] : commandsOf(action, system.platform);
		if (line === undefined) return failed('program-failed');
		const ran = await runOrFail(system, line, context);
		if (ran.kind === 'failed') return ran;
		const pid = Number(/^SSH_AGENT_PID=(\d{1,10});/m.exec(ran.stdout)?.[1]);
		return {kind: 'done', after: {...(pid > 0 ? {agent: pid} : {}), ...(unit === undefined ? {} : {unit})}};
	},

	async takeBack(system, action, {made}, after, context) {
		const answering = await answers(system, action.socket, context);
		const end = action.how === 'process' ? endProcess : stopService;
		const ended: TakenBack =
			answering === true ? await end(system, action, after, context) : {state: 'was-gone'};
		await removeMade(system, made);
		return ended;
	},
};

/** The socket of an agent that is gone stands in the way of a new one; anything else at its path is not ours. */
async function makeRoom(
	system: System,
	socket: string,
): Promise<Extract<Applied, {kind: 'failed'}> | undefined> {
	const found = await system.look(socket);
	if (found.kind === 'missing') return refusal(await makeDirectoriesFor(system, socket));
	return found.kind === 'socket' ? refusal(await system.remove(socket)) : failed('exists');
}

function userUnit(verb: 'start' | 'stop' | 'is-enabled', {unit}: StartAgent) {
	return {program: 'systemctl', args: ['--user', verb, unit ?? '']};
}

async function unitBefore(system: System, action: StartAgent, context: Context): Promise<After['unit']> {
	if (action.how !== 'systemd-user') return undefined;
	const asked = await runProgram(system, userUnit('is-enabled', action), context);
	return asked.kind === 'exited' && asked.code === 0 ? 'enabled' : 'disabled';
}

/** Ended only while an agent answers at our socket, so that the number is not another program's by now. */
async function endProcess(
	system: System,
	action: StartAgent,
	after: After | undefined,
	context: Context,
): Promise<TakenBack> {
	const pid = after?.agent ?? (await pidOf(system, action, context));
	if (pid === undefined || !(await system.process(pid)).alive)
		return {state: 'failed', said: 'its process was not found', path: action.socket};
	const ended = refusal(await system.end(pid));
	if (ended) return {state: 'failed', said: ended.said};
	for (let tries = 0; tries < 20 && (await system.process(pid)).alive; tries++)
		await system.pause(50, context.signal);
	return (await answers(system, action.socket, context)) === true
		? {state: 'failed', said: 'it did not end', path: action.socket}
		: {state: 'restored'};
}

/** After a crash the number is found by the arguments, which name our socket. */
async function pidOf(system: System, action: StartAgent, context: Context): Promise<number | undefined> {
	const listed = await runProgram(
		system,
		{program: 'ps', args: ['-A', '-o', 'pid=', '-o', 'args=']},
		context,
	);
	const [line] = commandsOf(action, system.platform);
	if (listed.kind === 'failed' || line === undefined) return undefined;
	const wanted = [line.program, ...line.args].join(' ');
	const found = listed.stdout.split('\n').find(process => process.trim().replace(/^\d+\s+/, '') === wanted);
	return found === undefined ? undefined : Number.parseInt(found, 10);
}

/** A unit that was enabled before stays so; a service goes back to Windows' own default, Disabled. */
async function stopService(
	system: System,
	action: StartAgent,
	after: After | undefined,
	context: Context,
): Promise<TakenBack> {
	const line =
		action.how === 'windows-service'
			? powershell('Stop-Service ssh-agent; Set-Service ssh-agent -StartupType Disabled')
			: after?.unit === 'enabled'
				? userUnit('stop', action)
				: {program: 'systemctl', args: ['--user', 'disable', '--now', action.unit ?? '']};
	const ran: Ran = await runOrFail(system, line, context);
	return ran.kind === 'failed'
		? {state: 'failed', said: `${asTyped(line)}: ${ran.said}`}
		: {state: 'restored'};
}
