import {commandsOf, keychainArguments} from '../core/change-command.ts';
import {readPublicKey} from '../core/read/public-key.ts';
import type {System} from '../system/system.ts';
import {agentEnv, answers, holds} from './agent-answer.ts';
import {runWithPassphrase, unasked} from './askpass.ts';
import {type ActionOf, type Applied, failed, type Kind} from './kind.ts';
import {passphraseForExisting} from './passphrase.ts';
import {type Ran, runOrFail, runProgram, saidNo} from './program.ts';

/** Gives a key to the agent, which then answers for it without the passphrase. */
export const addToAgent: Kind<'add-to-agent'> = {
	touches: () => ({}),

	async look(system, action, context) {
		const held = await holds(system, action, context);
		if (typeof held === 'object') return {neither: held};
		return held ? 'after' : 'before';
	},

	async ready(_system, action, context) {
		const given = await passphraseForExisting(action, context);
		return given.kind === 'failed' ? given : undefined;
	},

	async apply(system, action, context) {
		const [line] = commandsOf(action, system.platform);
		if (line === undefined) return failed('program-failed');
		const given = await passphraseForExisting(action, context);
		if (given.kind === 'failed') return given;
		const env = agentEnv(action.socket);
		const ran =
			given.passphrase === undefined
				? await runProgram(system, line, context, {env: {...env, ...unasked}})
				: await runWithPassphrase(system, line, given.passphrase, context, env);
		if (ran.kind === 'failed') return ran;
		if (ran.code !== 0) return refused(ran, line, given.passphrase !== undefined);
		return {kind: 'done', after: await fingerprintOf(system, action.key)};
	},

	async takeBack(system, action, _before, _after, context) {
		const answering = await answers(system, action.socket, context);
		if (answering !== true || (await holds(system, action, context)) !== true) return {state: 'was-gone'};
		const ran = await runOrFail(system, removal(system, action), context, {
			env: {...agentEnv(action.socket), ...unasked},
		});
		return ran.kind === 'failed' ? {state: 'failed', said: ran.said} : {state: 'restored'};
	},
};

/** After a wrong passphrase our helper gives up, and ssh-add ends without a word. */
function refused(
	ran: Extract<Ran, {kind: 'exited'}>,
	line: Parameters<typeof saidNo>[0],
	asked: boolean,
): Applied {
	return asked && ran.stderr.trim() === '' ? failed('wrong-passphrase') : saidNo(line, ran);
}

function removal(system: System, {key, keychain}: ActionOf<'add-to-agent'>): Parameters<typeof runOrFail>[1] {
	return {program: 'ssh-add', args: [...keychainArguments(keychain, system.platform), '-d', key]};
}

async function fingerprintOf(system: System, key: string): Promise<{fingerprint?: string}> {
	const read = await system.read(`${key}.pub`);
	const half = read.kind === 'file' ? readPublicKey(Buffer.from(read.bytes).toString('utf8')) : undefined;
	return half === undefined ? {} : {fingerprint: half.fingerprint};
}
