import type {Remote} from '../facts/remote.ts';
import {redact} from '../redact.ts';
import {readRemote} from './remote.ts';

const most = 100;

/**
 * The remotes of a repository, from the output of `git config -z --get-regexp '^remote\..*\.url$'`: a key, a line end,
 * its value, a NUL. What holds control characters is left out; of several hundred the first are read.
 */
export function readRemotes(output: string): Remote[] {
	return output
		.split('\0')
		.slice(0, most)
		.flatMap(entry => {
			const [, name = '', url = ''] = /^remote\.([^\n]+)\.url\n([^\n]+)$/.exec(entry) ?? [];
			return name === '' || /[\p{Cc}\p{Cf}]/u.test(name + url) ? [] : [remoteOf(name, url)];
		});
}

function remoteOf(name: string, url: string): Remote {
	const remote = readRemote(url);
	const path = remote === undefined ? '' : [remote.owner, remote.repo].filter(part => part !== '').join('/');
	const {host, port} = remote ?? {};
	// The user of an https address is no user of SSH, and may be a token.
	const user = remote?.scheme === 'ssh' || remote?.scheme === 'scp' ? remote.user : undefined;
	return {name, url: redact(url), host, path, port, user, owner: remote?.owner.split('/')[0] || undefined};
}
