import {
	agentHolding,
	emptyAgent,
	encryptedKey,
	half,
	key,
	keyFile,
	keysOf,
	loginFailed,
	noAgent,
	noDirectory,
	refused,
	unusableKey,
} from '../ssh-facts.ts';
import {judging} from './judging.ts';

const none = {because: 'nothing-to-check', what: 'none'};
const path = '/home/dev/.ssh/id_ed25519';
const other = keyFile('id_rsa');
const foreign = keyFile('id_ed25519', {mine: false, mode: 0o644});
const exposed = keyFile('id_ed25519', {mode: 0o644});
const putty = unusableKey({kind: 'putty', encrypted: false, keyType: 'ssh-ed25519'});
const crlf = unusableKey({kind: 'malformed', because: 'crlf'});
const truncated = unusableKey({kind: 'malformed', because: 'truncated'});
const page = unusableKey({kind: 'malformed', because: 'not-a-key'});
const pem = keyFile('id_rsa', {content: {kind: 'pem', encrypted: true, format: 'rsa'}});

const left = keyFile('id_ecdsa', {content: {kind: 'public'}});
const publicOnly = keyFile('work', {named: true, content: {kind: 'public'}});
const hardware = keyFile('id_ed25519_sk', {
	content: {kind: 'public'},
	publicKey: {keyType: 'sk-ssh-ed25519@openssh.com', blob: 'AAAA', comment: '', fingerprint: 'SHA256:sk'},
});

const rsaOnly = {keyType: 'rsa', acceptedKeys: ['ssh-rsa']} as const;

const named = (...taken: readonly string[]) => ({keys: {...noDirectory, taken}, agent: emptyAgent});

