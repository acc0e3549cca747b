import {said} from '../evidence.ts';
import type {Facts} from '../facts.ts';
import type {Finding} from '../finding.ts';
import {identityOf, isWelcomed, keyTypeOf, shortBits} from '../identity.ts';
import {rsaBits} from '../read/public-key.ts';
import {shellQuoted} from '../shell-quote.ts';
import type {Target} from '../target.ts';
import {check, skipped, verdict} from './check.ts';

type Seen = Pick<Facts, 'keys' | 'agent' | 'login' | 'sshConfig'>;

/** What keeps a key that is there from being used: who holds it does not sign, it is too short, or no signature is common. */
export const keyUseCheck = check({
	ids: ['ssh.key-not-signed', 'ssh.key-too-short', 'ssh.no-common-algorithm'],
	reads: ['keys', 'agent', 'login', 'sshConfig'],
	judge(facts, target) {
		return [notSigned(facts, target), tooShort(facts, target), noCommonAlgorithm(facts, target)];
	},
});

/** The host asked for a signature, and a touch, an approval or the device itself was missing. */
function notSigned({login}: Seen, {host}: Target): Finding {
	const key = 'trace' in login ? login.trace.accepted : undefined;
	if (!('trace' in login) || key === undefined)
		return skipped('ssh.key-not-signed', {because: 'nothing-to-check', what: 'none'});
	const failure = login.kind === 'tried' && !isWelcomed(login) ? login.failure : undefined;
	const refusal =
		failure?.kind === 'agent-refused' || failure?.kind === 'device-refused' ? failure : undefined;
	const by = key.source === 'agent' ? 'agent' : 'security-key';
	// A key in a plain file is signed with at once: then it is the host that is slow.
	const isHeld = by === 'agent' || (key.keyType?.endsWith('-SK') ?? false);
	const isWaiting = login.kind === 'timed-out' && isHeld && !login.trace.authenticated;
	const state = isWaiting ? 'waiting' : refusal === undefined ? 'signed' : 'refused';
	const fields = {host, key: key.name, by, state, said: refusal?.said ?? ''} as const;
	return verdict(state === 'signed', 'fail', 'ssh.key-not-signed', fields, {
		evidence: [said(login.ran, login.trace.said)],
		remedy: {commands: [login.ran, 'gomod-setup doctor --timeout 30']},
	});
}

/** ssh leaves such a key out by itself; a host refuses it without a word, so that there it is only likely. */
function tooShort(facts: Seen, target: Target): Finding {
	const key = identityOf(facts, target);
	const bits = key?.publicKey === undefined ? undefined : rsaBits(key.publicKey.blob);
	if (key === undefined || bits === undefined)
		return skipped('ssh.key-too-short', {because: 'nothing-to-check', what: 'none'});
	const required = facts.sshConfig.kind === 'read' ? facts.sshConfig.config.requiredRsaSize : 0;
	const by = bits < required ? 'ssh' : 'remote';
	const isRefused = facts.login.kind === 'tried' && facts.login.failure?.kind === 'permission-denied';
	const isTooShort = by === 'ssh' || (isRefused && shortBits(key) !== undefined);
	const least = by === 'ssh' ? required : 2048;
	return verdict(
		!isTooShort || isWelcomed(facts.login),
		'fail',
		'ssh.key-too-short',
		{host: target.host, key: key.path, bits, least, by},
		{
			evidence: [{ran: `ssh-keygen -lf ${shellQuoted(key.publicHalf.path)}`, said: `${bits} (RSA)`}],
			remedy: newKey(target),
		},
	);
}

/** Only old servers: ssh gave up SHA-1 with 8.8. */
function noCommonAlgorithm(facts: Seen, target: Target): Finding {
	const {login} = facts;
	if (login.kind !== 'tried')
		return skipped('ssh.no-common-algorithm', {because: 'nothing-to-check', what: 'none'});
	const failure = login.failure?.kind === 'negotiation' ? login.failure : undefined;
	const key = identityOf(facts, target);
	const isUnsignable =
		login.trace.unsignable && !isWelcomed(login) && key !== undefined && keyTypeOf(key) === 'ssh-rsa';
	const what = failure?.what ?? (isUnsignable ? 'key' : undefined);
	const fields = {
		host: target.host,
		what,
		offer: failure?.offer ?? [],
		key: isUnsignable ? key.path : undefined,
	};
	return verdict(what === undefined, 'fail', 'ssh.no-common-algorithm', fields, {
		evidence: [said(login.ran, login.trace.said)],
		remedy: what === 'key' ? newKey(target) : {commands: []},
	});
}

function newKey({keyType}: Target): {commands: readonly string[]} {
	return {commands: [`ssh-keygen -t ${keyType}`]};
}
