import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {kindOf} from '../../source/actions/index.ts';
import {Killed, killedAt} from '../engine/crash.ts';
import {action, context, filesIn, type Machine, machine, make} from './machine.ts';

let one: Machine;
beforeEach(() => {
	one = machine();
});
afterEach(() => one.remove());

const keygen = (...args: string[]) =>
	execFileSync('ssh-keygen', args, {stdio: ['ignore', 'pipe', 'pipe']}).toString();
const newKey = (secret: 'passphrase' | undefined, keyType: 'ed25519' | 'rsa' = 'ed25519') =>
	action({
		kind: 'make-key',
		path: one.path('.ssh/id_ed25519'),
		keyType,
		comment: 'dev@laptop of mine',
		secret,
	});
const today = () => {
	const now = new Date();
	return `${now.getFullYear()}${String(now.getMonth() + 1).padStart(2, '0')}${String(now.getDate()).padStart(2, '0')}`;
};

describe('a new key', () => {
	it.each([
		['with a passphrase', 'passphrase', 'correct horse \\n%s "\'$x é', 'incorrect passphrase'],
		['without one', undefined, undefined, undefined],
		['without one, by choice', 'passphrase', 'none', undefined],
	] as const)('%s', async (_name, secret, given, refusal) => {
		const wanted = newKey(secret);
		const kind = kindOf(wanted);
		expect(await kind.look(one.system, wanted, context())).toBe('before');
		const {before, after} = await make(one, wanted, context(given));
		expect(await kind.look(one.system, wanted, context(), after)).toBe('after');
		expect([one.mode('.ssh'), one.mode('.ssh/id_ed25519'), one.mode('.ssh/id_ed25519.pub')]).toEqual([
			0o700, 0o600, 0o644,
		]);
		expect(keygen('-lf', wanted.path)).toContain(`${after.fingerprint} dev@laptop of mine (ED25519)`);
		if (refusal) expect(() => keygen('-y', '-P', '', '-f', wanted.path)).toThrow(refusal);
		expect(
			keygen('-y', '-P', given === undefined || given === 'none' ? '' : given, '-f', wanted.path),
		).toContain('ssh-ed25519');

		const pair = [one.text('.ssh/id_ed25519'), one.text('.ssh/id_ed25519.pub')];
		const aside = `${wanted.path}.undone-${today()}`;
		expect(await kind.takeBack(one.system, wanted, before, after, context())).toEqual({
			state: 'kept-aside',
			path: aside,
		});
		expect([readFileSync(aside, 'latin1'), readFileSync(`${aside}.pub`, 'latin1')]).toEqual(pair);
		expect(await kind.takeBack(one.system, wanted, before, after, context())).toEqual({state: 'was-gone'});
	});

	it('of type rsa has 4096 bits', async () => {
		const wanted = newKey(undefined, 'rsa');
		await make(one, wanted);
		expect(keygen('-lf', wanted.path)).toMatch(/^4096 /);
	});

	it.each([['.ssh/id_ed25519'], ['.ssh/id_ed25519.pub']])(
		'is not made where %s is there already',
		async name => {
			one.put(name, 'theirs');
			const files = filesIn(one.home);
			const seen = await kindOf(newKey(undefined)).look(one.system, newKey(undefined), context());
			expect(seen).toMatchObject({neither: {because: 'exists'}});
			expect(filesIn(one.home)).toEqual(files);
		},
	);

	it.each([
		['too short', 'four', 'passphrase-too-short'],
		['with a line break', 'correct\nhorse', 'passphrase-unusable'],
		['not given', undefined, 'no-passphrase'],
	] as const)('is not made with a passphrase that is %s', async (_name, given, because) => {
		const wanted = newKey('passphrase');
		expect(await kindOf(wanted).apply(one.system, wanted, context(given))).toMatchObject({
			kind: 'failed',
			because,
		});
		expect(readdirSync(one.home)).toEqual([]);
	});

	it('that came out unencrypted is removed again', async () => {
		const careless = {
			...one.system,
			run: (command: Parameters<typeof one.system.run>[0]) =>
				one.system.run(command.input ? {...command, input: '\n\n'} : command),
		};
		const wanted = newKey('passphrase');
		const applied = await kindOf(wanted).apply(careless, wanted, context('correct horse'));
		expect(applied).toMatchObject({kind: 'failed', because: 'not-encrypted'});
		expect(readdirSync(one.path('.ssh'))).toEqual([]);
	});

	it('moves aside under a name that is free', async () => {
		for (const suffix of ['', '-2']) one.put(`.ssh/id_ed25519.undone-${today()}${suffix}`, 'earlier');
		const wanted = newKey(undefined);
		const {before, after} = await make(one, wanted);
		const taken = await kindOf(wanted).takeBack(one.system, wanted, before, after, context());
		expect(taken).toEqual({state: 'kept-aside', path: `${wanted.path}.undone-${today()}-3`});
	});

	it('that was moved aside only by half is moved by the other half the next time', async () => {
		const wanted = newKey(undefined);
		const {before, after} = await make(one, wanted);
		const {system} = killedAt(one.system, 0, 'after');
		await expect(kindOf(wanted).takeBack(system, wanted, before, after, context())).rejects.toThrow(Killed);
		await kindOf(wanted).takeBack(one.system, wanted, before, after, context());
		const aside = `id_ed25519.undone-${today()}`;
		expect(readdirSync(one.path('.ssh'))).toEqual([aside, `${aside}.pub`]);
	});

	it('whose making was cut off is known by its comment', async () => {
		const wanted = newKey(undefined);
		const {before} = await make(one, wanted);
		const taken = await kindOf(wanted).takeBack(one.system, wanted, before, undefined, context());
		expect(taken.state).toBe('kept-aside');
	});

	it('that a person made there, after ours was cut off, is theirs', async () => {
		const wanted = newKey(undefined);
		const {before} = await make(one, {...wanted, comment: 'me@work laptop'});
		const files = filesIn(one.path('.ssh'));
		const taken = await kindOf(wanted).takeBack(one.system, wanted, before, undefined, context());
		expect([taken, filesIn(one.path('.ssh'))]).toEqual([{state: 'was-gone'}, files]);
	});

	it('that somebody replaced since is theirs', async () => {
		const wanted = newKey(undefined);
		const {before, after} = await make(one, wanted);
		const theirs = machine();
		await make(theirs, {...wanted, path: theirs.path('.ssh/id_ed25519')});
		for (const name of ['.ssh/id_ed25519', '.ssh/id_ed25519.pub']) one.put(name, theirs.text(name) ?? '');
		expect(await kindOf(wanted).takeBack(one.system, wanted, before, after, context())).toEqual({
			state: 'was-gone',
		});
		expect(one.text('.ssh/id_ed25519')).toBe(theirs.text('.ssh/id_ed25519'));
		theirs.remove();
	});
});

