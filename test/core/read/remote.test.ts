import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readRemote} from '../../../source/core/read/remote.ts';

test.each([
	['https://github.com/acme/tool', {scheme: 'https', host: 'github.com', owner: 'acme', repo: 'tool'}],
	['https://GitHub.com/acme/tool.git/', {scheme: 'https', host: 'github.com', owner: 'acme', repo: 'tool'}],
	[
		'https://alice:secret@github.com/acme/tool',
		{scheme: 'https', host: 'github.com', owner: 'acme', repo: 'tool', user: 'alice'},
	],
	[
		'https://git.corp.example:8443/scm/proj/tool.git',
		{scheme: 'https', host: 'git.corp.example', owner: 'scm/proj', repo: 'tool', port: 8443},
	],
	[
		'ssh://git@git.corp.example:7999/proj/tool.git',
		{scheme: 'ssh', host: 'git.corp.example', owner: 'proj', repo: 'tool', user: 'git', port: 7999},
	],
	[
		'git+ssh://git@github.com/acme/tool',
		{scheme: 'ssh', host: 'github.com', owner: 'acme', repo: 'tool', user: 'git'},
	],
	[
		'git@github.com:acme/tool.git',
		{scheme: 'scp', host: 'github.com', owner: 'acme', repo: 'tool', user: 'git'},
	],
	['github-work:acme/tool', {scheme: 'scp', host: 'github-work', owner: 'acme', repo: 'tool'}],
	[
		'git@gitlab.com:group/sub/tool.git',
		{scheme: 'scp', host: 'gitlab.com', owner: 'group/sub', repo: 'tool', user: 'git'},
	],
	[
		'git@ssh.dev.azure.com:v3/org/proj/tool',
		{scheme: 'scp', host: 'ssh.dev.azure.com', owner: 'v3/org/proj', repo: 'tool', user: 'git'},
	],
	[
		'ssh://alice@gerrit.example:29418/tool',
		{scheme: 'ssh', host: 'gerrit.example', owner: '', repo: 'tool', user: 'alice', port: 29418},
	],
	['git@host:~alice/tool', {scheme: 'scp', host: 'host', owner: '~alice', repo: 'tool', user: 'git'}],
	['git@host:/srv/git/tool.git', {scheme: 'scp', host: 'host', owner: 'srv/git', repo: 'tool', user: 'git'}],
	[
		'https://dev.azure.com/org/my%20proj/_git/tool',
		{scheme: 'https', host: 'dev.azure.com', owner: 'org/my%20proj/_git', repo: 'tool'},
	],
])('%s', (url, wanted) => {
	expect(readRemote(url)).toEqual(wanted);
});

test.each([
	'',
	'/srv/git/tool.git',
	'../tool',
	'C:/work/tool',
	'file:///srv/git/tool',
	'ext::sh -c x',
	'ssh://-oProxyCommand=x/acme/tool',
	'-oProxyCommand=x:acme/tool',
	'ssh://-l@github.com/acme/tool',
	'ssh://git@github.com:0/acme/tool',
	'ssh://git@github.com:99999/acme/tool',
	'https://github.com/acme/../tool',
	'https://github.com/',
	'https://github.com/acme//tool',
	'https://github.com/acme/--upload-pack=x',
	'git@github.com:acme/$(x)',
	'https://github.com/acme/to\u001b[2Jol',
	'https://github.com/acme/tool\nx',
	`https://github.com/${'a'.repeat(3000)}`,
])('%s is no remote on a host', url => {
	expect(readRemote(url)).toBeUndefined();
});

test('a host that is read is safe to use', () => {
	fc.assert(
		fc.property(fc.string({unit: fc.constantFrom(...'a-@:/.~\u0007 ', 'ssh://', '.git')}), url =>
			/^[a-z0-9_][a-z0-9._-]*$/.test(readRemote(url)?.host ?? 'a'),
		),
	);
});
