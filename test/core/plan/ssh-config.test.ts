import {expect, it} from 'vitest';
import type {Facts} from '../../../source/core/facts.ts';
import {target} from '../facts-of.ts';
import {accessOf, gitConfigOf, goSsh, noAccess, sshCommandOf} from '../git-facts.ts';
import {goEnvOf} from '../go-facts.ts';
import {noSsh, only443, unregistered} from '../machines.ts';
import {agentHolding, keyFile, keysOf, loginFailed, sshConfigOf, sshConfigRefused} from '../ssh-facts.ts';
import {planning, planOf} from './planning.ts';

const acme = keyFile('acme', {named: true});
const tooMany = {...unregistered, login: loginFailed({kind: 'too-many-failures'})};
/** Go 1.24 does not see core.sshCommand, and nothing else leads there. */
const ignored = (command: string) => ({
	gitConfig: gitConfigOf(undefined, sshCommandOf(command)),
	goEnv: goEnvOf({GOVERSION: 'go1.24.4'}),
	accessAsUser: accessOf(),
	accessAsGo: accessOf(noAccess.accessAsGo.answer, {ssh: goSsh}),
	keys: keysOf(acme),
	agent: agentHolding(acme),
});
const block443 = [
	['HostName', 'ssh.github.com'],
	['Port', '443'],
] as const;
const over = 'config github.com: HostName ssh.github.com, Port 443';
const second = {
	passphrase: 'none',
	target: {key: '/home/dev/.ssh/id_ed25519_acme', ssh: {...target.ssh, alias: 'github.com-acme'}},
} as const;
const knownAlias = {...sshConfigOf({identityFiles: ['~/.ssh/id_ed25519_acme']}), name: 'github.com-acme'};
const refused = sshConfigRefused({kind: 'config-option', file: '/f', line: 1, option: 'x', said: ''});

// biome-ignore format: a table is read by its lines.
planning(
	[
		['nothing', unregistered, []],
		['over 443', only443, [over]],
		['over 443, as it is', {...only443, sshConfig: sshConfigOf({hostname: 'ssh.github.com', port: 443})}, []],
		['over 443, in our block but not in effect', {...only443, sshConfig: sshConfigOf({}, block443)}, []],
		['over 443, in another letter case', {...only443, sshConfig: sshConfigOf({}, [['hostname', 'ssh.github.com'], ['port', '443']])}, []],
		['over 443, our block says another port', {...only443, sshConfig: sshConfigOf({}, [['HostName', 'ssh.github.com'], ['Port', '8443']])}, [over]],
		['a jump host leads there', {...only443, sshConfig: sshConfigOf({proxyJump: 'bastion'})}, []],
		['too many keys: one is named', tooMany, ['config github.com: IdentityFile ~/.ssh/id_ed25519, IdentitiesOnly yes']],
		['too many keys, under the name that git has for the host', {...tooMany, sshConfig: {...sshConfigOf(), name: 'gh-work'} as Facts['sshConfig']}, ['config gh-work: IdentityFile ~/.ssh/id_ed25519, IdentitiesOnly yes']],
		['too many keys, one is named already', {...tooMany, sshConfig: sshConfigOf({}, [['IdentityFile', '/home/dev/.ssh/id_ed25519'], ['IdentitiesOnly', 'yes']])}, []],
		['a key named by a token', {...unregistered, keys: keysOf(keyFile('id_github.com')), sshConfig: sshConfigOf({identityFiles: ['~/.ssh/id_%h']})}, []],
		['what Go 1.24 does not see of core.sshCommand', ignored('ssh -i ~/.ssh/acme -o IdentitiesOnly=yes'), ['config github.com: IdentityFile ~/.ssh/acme, IdentitiesOnly yes']],
		['but nothing of one that checks no host keys', ignored('ssh -i ~/.ssh/acme -o StrictHostKeyChecking=no'), []],
		['nor of one with a file of its own', ignored('ssh -o UserKnownHostsFile=/dev/null -i ~/.ssh/acme'), []],
		['nor of one that says more than which way', ignored('ssh -i ~/.ssh/acme -o ServerAliveInterval=30'), []],
		['a whole path in it', ignored('ssh -i /home/dev/.ssh/acme'), ['config github.com: IdentityFile ~/.ssh/acme']],
		['ssh cannot read its configuration', {...only443, sshConfig: refused}, [over]],
		['no ssh', noSsh, []],
		['a second account', unregistered, ['config github.com-acme: HostName github.com, IdentityFile ~/.ssh/id_ed25519_acme, IdentitiesOnly yes'], second],
		['a second account, over 443', only443, ['config github.com-acme: HostName ssh.github.com, Port 443, IdentityFile ~/.ssh/id_ed25519_acme, IdentitiesOnly yes'], second],
		['a second account, the way the first one goes', {...unregistered, sshConfig: sshConfigOf({hostname: 'inner', port: 2222, proxyJump: 'bastion'})}, ['config github.com-acme: HostName inner, Port 2222, ProxyJump bastion, IdentityFile ~/.ssh/id_ed25519_acme, IdentitiesOnly yes'], second],
		['a second account, the agent that the first one asks', {...unregistered, sshConfig: sshConfigOf({identityAgent: '~/.ssh/gomod-setup-agent'})}, ['config github.com-acme: HostName github.com, IdentityAgent ~/.ssh/gomod-setup-agent, IdentityFile ~/.ssh/id_ed25519_acme, IdentitiesOnly yes'], second],
		['a second account that ssh knows', {...unregistered, sshConfig: knownAlias}, [], second],
	],
	'config',
);

it('what is not taken over is left to a person, with all that it rests on', () => {
	const {actions, uncured} = planOf(ignored('ssh -i ~/.ssh/acme -o StrictHostKeyChecking=no'));
	expect(actions.filter(({kind}) => kind === 'edit-file')).toEqual([]);
	const told = actions.find(
		action => action.kind === 'tell' && action.finding === 'git.ssh-command-ignored-by-go',
	);
	expect(told).toMatchObject({
		file: '/home/dev/.gitconfig',
		commands: ['export GIT_SSH_COMMAND="$(git config core.sshCommand) -o BatchMode=yes"'],
	});
	expect(uncured).toContain('git.ssh-command-ignored-by-go');
});

it('what each change is for', () => {
	const [edit] = planOf(tooMany).actions;
	expect(edit).toMatchObject({
		path: '/home/dev/.ssh/config',
		digest: undefined,
		mode: 0o600,
		cures: ['ssh.too-many-keys'],
		part: 'login',
	});
	expect(planOf(only443).actions[0]).toMatchObject({cures: ['net.port-22'], part: 'network'});
	expect(planOf(ignored('ssh -i ~/.ssh/acme')).actions[0]).toMatchObject({
		cures: ['git.ssh-command-ignored-by-go'],
		part: 'git',
	});
});
