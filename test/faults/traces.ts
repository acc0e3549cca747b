import {execFile} from 'node:child_process';
import {chmod, mkdtemp, readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import type {Lab} from '../lab/lab.ts';
import {giveKey} from '../lab/working-machine.ts';
import {shop, wanted, working} from '../stories/machine.ts';
import {product} from '../stories/product.ts';
import {claim, together, type Verdict} from './verdict.ts';

const sh = promisify(execFile);

/** What ssh, git and go would leave behind if they were asked as they are. */
const sshConfig = `Match exec "test -d ~/.ssh"
	ControlMaster auto
	ControlPath ~/.ssh/control-%C
	ControlPersist 600
Host *
	UpdateHostKeys yes
	HashKnownHosts yes
	StrictHostKeyChecking accept-new
`;

/** Looking, twice, at a machine on which everybody else would leave something: nothing is different afterwards. */
export async function leavesNoTrace(lab: Lab, words: readonly string[]): Promise<Verdict> {
	const cwd = await arrange(lab);
	const TMPDIR = await mkdtemp(`${lab.dir}/tmp-`);
	const env = {TMPDIR, PATH: `${lab.go('1.26')}:/usr/bin:/bin`};
	const before = await everything(lab.home);
	const codes: (number | null)[] = [];
	for (const _ of [1, 2]) {
		const argv = ['doctor', '--recipe', lab.recipeFile, '--module', wanted, ...words];
		codes.push((await product(lab).run(argv, {cwd, env})).code);
	}
	const after = await everything(lab.home);
	const changed = [
		...after.filter(line => !before.includes(line)),
		...before.filter(line => !after.includes(line)),
	];
	const temporary = await readdir(TMPDIR);
	return together(
		claim(
			codes.every(code => code === 0),
			`doctor: exit ${codes}`,
		),
		claim(changed.length === 0, `changed: ${changed.join('; ')}`),
		claim(temporary.length === 0, `in TMPDIR: ${temporary}`),
	);
}

/** One of the host's three keys is known; a plain ssh is seen to leave a control socket and to learn the others. */
async function arrange(lab: Lab): Promise<string> {
	await working(lab);
	await giveKey(lab);
	const knownHosts = join(lab.home, '.ssh/known_hosts');
	await writeFile(join(lab.home, '.ssh/config'), sshConfig, {mode: 0o600});
	await writeFile(knownHosts, `${lab.hostKeys[0]}\n`);
	const cwd = await shop(lab);
	await lab.exec(['ssh', '-T', 'git@github.com']);
	const left = await readdir(join(lab.home, '.ssh'));
	if (!left.some(name => name.startsWith('control-'))) throw new Error(`no control socket: ${left}`);
	await lab.exec(['ssh', '-O', 'exit', 'git@github.com']);
	await writeFile(knownHosts, `${lab.hostKeys[0]}\n`);
	await chmod(knownHosts, 0o644);
	return cwd;
}

/** Every path below a home but go's own counters: kind, mode, time of the last change, link, and digest. */
async function everything(home: string): Promise<readonly string[]> {
	const counters = ['-path', './.config/go/telemetry', '-prune', '-o'];
	const {stdout: paths} = await sh('find', ['.', ...counters, '-printf', '%P %y %m %T@ %l\n'], {cwd: home});
	const {stdout: digests} = await sh(
		'find',
		['.', ...counters, '-type', 'f', '-exec', 'sha256sum', '{}', '+'],
		{
			cwd: home,
		},
	);
	return `${paths}${digests}`.split('\n').sort();
}
