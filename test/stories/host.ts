import {readFile} from 'node:fs/promises';
import {expect, it} from 'vitest';
import {type Forge, makeModule, startForge} from '../lab/forge.ts';
import {type Lab, startLab} from '../lab/lab.ts';
import {describeLab} from '../lab/requirements.ts';
import {listing} from './listing.ts';
import {bare, problems} from './machine.ts';
import {product} from './product.ts';
import {expectSchema} from './schema.ts';
import {freshDownload} from './story.ts';

/** A first morning at a company that keeps its modules on another kind of host. */
export interface HostStory {
	readonly name: string;
	readonly forge: Forge;
	/** The private module, and the repository of the lab that holds it. */
	readonly module: string;
	readonly repository: string;
	/** The remote of the project. */
	readonly remote: string;
	readonly options: readonly string[];
	/** The type of the key that is made. */
	readonly keyType?: 'ed25519' | 'rsa';
	/** Makes the home what it is, before anything is looked at. */
	readonly arrange?: (lab: Lab) => Promise<void>;
	/** Registers the key on the host's side, where its own keys file does not do. */
	readonly register?: (lab: Lab, line: string) => Promise<void>;
	/** What git has to say where Go asks it. */
	readonly rewritten: string;
	/** Who answers. */
	readonly account?: string;
	readonly told?: (result: string, stderr: string) => void;
}

/** From a bare home to a real download, and back byte for byte. */
export function tellHost(story: HostStory): void {
	describeLab(story.name, () => {
		it('a bare home, a real download, and back', async () => {
			const lab = await startLab();
			try {
				await play(lab, story);
			} finally {
				await lab.exec(['pkill', '-u', 'dev', 'ssh-agent']);
				await lab.stop();
			}
		}, 240_000);
	});
}

async function play(lab: Lab, story: HostStory): Promise<void> {
	const {forge, module, keyType = 'ed25519'} = story;
	await bare(lab);
	const {register} = await startForge(lab, forge);
	await makeModule(lab, module, story.repository);
	await story.arrange?.(lab);
	const cwd = await lab.project(`module app\n\ngo 1.19\n\nrequire ${module} v1.0.0\n`, 'shop');
	await lab.exec(['git', 'init', '-q'], {cwd});
	await lab.exec(['git', 'remote', 'add', 'origin', story.remote], {cwd});
	const before = await listing(lab.home);
	const {run, start} = product(lab);
	const wishes = [...story.options, '--timeout', '5'];

	const doctor = await run(['doctor', ...wishes, '--json'], {cwd});
	expect(doctor.code, doctor.stdout + doctor.stderr).toBe(1);
	expect(problems(doctor).fail).toContain('S7');
	expect(await listing(lab.home), 'doctor leaves no trace').toEqual(before);

	const fingerprint = await shownKey(lab);
	const confirmed = ['--set', 'passphrase=none', '--set', `host-key=${fingerprint}`];
	const setup = start(['setup', '--yes', '--wait', '90', ...wishes, ...confirmed, '--json'], {cwd});
	setup.end();
	const said = await setup.until(keyType === 'rsa' ? /ssh-rsa AAAA\S+/ : /ssh-ed25519 AAAA\S+/, 90_000);
	const line = new RegExp(`ssh-${keyType} AAAA\\S+`).exec(said)?.[0] ?? '';
	await (story.register?.(lab, line) ?? register(line));
	const done = await setup.ended(120_000);
	expect(done.code, done.stdout + done.stderr).toBe(0);
	expectSchema(done);
	if (story.account !== undefined) expect(done.stdout).toContain(story.account);
	story.told?.(done.stdout, done.stderr);
	const asked = `https://${module.replace(/\.git(?:\/.*)?$/, '')}`;
	const url = await lab.exec(['git', 'ls-remote', '--get-url', asked], {cwd: '/'});
	expect(url.stdout.trim()).toBe(story.rewritten);

	// ssh itself adds a host's other keys after a login: what it adds is not ours to take back.
	const env = {GIT_SSH_COMMAND: 'ssh -o BatchMode=yes -o UpdateHostKeys=no'};
	const downloaded = await freshDownload(lab, {cwd, env});
	expect(downloaded.code, downloaded.stderr).toBe(0);
	const again = await run(['doctor', ...wishes, ...confirmed.slice(2), '--proof', '--json'], {cwd});
	expect(problems(again).fail, again.stderr).toEqual([]);
	const undone = await run(['undo', '--yes', '--json'], {cwd});
	expect(undone.code, undone.stdout + undone.stderr).toBe(0);
	expect(await listing(lab.home), 'undo brings every file back').toEqual(before);
}

/** What a person reads aloud to another. */
async function shownKey(lab: Lab): Promise<string> {
	const shown = await lab.exec(['ssh-keygen', '-lf', `${lab.dir}/impostor-keys/ed25519.pub`]);
	return shown.stdout.split(' ')[1] ?? '';
}

/** The public key that was made. */
export function publicKey(lab: Lab, name = 'id_ed25519'): Promise<string> {
	return readFile(`${lab.home}/.ssh/${name}.pub`, 'utf8');
}
