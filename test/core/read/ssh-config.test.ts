import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterAll, describe, expect, test} from 'vitest';
import {readSshConfig} from '../../../source/core/read/ssh-config.ts';
import vectors from '../../vectors/sshconfig.json' with {type: 'json'};
import {hostileText, thousand} from '../hostile.ts';

type Expected = Readonly<Record<string, string | string[] | undefined>>;
const cases = vectors.cases.filter(each => each.exit === 0) as unknown as readonly {
	name: string;
	host: string;
	expect: Expected;
}[];

/** The output of ssh -G that a vector was made from, as far as it was kept. */
function dump(values: Expected): string {
	return Object.entries(values)
		.flatMap(([name, value]) => [value ?? []].flat().map(value => `${name} ${value}\n`))
		.join('');
}

describe('readSshConfig', () => {
	test.each(cases)('$name: $host', ({expect: values}) => {
		const config = readSshConfig(dump(values));
		const or = (name: string) => (values[name] === 'none' ? undefined : values[name]);
		expect(config).toMatchObject({
			hostname: values.hostname,
			port: Number(values.port),
			user: values.user,
			identityFiles: [values.identityfile ?? []].flat().filter(file => file !== 'none'),
			identitiesOnly: values.identitiesonly === 'yes',
			identityAgent: or('identityagent'),
			proxyCommand: or('proxycommand'),
			proxyJump: or('proxyjump'),
			hostKeyAlias: or('hostkeyalias'),
			addKeysToAgent: values.addkeystoagent === 'true' ? 'yes' : 'no',
			userKnownHostsFiles: String(values.userknownhostsfile).split(/ /),
		});
	});

	test.each([
		['port 99999\n', {port: 22}],
		['port x\n', {port: 22}],
		['Port 443\r\nuser git\r\n', {port: 443, user: 'git'}],
		['identityagent none\n', {identityAgent: undefined, agentOff: true}],
		['identityagent /run/a gent\n', {identityAgent: '/run/a gent', agentOff: false}],
		[
			'',
			{
				identityAgent: undefined,
				agentOff: false,
				controlMaster: 'no',
				strictHostKeyChecking: 'ask',
				identityFiles: [],
			},
		],
		['stricthostkeychecking true\n', {strictHostKeyChecking: 'yes'}],
		['stricthostkeychecking false\n', {strictHostKeyChecking: 'no'}],
		['stricthostkeychecking accept-new\n', {strictHostKeyChecking: 'accept-new'}],
		['controlmaster auto\ncontrolpath /x y/%C\n', {controlMaster: 'auto', controlPath: '/x y/%C'}],
		[
			'controlpath none\nproxycommand none\nproxyjump none\n',
			{controlPath: undefined, proxyCommand: undefined, proxyJump: undefined},
		],
		['addkeystoagent 3600\n', {addKeysToAgent: '3600'}],
		['addressfamily any\n', {addressFamily: undefined}],
		['addressfamily inet6\n', {addressFamily: 'inet6'}],
		['userknownhostsfile /a /b c\n', {userKnownHostsFiles: ['/a', '/b c'], userKnownHostsOff: false}],
		['userknownhostsfile none\n', {userKnownHostsFiles: [], userKnownHostsOff: true}],
		['userknownhostsfile kh1 kh2\n', {userKnownHostsFiles: ['kh1', 'kh2']}],
		[
			'userknownhostsfile C:\\Users\\J D/.ssh/known_hosts C:\\k\n',
			{userKnownHostsFiles: ['C:\\Users\\J D/.ssh/known_hosts', 'C:\\k']},
		],
		[
			'globalknownhostsfile __PROGRAMDATA__\\ssh/ssh_known_hosts __PROGRAMDATA__\\ssh/ssh_known_hosts2\n',
			{
				globalKnownHostsFiles: [
					'__PROGRAMDATA__\\ssh/ssh_known_hosts',
					'__PROGRAMDATA__\\ssh/ssh_known_hosts2',
				],
			},
		],
		[
			'certificatefile /c1\ncertificatefile /c 2\ncertificatefile none\n',
			{certificateFiles: ['/c1', '/c 2']},
		],
		['__proto__ x\nconstructor y\nhostname h\n', {hostname: 'h'}],
	])('%j', (text, config) => expect(readSshConfig(text)).toMatchObject(config));

	test('never throws, and its port is always a port', () => {
		fc.assert(
			fc.property(
				hostileText(['port ', 'hostname ', 'identityfile ', 'userknownhostsfile ', '/x', 'none', '65536']),
				text => {
					const {port} = readSshConfig(text);
					expect(port).toBeGreaterThan(0);
					expect(port).toBeLessThan(65_536);
				},
			),
			thousand,
		);
	});
});

describe('the ssh of this machine', () => {
	const directory = mkdtempSync(join(tmpdir(), 'ssh-config-'));
	afterAll(() => rmSync(directory, {recursive: true}));

	test('is read', () => {
		const file = join(directory, 'config');
		writeFileSync(
			file,
			'Host h\n HostName ssh.h\n Port 443\n User git\n IdentityFile "~/.ssh/my key"\n IdentitiesOnly yes\n IdentityAgent none\n',
		);
		const config = readSshConfig(execFileSync('ssh', ['-F', file, '-G', '-T', 'h'], {encoding: 'utf8'}));
		expect(config).toMatchObject({
			hostname: 'ssh.h',
			port: 443,
			user: 'git',
			identityFiles: ['~/.ssh/my key'],
			identitiesOnly: true,
			agentOff: true,
		});
		expect(config.userKnownHostsFiles).toHaveLength(2);
	});
});
