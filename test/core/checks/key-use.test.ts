import {
	agentHolding,
	emptyAgent,
	key,
	keyFile,
	keysOf,
	loginFailed,
	loginOf,
	noDirectory,
	refused,
	sshConfigOf,
	timedOut,
} from '../ssh-facts.ts';
import {judging} from './judging.ts';

const none = {because: 'nothing-to-check', what: 'none'};
/** An RSA key of that length, as a public key holds it: type, exponent, modulus. */
function rsaKey(bits: number) {
	const string = (bytes: Buffer) => Buffer.concat([Buffer.from([0, 0, 0, 0]).fill(bytes.length, 3), bytes]);
	const modulus = Buffer.concat([Buffer.from([0, 0x80]), Buffer.alloc(bits / 8 - 1, 1)]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(modulus.length);
	const blob = Buffer.concat([
		string(Buffer.from('ssh-rsa')),
		string(Buffer.from([1, 0, 1])),
		length,
		modulus,
	]);
	const publicKey = {
		keyType: 'ssh-rsa',
		blob: blob.toString('base64'),
		comment: '',
		fingerprint: `SHA256:${bits}`,
	};
	return keyFile('id_rsa', {publicKey});
}
const [short, long] = [rsaKey(1024), rsaKey(2048)];

const offered = (keyType: string, source: 'agent' | 'file') => ({
	accepted: {name: 'dev@laptop', keyType, fingerprint: 'SHA256:id', source, explicit: false},
	authenticated: false,
});
const agentRefused = {kind: 'agent-refused', key: 'dev@laptop', said: 'agent refused operation'} as const;
const deviceRefused = {kind: 'device-refused', key: 'id_ed25519_sk', said: 'device not found'} as const;
const negotiation = {kind: 'negotiation', what: 'host key type', offer: ['ssh-rsa']} as const;
const retry = ['ssh -T git@github.com', 'gomod-setup doctor --timeout 30'];
const unsignable = loginFailed({kind: 'permission-denied', methods: ['publickey']}, {unsignable: true});

// biome-ignore format: a table is read by its lines.
judging([
	['the host took no key', {login: refused}, 'S160 skip', none],
	['a key in a file', {login: loginOf(undefined, offered('ED25519', 'file'))}, 'S160 ok', {state: 'signed'}],
	['the agent refuses', {login: loginFailed(agentRefused, offered('ED25519', 'agent'))}, 'S160 fail', {by: 'agent', state: 'refused', said: 'agent refused operation'}, retry],
	['the agent refuses one key, another is taken', {login: loginOf(undefined, offered('ED25519', 'agent'), agentRefused)}, 'S160 ok', {state: 'signed'}],
	['the device is not plugged in', {login: loginFailed(deviceRefused, offered('ED25519-SK', 'file'))}, 'S160 fail', {by: 'security-key', state: 'refused', said: 'device not found'}, retry],
	['a touch is awaited', {login: timedOut(offered('ED25519-SK', 'file'))}, 'S160 fail', {by: 'security-key', state: 'waiting'}, retry],
	['an approval is awaited', {login: timedOut(offered('ED25519', 'agent'))}, 'S160 fail', {by: 'agent', state: 'waiting'}],
	['the host is slow', {login: timedOut(offered('ED25519', 'file'))}, 'S160 ok', {state: 'signed'}],
	['the host is slow after the login', {login: timedOut({...offered('ED25519', 'agent'), authenticated: true})}, 'S160 ok', {state: 'signed'}],

	['no RSA', {}, 'S161 skip', none],
	['no key', {keys: noDirectory}, 'S161 skip', none],
	['2048 bits and refused', {keys: keysOf(long), agent: emptyAgent, login: refused}, 'S161 ok', {bits: 2048}],
	['1024 bits and refused', {keys: keysOf(short), agent: emptyAgent, login: refused}, 'S161 fail', {bits: 1024, least: 2048, by: 'remote'}, ['ssh-keygen -t ed25519']],
	['1024 bits and welcome', {keys: keysOf(short)}, 'S161 ok', {bits: 1024}],
	['shorter than ssh wants', {keys: keysOf(long), agent: emptyAgent, login: refused, sshConfig: sshConfigOf({requiredRsaSize: 3072})}, 'S161 fail', {bits: 2048, least: 3072, by: 'ssh'}],
	['1024 bits beside a longer one', {keys: keysOf(short, key), agent: emptyAgent, login: refused}, 'S161 skip', none],
	['1024 bits, in the agent, beside another', {keys: keysOf(short, key), agent: agentHolding(short), login: refused}, 'S161 skip', none],

	['a login', {}, 'S162 ok', {what: undefined}],
	['no answer', {login: timedOut()}, 'S162 skip', none],
	['an old server', {login: loginFailed(negotiation)}, 'S162 fail', {what: 'host key type', offer: ['ssh-rsa']}, []],
	['RSA with SHA-1 only', {keys: keysOf(long), agent: emptyAgent, login: unsignable}, 'S162 fail', {what: 'key', key: long.path}, ['ssh-keygen -t ed25519']],
	['RSA with SHA-1 only, and another key', {keys: keysOf(key), login: unsignable}, 'S162 ok', {what: undefined}],
]);
