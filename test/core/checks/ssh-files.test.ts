import {keysOf, noDirectory, sshConfigRefused} from '../ssh-facts.ts';
import {judging} from './judging.ts';

const unavailable = {sshConfig: {kind: 'unavailable'}} as const;
const waits = {because: 'waits', for: ['ssh.missing']};
const config = '/home/dev/.ssh/config';
const included = '/home/dev/.ssh/config.d/acme';
const directory = (mode: number) => ({keys: {...keysOf(), directory: {path: '/home/dev/.ssh', mode}}});
const permissions = (file: string) => sshConfigRefused({kind: 'config-permissions', file}, 0o666);
const option = sshConfigRefused({
	kind: 'config-option',
	file: config,
	line: 4,
	option: 'usekeychain',
	said: 'Bad configuration option: usekeychain',
});
const other = sshConfigRefused({kind: 'other', said: ['percent_expand: NULL replacement']});

// biome-ignore format: a table is read by its lines.
judging([
	['0700', {}, 'S19 ok', {directory: '/home/dev/.ssh', mode: 0o700}],
	['0755: others may look', directory(0o755), 'S19 ok'],
	['0775: the group may write', directory(0o775), 'S19 warn', {mode: 0o775}, ['chmod 700 /home/dev/.ssh']],
	['0702: others may write', directory(0o702), 'S19 warn'],
	['it is not there', {keys: noDirectory}, 'S19 ok', {mode: undefined}],

	['ssh reads its configuration', {}, 'S9 ok', {file: config}],
	['others can write it', {sshConfig: permissions(config)}, 'S9 fail', {file: config, mode: 0o666}, [`chmod 600 ${config}`]],
	['others can write an included file', {sshConfig: permissions(included)}, 'S9 fail', {file: included, mode: undefined}, [`chmod 600 ${included}`]],
	['a bad line is no matter of modes', {sshConfig: option}, 'S9 ok'],
	['no ssh, no modes', unavailable, 'S9 skip', waits],

	['a configuration that ssh takes', {}, 'S11 ok'],
	['a bad line', {sshConfig: option}, 'S11 fail', {file: config, line: 4, option: 'usekeychain'}, []],
	['anything else', {sshConfig: other}, 'S11 fail', {file: undefined, line: undefined}],
	['modes are another finding', {sshConfig: permissions(config)}, 'S11 ok'],
	['no ssh, no lines', unavailable, 'S11 skip', waits],
]);
