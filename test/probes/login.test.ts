import {expect, test} from 'vitest';
import {loginProbe} from '../../source/probes/login.ts';
import {gitConfigOf, sshCommandOf} from '../core/git-facts.ts';
import {sshConfigOf} from '../core/ssh-facts.ts';
import {denied, isLogin, survey, target} from '../engine/github-machine.ts';
import {FakeSystem} from '../system/fake-system.ts';

const wrapped = gitConfigOf([], sshCommandOf('/opt/bin/wrapped --fast'));
const own = gitConfigOf([], sshCommandOf('ssh -o StrictHostKeyChecking=no'));
const once = <Result>(_: string, make: () => Promise<Result>) => make();

function machine(env: Record<string, string> = {}): FakeSystem {
	const system = new FakeSystem({env: {HOME: '/home/dev', ...env}});
	return system
		.on('ssh', ['-G', '-T', 'git@github.com'], 'hostname github.com\n')
		.on('ssh', isLogin, denied)
		.on('sh', undefined, denied);
}

// biome-ignore format: a table is read by its lines.
test.each<[string, Record<string, string>, ReturnType<typeof gitConfigOf>, object]>([
	['ssh', {}, gitConfigOf(), {kind: 'tried'}],
	['an ssh with options', {}, own, {kind: 'tried'}],
	['another program', {}, wrapped, {kind: 'other-program', program: 'wrapped', from: 'core.sshCommand'}],
	['a path', {GIT_SSH: '/usr/bin/plink'}, gitConfigOf(), {kind: 'other-program', program: 'plink', from: 'GIT_SSH'}],
	['an ssh behind another program', {GIT_SSH_COMMAND: 'sshpass -e ssh'}, own, {kind: 'other-program', program: 'sshpass', from: 'GIT_SSH_COMMAND'}],
	['a password in front', {GIT_SSH_COMMAND: 'SSHPASS=hunter2 sshpass -e ssh'}, own, {kind: 'other-program', program: '', from: 'GIT_SSH_COMMAND'}],
])('the login with %s', async (_, env, gitConfig, fact) => {
	const system = machine(env);
	const looking = {system, target, survey, proof: false, timeout: 7000, once};
	expect(await loginProbe.look(looking, {gitConfig, sshConfig: sshConfigOf()})).toMatchObject(fact);
});

test('our options are the first, and the last where only that counts', async () => {
	const system = machine();
	const looking = {system, target, survey, proof: false, timeout: 7000, once};
	await loginProbe.look(looking, {gitConfig: gitConfigOf(), sshConfig: sshConfigOf()});
	await loginProbe.look(looking, {gitConfig: own, sshConfig: sshConfigOf()});
	const [plain, shell] = system.commands.filter(({args}) => args.includes('-v'));
	expect(plain?.args.slice(0, 2)).toEqual(['-o', 'BatchMode=yes']);
	expect(plain?.args.slice(-5)).toEqual(['-S', 'none', '-v', '-T', 'git@github.com']);
	expect(shell?.args[1]).toMatch(/^ssh -o BatchMode=yes .* -o StrictHostKeyChecking=no -S none "\$@"$/);
});
