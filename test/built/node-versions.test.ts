import {spawnSync} from 'node:child_process';
import {mkdir, mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import manifest from '../../package.json' with {type: 'json'};
import {overview} from '../../source/cli/help-text.ts';
import {entryFile} from './dist.ts';
import {isHere, nodeBinary} from './node-versions.ts';

let home: string;

beforeAll(async () => {
	home = await mkdtemp(join(tmpdir(), 'gomod-setup-home-'));
	await mkdir(join(home, 'empty'));
});

afterAll(async () => {
	await rm(home, {recursive: true});
});

/** Starts the built program in an empty home where neither go nor git nor ssh is found. */
function start(version: string, ...args: string[]) {
	const node = nodeBinary(version) ?? '';
	const env = {HOME: home, PATH: join(home, 'empty'), LANG: 'C.UTF-8'};
	const {status, stdout, stderr} = spawnSync(node, [entryFile, ...args], {
		cwd: home,
		env,
		encoding: 'utf8',
		timeout: 60_000,
	});
	return {status, stdout, stderr};
}

describe.each(['20.10', '20.20', '22', '24'].map(version => ({version, here: isHere(version)})))(
	'on Node $version',
	({version, here}) => {
		it.skipIf(!here)('says its version', () => {
			expect(start(version, '--version')).toEqual({status: 0, stdout: `${manifest.version}\n`, stderr: ''});
		});

		it.skipIf(!here)('says its help', () => {
			expect(start(version, '--help')).toEqual({status: 0, stdout: overview('en'), stderr: ''});
		});

		it.skipIf(!here)('says what was wrong with how it was called', () => {
			expect(start(version, 'doctor', '--modul', 'x')).toEqual({
				status: 2,
				stdout: '',
				stderr:
					'gomod-setup: there is no option --modul; did you mean --module?\nSee: gomod-setup doctor --help\n',
			});
		});

		it.skipIf(!here)('examines a machine that has nothing, and leaves it so', async () => {
			const {status, stdout, stderr} = start(
				version,
				'doctor',
				'--json',
				'--host',
				'127.0.0.1',
				'--recipe',
				'ssh',
				'--timeout',
				'2',
			);
			expect(stderr).toBe('');
			const {ok, findings} = JSON.parse(stdout) as {ok: boolean; findings: {id: string; level: string}[]};
			expect(ok).toBe(false);
			for (const id of ['go.missing', 'git.missing', 'ssh.missing'])
				expect(findings).toContainEqual(expect.objectContaining({id, level: 'fail'}));
			expect(status).toBe(1);
			expect(await readdir(home, {recursive: true})).toEqual(['empty']);
		});
	},
);

describe('on a Node that is too old', () => {
	it.skipIf(!isHere('12.22'))('says so in one sentence', () => {
		for (const args of [[], ['--version'], ['doctor', '--json']]) {
			expect(start('12.22', ...args)).toEqual({
				status: 1,
				stdout: '',
				stderr: 'gomod-setup: this needs Node 20.10 or newer; this is Node 12.22.12.\n',
			});
		}
	});
});
