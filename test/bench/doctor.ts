import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {buildProgram} from '../built/built.ts';
import type {Lab} from '../lab/lab.ts';
import {giveKey, goMod} from '../lab/working-machine.ts';
import {atDistance} from './distance.ts';
import {median, medianRatio, milliseconds, type Row, sum, type Times} from './row.ts';

/**
 * doctor on a machine where all is well, against the chain of its probes that takes longest (the settings of git, then
 * the slower of a login and of git as Go runs it) and a node that does nothing; and how much memory it takes. Once with
 * the hosts on this machine, which serve what doctor asks on the same processors, and once with a way to them as to
 * hosts on the internet.
 */
export async function doctor(lab: Lab): Promise<Row[]> {
	const program = await buildProgram();
	const {argv, cwd} = await workingMachine(lab, program.entryFile);
	const rows = [
		await duration(lab, argv, cwd, 'doctor'),
		await atDistance(lab, way, () => duration(lab, argv, cwd, `doctor, ${way} ms`)),
		await peakMemory(lab, argv, cwd),
	];
	await program.remove();
	return rows;
}

/** Milliseconds there and back. */
const way = 50;

const named = ['--module', 'github.com/acme/private'];
const ssh = 'ssh -o BatchMode=yes -o UpdateHostKeys=no -o ControlMaster=no -o ControlPath=none';

async function workingMachine(lab: Lab, entryFile: string): Promise<{argv: string[]; cwd: string}> {
	await giveKey(lab);
	const cwd = await lab.project(goMod.private);
	await succeed(lab, [
		'git',
		'config',
		'--global',
		'url.ssh://git@github.com/acme/.insteadOf',
		'https://github.com/acme/',
	]);
	await succeed(lab, ['go', 'env', '-w', 'GOPRIVATE=github.com/acme', 'GOSUMDB=off']);
	const argv = [entryFile, 'doctor', '--json', '--recipe', lab.recipeFile, ...named];
	const looked = await lab.exec([process.execPath, ...argv], {cwd});
	const {findings} = JSON.parse(looked.stdout) as {findings: {id: string; level: string}[]};
	const repository = findings.find(({id}) => id === 'access.repository');
	if (repository?.level !== 'ok')
		throw new Error(`doctor does not find the laboratory's machine well:\n${looked.stdout}${looked.stderr}`);
	return {argv, cwd};
}

/** Beside the ratio: how long the two longest probes take at once, which share the processors with the hosts they ask. */
async function duration(lab: Lab, argv: string[], cwd: string, what: string): Promise<Row> {
	const node = process.execPath;
	const login = [...ssh.split(' '), '-T', 'git@github.com'];
	const repository = ['git', 'ls-remote', 'https://github.com/acme/private'];
	const env = {GIT_TERMINAL_PROMPT: '0', GIT_SSH_COMMAND: ssh};
	const commands = {
		bare: {argv: [node, '-e', '0']},
		doctor: {argv: [node, ...argv], cwd},
		settings: {argv: ['git', 'config', '--list', '--show-origin', '-z'], cwd},
		login: {argv: login},
		repository: {argv: repository, env},
		both: {argv: ['sh', '-c', `${login.join(' ')} & ${repository.join(' ')} & wait`], env},
	};
	const measure = fileURLToPath(new URL('measure.mjs', import.meta.url));
	const {stdout, stderr} = await lab.exec([node, measure, JSON.stringify({rounds: 15, commands})], {
		timeoutMs: 300_000,
	});
	const times = JSON.parse(stdout || JSON.stringify(stderr)) as Times;
	const {bare = [], settings = [], both = [], doctor: own = []} = times;
	const [one = [], other = []] = [times.login, times.repository];
	const slower = median(one) > median(other) ? one : other;
	const chain = sum(settings, slower, bare);
	return {
		what,
		measured: medianRatio(own, chain),
		target: 1.15,
		unit: 'x chain + node -e 0',
		because: `${milliseconds(own)} against ${milliseconds(settings)} + ${milliseconds(slower)} + ${milliseconds(bare)}; login and git's question at once ${milliseconds(both)}`,
	};
}

async function peakMemory(lab: Lab, argv: string[], cwd: string): Promise<Row> {
	const peaks: number[] = [];
	for (let round = 0; round < 5; round++) {
		const file = join(lab.dir, `peak-${round}`);
		const preload = fileURLToPath(new URL('peak-memory.cjs', import.meta.url));
		await lab.exec([process.execPath, '--require', preload, ...argv], {cwd, env: {PEAK_FILE: file}});
		peaks.push(Number.parseInt(await readFile(file, 'utf8'), 10) / 1024);
	}
	return {
		what: 'doctor, memory',
		measured: median(peaks),
		target: 50,
		unit: 'MB',
		because: `the most of ${peaks.length} runs: ${Math.max(...peaks).toFixed(1)} MB`,
	};
}

async function succeed(lab: Lab, argv: string[]): Promise<void> {
	const {code, stderr} = await lab.exec(argv);
	if (code !== 0) throw new Error(`${argv.join(' ')}: ${stderr}`);
}
