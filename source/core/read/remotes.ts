import type {Remote} from '../facts/remote.ts';
import {redact} from '../redact.ts';
import type {GitConfigEntry} from './git-config.ts';
import {readRemote} from './remote.ts';

const most = 100;

/** The remotes of a repository among its settings. What holds control characters is left out; of several hundred the first are read. */
export function remotesIn(entries: readonly GitConfigEntry[]): Remote[] {
	return entries
		.filter(({key, value}) => /^remote\..+\.url$/s.test(key) && value !== '')
		.slice(0, most)
		.filter(({key, value}) => !/[\p{Cc}\p{Cf}]/u.test(key + value))
		.map(({key, value}) => remoteOf(key.slice('remote.'.length, -'.url'.length), value));
}

function remoteOf(name: string, url: string): Remote {
	const remote = readRemote(url);
	const path = remote === undefined ? '' : [remote.owner, remote.repo].filter(part => part !== '').join('/');
	const {host, port} = remote ?? {};
	// The user of an https address is no user of SSH, and may be a token.
	const user = remote?.scheme === 'ssh' || remote?.scheme === 'scp' ? remote.user : undefined;
	return {name, url: redact(url), host, path, port, user, owner: remote?.owner.split('/')[0] || undefined};
}
