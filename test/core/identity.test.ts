import {expect, it} from 'vitest';
import type {Facts} from '../../source/core/facts.ts';
import {holds, identityOf, isEncrypted, isExposed, isUsable, isWelcomed} from '../../source/core/identity.ts';
import {factsOf, targetOf} from './facts-of.ts';
import {
	agentHolding,
	emptyAgent,
	encryptedKey,
	key,
	keyFile,
	keysOf,
	loginOf,
	noAgent,
	refused,
	timedOut,
	unusableKey,
} from './ssh-facts.ts';

const rsa = keyFile('id_rsa');
const acme = keyFile('acme');
const putty = unusableKey({kind: 'putty', encrypted: true, keyType: 'ssh-ed25519'});
const pem = keyFile('id_rsa', {content: {kind: 'pem', encrypted: true, format: 'rsa'}});
const accepted = (name: string) =>
	loginOf(undefined, {
		accepted: {name, keyType: 'ED25519', fingerprint: `SHA256:${name}`, source: 'file', explicit: false},
	});

// biome-ignore format: a table is read by its lines.
it.each<[string, Partial<Facts>, string | undefined, asked?: string]>([
	['the only one', {}, 'id_ed25519'],
	['the first, in the order of ssh', {keys: keysOf(rsa, acme), agent: emptyAgent}, 'id_rsa'],
	['the one in the agent', {keys: keysOf(rsa, acme), agent: agentHolding(acme)}, 'acme'],
	['the one the host took', {keys: keysOf(rsa, acme), agent: agentHolding(rsa), login: accepted('acme')}, 'acme'],
	['the host took one that is no file', {keys: keysOf(rsa, acme), agent: emptyAgent, login: accepted('card')}, 'id_rsa'],
	['the one that was asked for', {keys: keysOf(rsa, acme), login: accepted('id_rsa')}, 'acme', 'acme'],
	['one was asked for that is not there', {keys: keysOf(rsa)}, 'id_rsa', 'acme'],
	['one that ssh can read', {keys: keysOf(putty, rsa), agent: emptyAgent}, 'id_rsa'],
	['none that ssh can read', {keys: keysOf(putty), agent: emptyAgent}, 'id_ed25519'],
	['none', {keys: keysOf()}, undefined],
])('%s', (_, different, name, asked) => {
	const target = targetOf({key: asked && `/home/dev/.ssh/${asked}`});
	expect(identityOf(factsOf(different), target)?.path).toBe(name && `/home/dev/.ssh/${name}`);
});

it.each([
	['OpenSSH', key, true, false],
	['OpenSSH, encrypted', encryptedKey, true, true],
	['PEM, encrypted', pem, true, true],
	['PuTTY, encrypted: that is another matter', putty, false, false],
])('%s', (_, file, usable, encrypted) => {
	expect(isUsable(file)).toBe(usable);
	expect(isEncrypted(file)).toBe(encrypted);
});

it.each([
	[0o600, true, false],
	[0o400, true, false],
	[0o644, true, true],
	[0o640, true, true],
	[0o601, true, true],
	[0o644, false, false],
])('%o, mine: %s, others can read it: %s', (mode, mine, exposed) => {
	expect(isExposed(keyFile('id_rsa', {mode, mine}))).toBe(exposed);
});

it('an agent holds the very key', () => {
	expect(holds(agentHolding(key), key)).toBe(true);
	expect(holds(agentHolding(rsa), key)).toBe(false);
	expect(holds(emptyAgent, key)).toBe(false);
	expect(holds(noAgent(), key)).toBe(false);
	expect(holds(agentHolding(key), {...key, publicKey: undefined})).toBe(false);
});

it.each<[string, Facts['login'], boolean]>([
	['a greeting', loginOf(), true],
	['a greeting, and ssh says nothing of it', loginOf(undefined, {authenticated: false}), true],
	['no greeting, but let in', loginOf({kind: 'silent'}), true],
	['no greeting', loginOf({kind: 'silent'}, {authenticated: false}), false],
	[
		'let in and sent away',
		loginOf({kind: 'refused', means: 'suspended', line: '', unverified: false}),
		false,
	],
	['refused', refused, false],
	['no answer', timedOut({authenticated: true}), false],
	['no ssh', {kind: 'unavailable'}, false],
])('%s: welcome is %s', (_, login, welcome) => {
	expect(isWelcomed(login)).toBe(welcome);
});
