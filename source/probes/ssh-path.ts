import {expandSshPath} from '../core/read/ssh-path.ts';
import type {Looking} from './probe.ts';

/** A path of ssh's configuration, or of its command line, as ssh itself would open it here. */
export function expandPath({system, target}: Looking, path: string): string {
	return expandSshPath(path, {
		home: system.homes.passwd ?? '/',
		host: target.ssh.host,
		remoteUser: target.ssh.user,
		localUser: system.user.name ?? '',
		port: target.ssh.port,
	});
}
