import {expect, it} from 'vitest';
import {sshHostOf} from '../../../source/core/git/ssh-host.ts';

it.each([
	['ssh://git@github.com/acme/private', 'github.com'],
	['ssh://Work/acme', 'Work'],
	['git+ssh://git@git.acme.example:2222/x', 'git.acme.example'],
	['git@github.com:acme/private', 'github.com'],
	['Gh-Work:acme/private', 'Gh-Work'],
	['https://github.com/acme/private', undefined],
	['/srv/git/private', undefined],
	['ssh://-oProxyCommand=x/acme', undefined],
	['-oProxyCommand=x:acme', undefined],
	['', undefined],
])('%s', (url, host) => {
	expect(sshHostOf(url)).toBe(host);
});
