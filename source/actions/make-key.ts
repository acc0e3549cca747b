import {commandsOf} from '../core/change-command.ts';
import {type PublicKey, readPublicKey} from '../core/read/public-key.ts';
import type {TakenBack} from '../core/taken-back.ts';
import type {Secret, System} from '../system/system.ts';
import {unasked} from './askpass.ts';
import {makeDirectoriesFor, removeMade} from './directories.ts';
import {refusal} from './file-bytes.ts';
import {type ActionOf, type Applied, type Context, failed, type Kind} from './kind.ts';
import {lines, passphraseForNew} from './passphrase.ts';
import {type Ran, runOrFail, runProgram} from './program.ts';

/** A new key pair. What is there is never overwritten, and a key that was made is never destroyed. */
export const makeKey: Kind<'make-key'> = {
	touches: ({path}) => ({below: path}),

	/** Only the key that this run made counts as `after`: one that was there already has not the wanted passphrase. */
	async look(system, {path}, _context, left) {
		const halves = await halvesOf(system, path);
		if (halves.length === 0) return 'before';
		const ours = left !== undefined && left.fingerprint === (await publicHalfAt(system, path))?.fingerprint;
		return ours && halves.length === 2 ? 'after' : {neither: failed('exists')};
	},

	async ready(_system, action, context) {
		const given = await passphraseForNew(action, context);
		return given.kind === 'failed' ? given : undefined;
	},

	async apply(system, action, context) {
		const given = await passphraseForNew(action, context);
		if (given.kind === 'failed') return given;
		const above = refusal(await makeDirectoriesFor(system, action.path));
		if (above) return above;
		// Primes of RSA take their time on a busy machine; the limit of a look is not for them.
		const patient = {...context, timeout: Math.max(context.timeout, 60_000)};
		const made = await generate(system, action, given.passphrase, patient);
		if (made.kind === 'failed') return made;
		if (given.passphrase !== undefined && !(await isEncrypted(system, action.path, context)))
			return discard(system, action.path);
		const half = await publicHalfAt(system, action.path);
		return {kind: 'done', after: half === undefined ? {} : {fingerprint: half.fingerprint}};
	},

	/** Another key that somebody put there since is left alone. */
	async takeBack(system, {path, comment}, {made}, after) {
		const half = await publicHalfAt(system, path);
		// Of one whose making was cut off nothing is known but the comment that it was to have.
		const known = after?.fingerprint;
		const theirs =
			half !== undefined && (known === undefined ? half.comment !== comment : half.fingerprint !== known);
		const halves = theirs ? [] : await halvesOf(system, path);
		if (halves.length > 0) return setAside(system, path, halves);
		await removeMade(system, made);
		return {state: 'was-gone'};
	},
};

/** Without a terminal ssh-keygen reads the passphrase, twice, from its standard input (facts of 9.2 and 10.0). */
function generate(
	system: System,
	action: ActionOf<'make-key'>,
	passphrase: Secret | undefined,
	context: Context,
): Promise<Ran> {
	const [line] = commandsOf(action, system.platform);
	const {program, args} = line ?? {program: 'ssh-keygen', args: []};
	if (passphrase === undefined)
		return runOrFail(system, {program, args: [...args, '-N', '']}, context, {env: unasked});
	return runOrFail(system, {program, args}, context, {env: unasked, input: lines(passphrase, 2)});
}

/** An input that ends early makes ssh-keygen write an unencrypted key and exit 0, so it is asked about the key itself. */
async function isEncrypted(system: System, path: string, context: Context): Promise<boolean> {
	const line = {program: 'ssh-keygen', args: ['-y', '-P', '', '-f', path]};
	const asked = await runProgram(system, line, context, {env: unasked});
	return asked.kind === 'exited' && asked.code === 255 && asked.stderr.includes('incorrect passphrase');
}

/** The key is a moment old and nobody has it yet. */
async function discard(system: System, path: string): Promise<Applied> {
	await Promise.all([system.remove(path), system.remove(`${path}.pub`)]);
	return failed('not-encrypted');
}

async function publicHalfAt(system: System, path: string): Promise<PublicKey | undefined> {
	const read = await system.read(`${path}.pub`);
	return read.kind === 'file' ? readPublicKey(Buffer.from(read.bytes).toString('utf8')) : undefined;
}

/** What is there of a pair: '' for the private half, '.pub' for the public one. */
async function halvesOf(system: System, path: string): Promise<readonly string[]> {
	const looks = await Promise.all(
		['', '.pub'].map(async half => ({half, look: await system.look(path + half)})),
	);
	return looks.flatMap(({half, look}) => (look.kind === 'missing' ? [] : [half]));
}

async function setAside(system: System, path: string, halves: readonly string[]): Promise<TakenBack> {
	const aside = await freeName(system, `${path}.undone-${day(system.now())}`, halves);
	for (const half of halves) {
		const refused = refusal(await system.rename(path + half, aside + half));
		if (refused) return {state: 'failed', said: refused.said, path: path + half};
	}
	return {state: 'kept-aside', path: aside};
}

/** Free for the halves that move: one that was left behind by a kill joins the other. */
async function freeName(system: System, name: string, halves: readonly string[], count = 1): Promise<string> {
	const candidate = count === 1 ? name : `${name}-${count}`;
	const taken = await halvesOf(system, candidate);
	return halves.some(half => taken.includes(half)) ? freeName(system, name, halves, count + 1) : candidate;
}

/** YYYYMMDD, by the clock on the wall. */
function day(now: Date): string {
	const digits = (number: number, length = 2) => String(number).padStart(length, '0');
	return `${digits(now.getFullYear(), 4)}${digits(now.getMonth() + 1)}${digits(now.getDate())}`;
}
