import {describe} from 'vitest';
import {bare, keyless, locked, notRewritten} from '../machines.ts';
import {agentHolding, emptyAgent, encryptedKey, keyFile, keysOf, noAgent, sshConfigOf} from '../ssh-facts.ts';
import {planning} from './planning.ts';

const own = '~/.ssh/gomod-setup-agent';
const unit = {kind: 'systemd-user', unit: 'ssh-agent.socket', socket: '/run/user/1000/ssh-agent'} as const;
const start = [
	`config github.com: IdentityAgent ${own}`,
	`start-agent process ${own}`,
	`add-to-agent ~/.ssh/id_ed25519 ${own}`,
];
const started = [['IdentityAgent', '/home/dev/.ssh/gomod-setup-agent']] as const;

describe('where a passphrase is held', () => {
	// biome-ignore format: a table is read by its lines.
	planning(
		[
			['an open key needs none', {...locked, keys: keysOf(keyFile('id_ed25519'))}, []],
			['it is held already', {...locked, agent: agentHolding(encryptedKey)}, []],
			['by an agent that runs', {...locked, agent: emptyAgent}, ['add-to-agent ~/.ssh/id_ed25519 /run/agent']],
			['by one that holds others', {...locked, agent: agentHolding(keyFile('id_rsa'))}, ['add-to-agent ~/.ssh/id_ed25519 /run/agent']],
			['by one of our own', locked, start],
			['by one of our own, which is named already', {...locked, sshConfig: sshConfigOf({}, started)}, start.slice(1)],
			['by systemd', {...locked, agent: noAgent(unit)}, ['config github.com: IdentityAgent /run/user/1000/ssh-agent', 'start-agent systemd-user /run/user/1000/ssh-agent', 'add-to-agent ~/.ssh/id_ed25519 /run/user/1000/ssh-agent']],
			['by the keychain', {...locked, agent: noAgent({kind: 'keychain'})}, ['add-to-agent ~/.ssh/id_ed25519 keychain']],
			["by Windows' service", {...locked, agent: noAgent({kind: 'windows-service'})}, ['start-agent windows-service ', 'add-to-agent ~/.ssh/id_ed25519 SSH_AUTH_SOCK']],
			['a new key with a passphrase', bare, start],
			['a new key without', bare, [], {passphrase: 'none'}],
			['a new key, and nobody has said', keyless, ['add-to-agent ~/.ssh/id_ed25519 /run/agent'], {passphrase: 'unanswered'}],
			['the login works without our doing', {...notRewritten, keys: keysOf(encryptedKey), agent: noAgent()}, []],
		],
		'config',
		'start-agent',
		'add-to-agent',
	);
});
