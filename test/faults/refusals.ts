import {chmod, chown, mkdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Lab} from '../lab/lab.ts';
import {type Crashing, isAsBefore, run} from './crash.ts';
import {standsFailure} from './failure.ts';
import {restoreState} from './machine-state.ts';
import {claim, together, type Verdict} from './verdict.ts';
import {setupWords} from './workstations.ts';

/** Something in the world that says no to a change. */
export interface Refusal {
	readonly name: string;
	/** Puts it in force, and sees by other eyes than the program's that it is; gives what takes it away. */
	arrange(crashing: Crashing): Promise<{heal(): Promise<void>; env?: Record<string, string>}>;
	/** What the person is told. */
	readonly says: RegExp;
	/** Only root of this machine can bring it about. */
	readonly needsRoot?: boolean;
}

const readOnly = (name: string, folder: string): Refusal => ({
	name,
	says: /mounted read-only/,
	async arrange({lab}) {
		const path = join(lab.home, folder);
		await must(lab, `mount --bind ${path} ${path} && mount -o remount,bind,ro ${path}`);
		const tried = await lab.exec(['touch', join(path, 'witness')]);
		if (!tried.stderr.includes('Read-only')) throw new Error(`${folder} is not read-only: ${tried.stderr}`);
		return {heal: () => must(lab, `umount ${path}`)};
	},
});

export const refusals: readonly Refusal[] = [
	readOnly('read-only home', ''),
	readOnly('read-only ~/.ssh', '.ssh'),
	{
		name: 'known_hosts of somebody else',
		says: /not permitted|permission denied/,
		needsRoot: true,
		async arrange({lab}) {
			const path = join(lab.home, '.ssh/known_hosts');
			await chown(path, 12345, 12345);
			const tried = await lab.exec(['chmod', '600', path]);
			if (tried.code === 0) throw new Error('dev may change what is not theirs');
			return {heal: () => chown(path, process.getuid?.() ?? 0, process.getgid?.() ?? 0)};
		},
	},
	{
		name: 'a go that refuses go env -w',
		says: /go: this go writes nothing/,
		async arrange({lab, scene}) {
			const folder = `${lab.dir}/go-that-refuses`;
			await mkdir(folder, {recursive: true});
			const script = `#!/bin/sh\ncase "$1 $2" in 'env -w' | 'env -u') echo 'go: this go writes nothing' >&2; exit 1 ;; esac\nexec ${lab.go()}/go "$@"\n`;
			await writeFile(`${folder}/go`, script);
			await chmod(`${folder}/go`, 0o755);
			const PATH = `${folder}:${scene.env?.PATH ?? `${lab.go()}:/usr/bin:/bin`}`;
			const tried = await lab.exec([`${folder}/go`, 'env', '-w', 'GOBIN=/x']);
			if (tried.code !== 1) throw new Error('this go does not refuse');
			return {env: {PATH}, heal: async () => {}};
		},
	},
	{
		name: '.gitconfig.lock of another git',
		says: /Another git is at work, or one died and left .*\.gitconfig\.lock behind/,
		async arrange({lab}) {
			const path = join(lab.home, '.gitconfig.lock');
			await writeFile(path, '');
			const tried = await lab.exec(['git', 'config', '--global', 'user.email', 'me@example.com']);
			if (!tried.stderr.includes('could not lock')) throw new Error('git does not mind the lock');
			return {heal: () => rm(path)};
		},
	},
];

/** The program says one clear sentence, exits 3 (2 where it tried nothing) and leaves nothing behind; then undo works. */
export async function standsRefusal(crashing: Crashing, {arrange, says}: Refusal): Promise<Verdict> {
	const {lab, workstation} = crashing;
	await restoreState(lab, 'before');
	const {heal, env = {}} = await arrange(crashing);
	const setup = await run(crashing, ['setup', '--yes', ...setupWords(lab, workstation)], {env});
	const afterwards = await standsFailure(lab, setup, says).finally(heal);
	const undone = await run(crashing, ['undo', '--yes']);
	return together(
		afterwards,
		claim(undone.code === 0, `undo: exit ${undone.code}, ${undone.stdout}${undone.stderr}`),
		await isAsBefore(lab),
	);
}

async function must(lab: Lab, script: string): Promise<void> {
	const done = await lab.execRoot(['/bin/sh', '-ec', script]);
	if (done.code !== 0) throw new Error(`${script}: ${done.stderr}`);
}
