import {commandsOf} from '../core/change-command.ts';
import {readPrivateKey} from '../core/read/private-key.ts';
import {readPublicKey} from '../core/read/public-key.ts';
import type {System} from '../system/system.ts';
import {runWithPassphrase, unasked} from './askpass.ts';
import {leftBehind, readBytes, refusal} from './file-bytes.ts';
import {type ActionOf, type Applied, type Context, failed, type Kind} from './kind.ts';
import {passphraseForExisting} from './passphrase.ts';
import {type Ran, runProgram, saidNo} from './program.ts';
import {takeBackFile} from './take-back-file.ts';

/** Writes the public half of a key beside it, as `ssh-keygen -y` tells it. A half of another key is replaced; its copy is kept. */
export const derivePublicKey: Kind<'derive-public-key'> = {
	touches: ({path}) => ({file: path}),

	async look(system, {key, path}, _context, left) {
		const read = await readBytes(system, path);
		if (read.kind === 'failed') return {neither: read};
		const half = halfIn(read.bytes);
		const open = await openHalf(system, key);
		const fits = open === undefined ? left !== undefined : open === half;
		return half !== undefined && fits ? 'after' : 'before';
	},

	async ready(_system, action, context) {
		const given = await passphraseForExisting(action, context);
		return given.kind === 'failed' ? given : undefined;
	},

	async apply(system, action, context) {
		const asked = await ask(system, action, context);
		if (asked.kind === 'failed') return asked;
		if (readPublicKey(asked.stdout) === undefined)
			return failed('program-failed', 'no public key in the answer');
		const written = refusal(await system.write(action.path, Buffer.from(asked.stdout), 0o644));
		return written ?? {kind: 'done', after: await leftBehind(system, action.path)};
	},

	/** A file that is no longer ours is somebody's own. */
	takeBack(system, {key, path}, before, after) {
		return takeBackFile(system, before, after, {
			async replay() {
				const now = await readBytes(system, path);
				const bytes = now.kind === 'bytes' ? now.bytes : undefined;
				return bytes && halfIn(bytes) === (await openHalf(system, key)) ? [bytes] : [];
			},
			takeOut: async () => ({state: 'was-gone'}),
		});
	},
};

/** The public key, base64, that stands open in a private key of OpenSSH's own format; undefined for other formats. */
async function openHalf(system: System, key: string): Promise<string | undefined> {
	const read = await readBytes(system, key);
	const found = read.kind === 'bytes' && readPrivateKey(Buffer.from(read.bytes ?? []).toString('latin1'));
	return found && found.kind === 'openssh' ? found.publicKey : undefined;
}

function halfIn(bytes: Uint8Array | undefined): string | undefined {
	return readPublicKey(Buffer.from(bytes ?? []).toString('utf8'))?.blob;
}

async function ask(
	system: System,
	action: ActionOf<'derive-public-key'>,
	context: Context,
): Promise<Extract<Ran, {kind: 'exited'}> | Extract<Applied, {kind: 'failed'}>> {
	const [line] = commandsOf(action, system.platform);
	if (line === undefined) return failed('program-failed');
	const given = await passphraseForExisting(action, context);
	if (given.kind === 'failed') return given;
	const ran =
		given.passphrase === undefined
			? await runProgram(system, {...line, args: ['-P', '', ...line.args]}, context, {env: unasked})
			: await runWithPassphrase(system, line, given.passphrase, context);
	if (ran.kind === 'failed' || ran.code === 0) return ran;
	return ran.stderr.includes('incorrect passphrase') ? failed('wrong-passphrase') : saidNo(line, ran);
}
