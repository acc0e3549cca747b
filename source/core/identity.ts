import type {KeyFile} from './facts/ssh.ts';
import type {Facts} from './facts.ts';
import {rsaBits} from './read/public-key.ts';
import type {Target} from './target.ts';

type Seen = Pick<Facts, 'keys' | 'agent' | 'login'>;

/**
 * The key this run is about: the one that was asked for, else the one the server took, else the first that ssh can use,
 * else the first there is. A public half that was left behind is no key.
 */
export function identityOf({keys: {keys}, agent, login}: Seen, target: Target): KeyFile | undefined {
	const accepted = 'trace' in login ? login.trace.accepted?.fingerprint : undefined;
	const rank = (key: KeyFile): number => (shortBits(key) === undefined ? 0 : 2) + (holds(agent, key) ? 0 : 1);
	const suitable = keys
		.filter(key => isTaken(keyTypeOf(key), target) && canSign(agent, key))
		.toSorted((one, other) => rank(one) - rank(other));
	return (
		keys.find(key => key.path === target.key) ??
		suitable.find(key => accepted !== undefined && key.publicKey?.fingerprint === accepted) ??
		suitable[0] ??
		keys.find(isElsewhere) ??
		keys.find(({content}) => content.kind !== 'public')
	);
}

/** ssh can read the private half, or the agent has it. */
export function canSign(agent: Facts['agent'], key: KeyFile): boolean {
	return isUsable(key) || (key.content.kind === 'public' && holds(agent, key));
}

/** Only its public half is here, on purpose: an agent, or a security key, has the other. */
export function isElsewhere(key: KeyFile): boolean {
	return key.content.kind === 'public' && (key.named || isHardware(key));
}

/** A key in a security key (FIDO), as OpenSSH names such types. */
export function isHardware({publicKey}: KeyFile): boolean {
	return publicKey?.keyType.startsWith('sk-') ?? false;
}

/** Bits of an RSA key that hosts commonly refuse; undefined: no RSA, or long enough. NIST and most hosts draw the line at 2048. */
export function shortBits({publicKey}: KeyFile): number | undefined {
	const bits = publicKey === undefined ? undefined : rsaBits(publicKey.blob);
	return bits !== undefined && bits < 2048 ? bits : undefined;
}

/** The host takes keys of this type; of one whose type is not known nothing is said against it. */
export function isTaken(keyType: string | undefined, {acceptedKeys}: Pick<Target, 'acceptedKeys'>): boolean {
	return acceptedKeys === undefined || keyType === undefined || acceptedKeys.includes(keyType);
}

/** As public keys name it (`ssh-rsa`); undefined where the file does not tell. */
export function keyTypeOf({publicKey, content}: KeyFile): string | undefined {
	return publicKey?.keyType ?? (content.kind === 'pem' && content.format === 'rsa' ? 'ssh-rsa' : undefined);
}

/** ssh can read the file; its mode and passphrase are other questions. */
export function isUsable(key: KeyFile): boolean {
	return key.content.kind === 'openssh' || key.content.kind === 'pem';
}

export function isEncrypted({content}: KeyFile): boolean {
	return (content.kind === 'openssh' || content.kind === 'pem') && content.encrypted;
}

/** Whether the agent holds this very key. */
export function holds(agent: Facts['agent'], key: KeyFile): boolean {
	return (
		agent.kind === 'keys' &&
		key.publicKey !== undefined &&
		agent.keys.some(held => held.fingerprint === key.publicKey?.fingerprint)
	);
}

/** Others can read it, so ssh leaves it out (authfile.c:82: only when the file is ours). */
export function isExposed(key: KeyFile): boolean {
	return key.mine && (key.mode & 0o077) !== 0;
}

/** The host greeted somebody, or let somebody in and said nothing that is surely a refusal. */
export function isWelcomed(login: Facts['login']): boolean {
	if (login.kind !== 'tried') return false;
	const {kind} = login.login;
	// Who let ssh in was then a machine on the way.
	if (login.failure?.kind === 'proxy-ended') return false;
	const isSurelyRefused = login.login.kind === 'refused' && !login.login.unverified;
	return kind === 'welcomed' || (login.trace.authenticated && !isSurelyRefused);
}
