import {expect, test} from 'vitest';
import {loginProbe} from '../../source/probes/login.ts';
import {sshConfigProbe} from '../../source/probes/ssh-config.ts';
import {gitConfigOf, rule} from '../core/git-facts.ts';
import {hello, isLogin, survey, target} from '../engine/github-machine.ts';
import {FakeSystem} from '../system/fake-system.ts';

const once = <Result>(_: string, make: () => Promise<Result>) => make();
const acme = 'https://github.com/acme/';
const work = 'hostname github.com\nuser git\nidentityfile ~/.ssh/work\n';

// biome-ignore format: a table is read by its lines.
test.each<[string, base: string, prefix: string, said: string, alias: string | undefined, name: string]>([
	['the host itself', 'ssh://git@github.com/acme/', acme, work, undefined, 'github.com'],
	['another name for it', 'gh-work:acme/', acme, work, undefined, 'gh-work'],
	['another name for it, in the other form', 'ssh://git@gh-work/acme/', acme, work, undefined, 'gh-work'],
	['one that leads to its SSH over 443', 'gh-work:acme/', acme, 'hostname ssh.github.com\nport 443\n', undefined, 'gh-work'],
	['one that leads elsewhere', 'gh-work:acme/', acme, 'hostname mirror.example\n', undefined, 'github.com'],
	['one that ssh does not know', 'gh-work:acme/', acme, 'hostname gh-work\n', undefined, 'github.com'],
	['one for other modules', 'gh-work:globex/', 'https://github.com/globex/', work, undefined, 'github.com'],
	['one that would be an option', '-oX=y:acme/', acme, work, undefined, 'github.com'],
	['the one that was asked for', 'gh-work:acme/', acme, work, 'gh-home', 'gh-home'],
])('ssh and git know the host by the same name: %s', async (_, base, prefix, said, alias, name) => {
	const system = new FakeSystem()
		.on('ssh', ['-G', '-T', 'git@github.com'], 'hostname github.com\n')
		.on('ssh', ['-G', '-T', /^git@gh-/], said)
		.on('ssh', isLogin, hello);
	const wanted = {...target, ssh: {...target.ssh, alias}};
	const looking = {system, target: wanted, survey, proof: false, timeout: 7000, once};
	const gitConfig = gitConfigOf([rule(base, prefix)]);
	const sshConfig = await sshConfigProbe.look(looking, {gitConfig});
	expect(sshConfig).toMatchObject({kind: 'read', name});
	const login = await loginProbe.look(looking, {gitConfig, sshConfig});
	expect(login).toMatchObject({ran: `ssh -T git@${name}`});
});
