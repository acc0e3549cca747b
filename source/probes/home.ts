import type {HomeFact} from '../core/facts/machine.ts';
import type {System} from '../system/system.ts';
import {probe} from './probe.ts';

/** Below this a key, a configuration and their copies may not fit any more. */
const enoughBytes = 256 * 1024;

/** The two homes (ssh takes the passwd entry's, git and go take $HOME), whether they can be written, and sudo. */
export const homeProbe = probe({
	fact: 'home',
	part: 'tools',
	needs: [],
	async look({system}): Promise<HomeFact> {
		const {passwd, env} = system.homes;
		const homes = [...new Set([passwd, env])].filter(home => home !== undefined);
		const [problems, free] = await Promise.all([
			Promise.all(homes.map(home => whyNotWritable(system, home))),
			system.freeSpace(env ?? passwd ?? '/'),
		]);
		const problem = problems.find(candidate => candidate !== undefined);
		const full =
			free !== undefined && free < enoughBytes ? {path: env ?? passwd ?? '/', because: 'ENOSPC'} : undefined;
		return {
			ssh: passwd,
			env,
			notWritable: problem ?? full,
			free,
			sudo: await sudoOf(system),
			unknownUser: system.user.name === undefined && system.user.uid >= 0 ? system.user.uid : undefined,
		};
	},
});

async function whyNotWritable(system: System, home: string): Promise<HomeFact['notWritable']> {
	const look = await system.look(home);
	if (look.kind === 'missing') return {path: home, because: 'ENOENT'};
	return (await system.writable(home)) ? undefined : {path: home, because: 'EACCES'};
}

/** Root through sudo, while $HOME still belongs to somebody else: what we made there would be root's. */
export async function sudoOf(
	system: Pick<System, 'env' | 'homes' | 'user' | 'look'>,
): Promise<HomeFact['sudo']> {
	const user = system.env.SUDO_USER;
	const home = system.homes.env;
	if (!user || user === 'root' || system.user.uid !== 0 || home === undefined) return undefined;
	const look = await system.look(home);
	return look.kind === 'directory' && look.uid !== 0 ? {user, home} : undefined;
}