// biome-ignore format: a table is read by its lines.
judging([
	['a key', {}, 'S1 ok', {key: path}],
	['no key at all', {keys: noDirectory, agent: emptyAgent}, 'S1 fail', {key: path, agentKeys: 0}, [`ssh-keygen -t ed25519 -f ${path}`]],
	['one by a name that ssh does not try', named('work-key', 'work-key.pub', 'config', 'known_hosts'), 'S1 fail', {others: ['/home/dev/.ssh/work-key']}, ['gomod-setup setup --key /home/dev/.ssh/work-key']],
	['a public half alone is none', named('work-key.pub', 'known_hosts'), 'S1 fail', {others: []}, [`ssh-keygen -t ed25519 -f ${path}`]],
	['a name that is none', named('-\u001b[31m', '-\u001b[31m.pub'), 'S1 fail', {others: []}],
	['another one was asked for, and is not there', named('work-key', 'work-key.pub'), 'S1 fail', {others: []}, ['ssh-keygen -t ed25519 -f /home/dev/.ssh/acme'], {key: '/home/dev/.ssh/acme'}],
	['no agent either', {keys: noDirectory, agent: noAgent()}, 'S1 fail', {agentKeys: 0}],
	['only in an agent', {keys: noDirectory}, 'S1 ok', {agentKeys: 1}],
	['a file that is no key is there', {keys: keysOf(page), agent: emptyAgent}, 'S1 ok', {key: path}],
	['the host wants RSA', {keys: noDirectory, agent: emptyAgent}, 'S1 fail', {key: '/home/dev/.ssh/id_rsa', keyType: 'rsa'}, ['ssh-keygen -t rsa -f /home/dev/.ssh/id_rsa'], {keyType: 'rsa'}],
	['the one that was asked for', {}, 'S1 ok', {key: path}, [], {key: path}],
	['the public half alone, and the agent has the other', {keys: keysOf(publicOnly), agent: agentHolding(publicOnly), login: refused}, 'S1 ok', {elsewhere: undefined}],
	['the public half alone, and the agent has another', {keys: keysOf(publicOnly), login: refused}, 'S1 fail', {elsewhere: 'agent', key: publicOnly.path}, ['ssh-add -L']],
	['the public half alone, and another key logs in', {keys: keysOf(publicOnly)}, 'S1 ok', {elsewhere: undefined}],
	['the public half of a security key alone', {keys: keysOf(hardware), agent: emptyAgent, login: refused}, 'S1 fail', {elsewhere: 'security-key'}, ['cd ~/.ssh && ssh-keygen -K']],
	['a public half that was left behind', {keys: keysOf(left), agent: emptyAgent, login: refused}, 'S1 fail', {elsewhere: undefined, key: path}, [`ssh-keygen -t ed25519 -f ${path}`]],
	['a public half that was left behind, beside a key', {keys: keysOf(left, other), agent: emptyAgent, login: refused}, 'S1 ok', {key: other.path}],
	['another was asked for', {}, 'S1 fail', {key: '/home/dev/.ssh/acme'}, ['ssh-keygen -t ed25519 -f /home/dev/.ssh/acme'], {key: '/home/dev/.ssh/acme'}],

	['a public half that fits', {}, 'S2 ok', {state: 'matches'}],
	['none', {keys: keysOf(keyFile('id_ed25519', {publicHalf: half('missing')}))}, 'S2 warn', {key: path, state: 'missing'}, [`ssh-keygen -y -f ${path} > ${path}.pub`]],
	['of another key', {keys: keysOf(keyFile('id_ed25519', {publicHalf: half('differs')}))}, 'S2 warn', {state: 'differs'}],
	['of another key, so that this one is never tried', {keys: keysOf(keyFile('id_ed25519', {publicHalf: half('differs')})), login: refused}, 'S2 fail', {state: 'differs'}, [`mv ${path}.pub ${path}.pub.other`, `ssh-keygen -y -f ${path} > ${path}.pub`]],
	['of another key, as ssh says', {login: loginFailed({kind: 'key-mismatch', file: path})}, 'S2 fail', {state: 'differs'}],
	['of no key that ssh can read', {keys: keysOf(putty)}, 'S2 skip', none],
	['and nothing else', {keys: keysOf(publicOnly)}, 'S2 ok', {state: 'matches'}],
	['not readable', {keys: keysOf(keyFile('id_ed25519', {publicHalf: half('unreadable')}))}, 'S2 warn', {state: 'unreadable'}],
	['no key, no half', {keys: noDirectory}, 'S2 skip', none],

	['0600', {}, 'S3 ok', {mode: 0o600}],
	['0400', {keys: keysOf(keyFile('id_ed25519', {mode: 0o400}))}, 'S3 ok', {mode: 0o400}],
	['0644 and refused', {keys: keysOf(exposed), login: refused}, 'S3 fail', {key: path, mode: 0o644}, [`chmod 600 ${path}`]],
	['0640 and refused', {keys: keysOf(keyFile('id_ed25519', {mode: 0o640})), login: refused}, 'S3 fail', {mode: 0o640}],
	['0644, and the login works', {keys: keysOf(exposed)}, 'S3 warn', {mode: 0o644}],
	['0644 of another key', {keys: keysOf(key, keyFile('id_rsa', {mode: 0o644})), login: refused}, 'S3 warn', {key: '/home/dev/.ssh/id_rsa'}, ['chmod 600 /home/dev/.ssh/id_rsa']],
	['0644 of a public half', {keys: keysOf(publicOnly), login: refused}, 'S3 ok'],
	['0644, but the file is not mine', {keys: keysOf(foreign), login: refused}, 'S3 ok'],
	['no key, no mode', {keys: noDirectory}, 'S3 skip', none],

	['any type', {}, 'S130 skip', none],
	['RSA where RSA is wanted', {keys: keysOf(keyFile('id_rsa', {content: {kind: 'pem', encrypted: false, format: 'rsa'}, publicKey: undefined}))}, 'S130 ok', {keyType: 'ssh-rsa'}, [], rsaOnly],
	['another, and nobody is let in', {agent: emptyAgent, login: refused}, 'S130 fail', {key: path, keyType: 'ssh-ed25519', accepted: ['ssh-rsa']}, ['ssh-keygen -t rsa -f /home/dev/.ssh/id_rsa'], rsaOnly],
	['another, and yet it works', {}, 'S130 warn', {keyType: 'ssh-ed25519'}, ['ssh-keygen -t rsa -f /home/dev/.ssh/id_rsa'], rsaOnly],
	['both: the one that is taken', {keys: keysOf(key, keyFile('id_rsa', {content: {kind: 'pem', encrypted: false, format: 'rsa'}, publicKey: undefined})), agent: emptyAgent, login: refused}, 'S130 ok', {key: '/home/dev/.ssh/id_rsa'}, [], rsaOnly],

	['a format ssh reads', {}, 'S4 ok', {because: 'fine'}],
	['PEM', {keys: keysOf(pem)}, 'S4 ok', {because: 'fine'}],
	['PuTTY', {keys: keysOf(putty), agent: emptyAgent, login: refused}, 'S4 fail', {key: path, because: 'putty'}, [`puttygen ${path} -O private-openssh -o ${path}.openssh`, `gomod-setup setup --key ${path}.openssh`]],
	['a public half alone', {keys: keysOf(publicOnly), login: refused}, 'S4 ok', {because: 'fine'}],
	['Windows line ends', {keys: keysOf(crlf), login: refused}, 'S4 fail', {because: 'crlf'}, []],
	['cut off', {keys: keysOf(truncated), login: refused}, 'S4 fail', {because: 'truncated'}],
	['a web page', {keys: keysOf(page), login: refused}, 'S4 fail', {because: 'not-a-key'}],
	['no use, but the agent logs in', {keys: keysOf(page)}, 'S4 warn', {because: 'not-a-key'}],
	['no use, beside one that is', {keys: keysOf(page, other), login: refused}, 'S4 ok', {key: other.path}],
	['no use, and it was asked for', {keys: keysOf(page, other), login: refused}, 'S4 warn', {key: path}, [], {key: path}],
	['no key, no format', {keys: noDirectory}, 'S4 skip', none],

	['no passphrase', {agent: noAgent(), login: refused}, 'S5 ok', {encrypted: false}],
	['in the agent', {keys: keysOf(encryptedKey)}, 'S5 ok', {encrypted: true, held: true}],
	['not in the agent', {keys: keysOf(encryptedKey), agent: emptyAgent, login: refused}, 'S5 fail', {key: path, held: false}, [`ssh-add ${path}`]],
	['another key in the agent', {keys: keysOf(encryptedKey), agent: agentHolding(other), login: refused}, 'S5 fail', {held: false}],
	['no agent', {keys: keysOf(encryptedKey), agent: noAgent(), login: refused}, 'S5 fail', {encrypted: true}],
	['an encrypted PEM', {keys: keysOf(pem), agent: emptyAgent, login: refused}, 'S5 fail', {key: pem.path}],
	['held by something we do not see', {keys: keysOf(encryptedKey), agent: noAgent()}, 'S5 ok', {held: false}],
	['no key, no passphrase', {keys: noDirectory}, 'S5 skip', none],

	['an agent', {}, 'S6 ok', {socket: '/run/agent', keys: 1}],
	['an empty one', {agent: emptyAgent}, 'S6 ok', {keys: 0}],
	['none, and none is needed', {agent: noAgent()}, 'S6 skip', none],
	['none for a passphrase', {keys: keysOf(encryptedKey), agent: noAgent(), login: refused}, 'S6 warn', {because: 'SSH_AUTH_SOCK is not set'}, ['eval "$(ssh-agent -s)"', `ssh-add ${path}`]],
	['none, and the login works', {keys: keysOf(encryptedKey), agent: noAgent()}, 'S6 ok'],
	['no key, no agent', {keys: noDirectory, agent: noAgent()}, 'S6 skip', none],
]);
