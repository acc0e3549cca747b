import {spawnSync} from 'node:child_process';
import {describe, expect, it} from 'vitest';
import {programOf, quiet, sshCommandOfGo, sshCommandOfUser} from '../../../source/core/git/ssh-command.ts';
import {gitConfigOf, sshCommandOf} from '../git-facts.ts';

const configured = gitConfigOf([], sshCommandOf('ssh -i ~/.ssh/acme'));
const none = gitConfigOf([]);
const here = gitConfigOf([], {sshCommandHere: {value: 'ssh -F here', file: '.git/config'}});
const broken = {kind: 'broken', file: undefined, line: undefined, said: ''} as const;
type Given = Parameters<typeof sshCommandOfUser>;

describe('of the person: GIT_SSH_COMMAND, core.sshCommand, GIT_SSH, ssh', () => {
	// biome-ignore format: a table is read by its lines.
	it.each<[string, ...Given, from: string, value: string]>([
		['nothing is set', {}, none, 'default', 'ssh'],
		['the configuration', {}, configured, 'core.sshCommand', 'ssh -i ~/.ssh/acme'],
		['the configuration of this repository', {}, here, 'core.sshCommand', 'ssh -F here'],
		['GIT_SSH loses against it', {GIT_SSH: '/usr/bin/ssh'}, configured, 'core.sshCommand', 'ssh -i ~/.ssh/acme'],
		['GIT_SSH, a path and no command', {GIT_SSH: '/opt/my ssh/ssh'}, none, 'GIT_SSH', "'/opt/my ssh/ssh'"],
		['GIT_SSH with a quote', {GIT_SSH: "/o'b/ssh"}, none, 'GIT_SSH', String.raw`'/o'\''b/ssh'`],
		['GIT_SSH_COMMAND wins', {GIT_SSH_COMMAND: 'ssh -v', GIT_SSH: 'x'}, configured, 'GIT_SSH_COMMAND', 'ssh -v'],
		['an empty one is none', {GIT_SSH_COMMAND: '', GIT_SSH: ''}, none, 'default', 'ssh'],
		['the configuration cannot be read', {}, broken, 'default', 'ssh'],
	])('%s', (_, env, config, from, value) => {
		expect(sshCommandOfUser(env, config)).toMatchObject({from, value});
	});
});

describe('of Go: up to 1.24 it sets its own', () => {
	const own = 'ssh -o ControlMaster=no -o BatchMode=yes';
	// biome-ignore format: a table is read by its lines.
	it.each<[string, ...Given, version: string, from: string, value: string]>([
		['1.24 does not see the configuration', {}, configured, '1.24.4', 'go', own],
		['1.19', {}, none, '1.19.8', 'go', own],
		['1.25 sees it', {}, configured, '1.25.0', 'core.sshCommand', 'ssh -i ~/.ssh/acme'],
		['1.25rc1 comes before 1.25', {}, configured, '1.25rc1', 'core.sshCommand', 'ssh -i ~/.ssh/acme'],
		['1.25 does not see that of a repository', {}, here, '1.25.0', 'default', 'ssh'],
		['1.24 leaves GIT_SSH_COMMAND', {GIT_SSH_COMMAND: 'ssh -v'}, configured, '1.24.4', 'GIT_SSH_COMMAND', 'ssh -v'],
		['1.24 leaves GIT_SSH, so that the configuration counts', {GIT_SSH: '/bin/ssh'}, configured, '1.24.4', 'core.sshCommand', 'ssh -i ~/.ssh/acme'],
		['1.24 takes an empty one for none', {GIT_SSH_COMMAND: '', GIT_SSH: ''}, configured, '1.24.4', 'go', own],
	])('%s', (_, env, config, version, from, value) => {
		expect(sshCommandOfGo(env, config, version)).toMatchObject({from, value});
	});
});

it.each([
	['ssh', true],
	['ssh -i k', true],
	['/usr/bin/ssh -v', true],
	['"C:/Program Files/Git/usr/bin/ssh.exe" -v', true],
	["'/opt/my ssh/ssh'", true],
	[String.raw`C:\Windows\System32\OpenSSH\ssh.exe`, true],
	['plink', false],
	['/usr/bin/sshpass -e ssh', false],
	['env A=b ssh', false],
	['', false],
])('%s is OpenSSH: %s', (GIT_SSH_COMMAND, openssh) => {
	expect(sshCommandOfUser({GIT_SSH_COMMAND: GIT_SSH_COMMAND || ' '}, none).openssh).toBe(openssh);
});

