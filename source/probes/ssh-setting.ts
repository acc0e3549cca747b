import type {SshConfigFact} from '../core/facts/ssh.ts';
import {readConfigFiles, readSshSettings} from '../core/read/ssh-setting.ts';
import {exited, type Looking} from './probe.ts';
import {sshDestination} from './ssh-config.ts';
import {expandPath} from './ssh-path.ts';

/** Where an option has this value, or this one first, in the files that ssh itself says it reads. */
export async function placesOfSetting(
	looking: Looking,
	sshConfig: SshConfigFact,
	name: string,
	value: string,
): Promise<{file: string; line: number}[]> {
	const {system, timeout, signal} = looking;
	const args = ['-v', '-G', '-T', ...sshDestination(looking, sshConfig)];
	const asked = exited(await system.run({program: 'ssh', args, timeout, signal}));
	const files = readConfigFiles(asked?.stderr ?? '');
	const settings = await Promise.all(
		files.map(async file => {
			const read = await system.read(file);
			const text = read.kind === 'file' ? Buffer.from(read.bytes).toString('utf8') : '';
			return readSshSettings(text, name).map(setting => ({file, ...setting}));
		}),
	);
	const isMeant = (written: string): boolean =>
		[written, written.split(/\s/)[0] ?? ''].some(
			text => text === value || expandPath(looking, text) === value,
		);
	return settings.flat().flatMap(({file, line, value}) => (isMeant(value) ? [{file, line}] : []));
}
