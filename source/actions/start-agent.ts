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
		return {
			kind: 'done',
			after: {...(pid > 0 ? await numbered(system, pid) : {}), ...(unit === undefined ? {} : {unit})},
		};
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

async function numbered(system: System, agent: number): Promise<After> {
	const {started} = await system.process(agent);
	return {agent, ...(started === undefined ? {} : {agentStarted: started})};
}

/** Ended only while an agent answers at our socket, and never another than the one that was started. */
async function endProcess(
	system: System,
	action: StartAgent,
	after: After | undefined,
	context: Context,
): Promise<TakenBack> {
	const pid = await ownProcess(system, action, after, context);
	if (pid === 'gone') return {state: 'was-gone'};
	if (pid === 'unknown') return {state: 'failed', said: 'its process was not found'};
	const ended = refusal(await system.end(pid));
	if (ended) return {state: 'failed', said: ended.said};
	for (let tries = 0; tries < 20; tries++) {
		if (!(await system.process(pid)).alive) return {state: 'restored'};
		await system.pause(50, context.signal);
	}
	return {state: 'failed', said: 'it did not end'};
}

/** The number may be another program's by now: it counts with its start, and else with arguments that name our socket. */
async function ownProcess(
	system: System,
	action: StartAgent,
	{agent, agentStarted}: After = {},
	context: Context,
): Promise<number | 'gone' | 'unknown'> {
	const now = agent === undefined ? undefined : await system.process(agent);
	if (agent !== undefined && !now?.alive) return 'gone';
	if (agent !== undefined && agentStarted !== undefined)
		return now?.started === agentStarted ? agent : 'gone';
	const pids = await pidsOf(system, action, context);
	if (agent === undefined) return pids?.[0] ?? 'unknown';
	if (pids === undefined) return 'unknown';
	return pids.includes(agent) ? agent : 'gone';
}

/** Processes whose arguments name our socket; undefined where that cannot be asked. */
async function pidsOf(
	system: System,
	action: StartAgent,
	context: Context,
): Promise<readonly number[] | undefined> {
	const listed = await runProgram(
		system,
		{program: 'ps', args: ['-A', '-o', 'pid=', '-o', 'args=']},
		context,
	);
	const [line] = commandsOf(action, system.platform);
	if (listed.kind === 'failed' || listed.code !== 0 || line === undefined) return undefined;
	const wanted = [line.program, ...line.args].join(' ');
	const found = listed.stdout.split('\n').filter(row => row.trim().replace(/^\d+\s+/, '') === wanted);
	return found.map(row => Number.parseInt(row, 10));
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
