import type {Before} from '../core/journal.ts';
import type {TakenBack} from '../core/taken-back.ts';
import {Secret, type System} from '../system/system.ts';
import {makeDirectoriesFor} from './directories.ts';
import {leftBehind, refusal} from './file-bytes.ts';
import {removeOwnLock, standingLock} from './git-lock.ts';
import {type ActionOf, type Context, failed, type Kind} from './kind.ts';
import {type Ran, runOrFail, runProgram} from './program.ts';
import {takeBackFile} from './take-back-file.ts';
import {givenToken, wrongToken} from './token.ts';

type StoreLogin = ActionOf<'store-login'>;

/** A login in the keeping of git's credential helpers (git-credential(1)): git hands it over and asks for it again. */
export const storeLogin: Kind<'store-login'> = {
	touches: ({file}) => (file === undefined ? {} : {file}),

	/** A login that is to be replaced is there before as it is after: only the end of `apply` tells. */
	async look(system, action, context, left) {
		const kept = await keptLogin(system, action, context);
		if (kept === undefined) return 'before';
		return action.replaces && left === undefined ? 'before' : 'after';
	},

	ready: wrongToken,

	async apply(system, action, context) {
		const given = await givenToken(action, context);
		if (given.kind === 'failed') return given;
		const {file} = action;
		const above = file === undefined ? undefined : refusal(await makeDirectoriesFor(system, file));
		if (above) return above;
		const approved = await credential(system, 'approve', action, context, given.token);
		if (approved.kind === 'failed') return approved;
		// A helper that cannot keep anything says so nowhere else.
		const kept = await keptLogin(system, action, context);
		const lock = file === undefined ? undefined : await standingLock(system, file);
		if (kept !== given.token.reveal())
			return lock === undefined ? failed('not-kept', action.helper) : failed('locked', lock);
		return {kind: 'done', after: file === undefined ? {} : await leftBehind(system, file)};
	},

	async takeBack(system, action, before, after, context) {
		const takeOut = () => reject(system, action, context);
		if (action.file === undefined) return takeOut();
		if (after === undefined) await removeLockOf(system, action, before);
		return takeBackFile(system, before, after, {replay: async () => [], takeOut});
	},
};

/** git-credential-store writes the new login first: a lock that begins with ours is of a git that died with us. */
async function removeLockOf(
	system: System,
	{file = '', host, user}: StoreLogin,
	before: Before,
): Promise<void> {
	await removeOwnLock(system, before, async () => []);
	const lock = await standingLock(system, file);
	const read = lock === undefined ? undefined : await system.read(lock);
	const text = read?.kind === 'file' ? Buffer.from(read.bytes).toString('latin1') : '';
	const [first = ''] = text.split('\n');
	const isOurs = first.startsWith(`https://${encodeURIComponent(user)}:`) && first.endsWith(`@${host}`);
	if (lock !== undefined && isOurs) await system.remove(lock);
}

async function reject(system: System, action: StoreLogin, context: Context): Promise<TakenBack> {
	if ((await keptLogin(system, action, context)) === undefined) return {state: 'was-gone'};
	const rejected = await credential(system, 'reject', action, context);
	if (rejected.kind === 'failed') return {state: 'failed', said: rejected.said};
	if ((await keptLogin(system, action, context)) !== undefined)
		return {state: 'failed', said: `${action.helper} still has it`};
	return {state: action.file === undefined ? 'restored' : 'taken-out'};
}

/** The password that a helper gives for this user; nobody else is asked for it. */
async function keptLogin(system: System, action: StoreLogin, context: Context): Promise<string | undefined> {
	const filled = await credential(system, 'fill', action, context);
	if (filled.kind === 'failed') return undefined;
	return /^password=(.+)$/m.exec(filled.stdout)?.[1];
}

/** From the root, as Go runs git. An empty askpass is none, whatever core.askPass says (git(1), GIT_ASKPASS). */
function credential(
	system: System,
	verb: 'approve' | 'reject' | 'fill',
	{host, user}: StoreLogin,
	context: Context,
	token?: Secret,
): Promise<Ran> {
	const lines = [`protocol=https`, `host=${host}`, `username=${user}`];
	const input = new Secret([...lines, ...(token ? [`password=${token.reveal()}`] : []), '', ''].join('\n'));
	const env = {GIT_TERMINAL_PROMPT: '0', GCM_INTERACTIVE: 'never', GIT_ASKPASS: ''};
	const run = verb === 'fill' ? runOrFail : runProgram;
	return run(system, {program: 'git', args: ['credential', verb]}, context, {cwd: '/', env, input});
}