it.each([
	['plink -batch', 'plink'],
	['/usr/bin/sshpass -e ssh', 'sshpass'],
	['"C:/Program Files/PuTTY/plink.exe"', 'plink.exe'],
	['env A=b ssh', 'env'],
	// What stands in front may be a password.
	['SSHPASS=hunter2 sshpass -e ssh', ''],
	['$HOME/bin/wrapped', ''],
	['"unclosed', ''],
])('the program of %s is called %s', (GIT_SSH_COMMAND, name) => {
	expect(programOf(sshCommandOfUser({GIT_SSH_COMMAND}, none))).toBe(name);
});

const ours =
	'-o BatchMode=yes -o UpdateHostKeys=no -o StrictHostKeyChecking=yes -o ControlMaster=no -o ControlPath=none -o ConnectTimeout=7';

describe('our options stand before those that are there, and the rest stays as it is quoted', () => {
	// biome-ignore format: a table is read by its lines.
	it.each<[command: string, quieted: string]>([
		['ssh', `ssh ${ours} -S none`],
		['ssh -i ~/.ssh/acme', `ssh ${ours} -i ~/.ssh/acme -S none`],
		['ssh -o StrictHostKeyChecking=no', `ssh ${ours} -o StrictHostKeyChecking=no -S none`],
		['ssh -o ControlMaster=auto -S "/run/my ssh"', `ssh ${ours} -o ControlMaster=auto -S "/run/my ssh" -S none`],
		["ssh  -i '/a  b'\t-v", `ssh ${ours}  -i '/a  b'\t-v -S none`],
		['  ssh -v', `  ssh ${ours} -v -S none`],
		['/usr/bin/ssh -v', `/usr/bin/ssh ${ours} -v -S none`],
		["'/opt/my ssh/ssh' -v", `'/opt/my ssh/ssh' ${ours} -v -S none`],
		['"/opt/my ssh/ssh"', `"/opt/my ssh/ssh" ${ours} -S none`],
		[String.raw`/opt/my\ tools/ssh -v`, String.raw`/opt/my\ tools/ssh ${ours} -v -S none`],
		['"$HOME"/bin/ssh -v', `"$HOME"/bin/ssh ${ours} -v -S none`],
		['plink -batch', 'plink -batch'],
		['sshpass -e ssh', 'sshpass -e ssh'],
	])('%s', (GIT_SSH_COMMAND, quieted) => {
		expect(quiet(sshCommandOfUser({GIT_SSH_COMMAND}, none), 7)).toBe(quieted);
	});

	it('any server may pass where nothing can be learned, and is given no agent', () => {
		const command = sshCommandOfUser({GIT_SSH_COMMAND: 'ssh -v'}, none);
		expect(quiet(command, 7, {checking: 'no', file: '/dev/null'})).toBe(
			`ssh ${ours.replace('=yes -o ControlMaster', '=no -o UserKnownHostsFile=/dev/null -o ForwardAgent=no -o ControlMaster')} -v -S none`,
		);
	});

	it('a quoted path of GIT_SSH', () => {
		const command = sshCommandOfUser({GIT_SSH: "/o'b/ssh"}, none);
		expect(quiet(command, 7)).toBe(String.raw`'/o'\''b/ssh' ${ours} -S none`);
	});
});

describe.skipIf(spawnSync('ssh', ['-V']).status !== 0)('ssh itself takes ours', () => {
	it.each([
		'ssh -o StrictHostKeyChecking=no -o UpdateHostKeys=yes',
		'ssh -oBatchMode=no -oConnectTimeout=99',
		'ssh -M -S /tmp/gomod-setup-socket -o ControlPersist=yes',
		'ssh -o "ControlMaster auto" -o "ControlPath /tmp/gomod-setup-socket"',
	])('%s', GIT_SSH_COMMAND => {
		const line = quiet(sshCommandOfUser({GIT_SSH_COMMAND}, none), 7);
		const {stdout} = spawnSync('sh', ['-c', `${line} -F none -G -T "$@"`, 'ssh', 'host.example']);
		const said = String(stdout).split('\n');
		const wanted = [
			'batchmode yes',
			'stricthostkeychecking true',
			'updatehostkeys false',
			'connecttimeout 7',
		];
		expect(said).toEqual(expect.arrayContaining(wanted));
		// Without a path nothing is shared, whatever -M says.
		expect(said.filter(one => one.startsWith('controlpath'))).toEqual([]);
	});
});