describe('the public half', () => {
	const prepared = async (passphrase: string | undefined) => {
		await make(one, newKey(passphrase === undefined ? undefined : 'passphrase'), context(passphrase));
		const half = one.text('.ssh/id_ed25519.pub');
		const path = one.path('.ssh/id_ed25519.pub');
		await one.system.remove(path);
		const wanted = action({
			kind: 'derive-public-key',
			key: one.path('.ssh/id_ed25519'),
			path,
			secret: passphrase === undefined ? undefined : 'passphrase',
		});
		return {half, wanted};
	};

	it.each([[undefined], ['correct horse']])('is derived again (passphrase: %s)', async passphrase => {
		const {half, wanted} = await prepared(passphrase);
		const files = filesIn(one.home);
		expect(await kindOf(wanted).look(one.system, wanted, context())).toBe('before');
		const {before, after} = await make(one, wanted, context(passphrase));
		expect(one.text('.ssh/id_ed25519.pub')).toBe(half);
		expect(one.mode('.ssh/id_ed25519.pub')).toBe(0o644);
		expect(await kindOf(wanted).look(one.system, wanted, context(), after)).toBe('after');
		expect(await kindOf(wanted).takeBack(one.system, wanted, before, undefined, context())).toEqual({
			state: 'restored',
		});
		expect(filesIn(one.home)).toEqual(files);
	});

	it('of another key is replaced, and put back', async () => {
		const {half, wanted} = await prepared(undefined);
		const other = `${half}`.replace(/AAAAI.{8}/, 'AAAAIAAAAAAAA');
		one.put('.ssh/id_ed25519.pub', other, 0o600);
		const {before, after} = await make(one, wanted);
		expect(one.text('.ssh/id_ed25519.pub')).toBe(half);
		expect(await kindOf(wanted).takeBack(one.system, wanted, before, after, context())).toEqual({
			state: 'restored',
		});
		expect(one.text('.ssh/id_ed25519.pub')).toBe(other);
		expect(one.mode('.ssh/id_ed25519.pub')).toBe(0o600);
	});

	it.each([
		['wrong', 'wrong horse', 'wrong-passphrase'],
		['not given', undefined, 'no-passphrase'],
		['none', 'none', 'no-passphrase'],
	] as const)('is not written when the passphrase is %s', async (_name, given, because) => {
		const {wanted} = await prepared('correct horse');
		expect(await kindOf(wanted).apply(one.system, wanted, context(given))).toMatchObject({
			kind: 'failed',
			because,
		});
		expect(one.text('.ssh/id_ed25519.pub')).toBeUndefined();
	});
});
