import {expect, test} from 'vitest';
import {hiding} from '../../source/ui/hiding.ts';
import {chosen, healthy, on} from './screens/sample-states.ts';

const chosenState = on(
	{kind: 'findings', listed: [], open: [], digits: undefined, pointer: '', offset: 0},
	{...chosen, findings: healthy},
);
const hide = hiding(chosenState);

test.each([
	['github.com answers: user-acme', 'host-1 answers: user-1'],
	['ssh.github.com:443', 'host-2:443'],
	['https://github.com/acme/auth', 'https://host-1/org-1/repo-1'],
	['github.com/acme/private', 'host-1/org-1/repo-3'],
	['Go treats 3 private modules as public', 'Go treats 3 private modules as public'],
	['SSH_AUTH_SOCK is not set', 'SSH_AUTH_SOCK is not set'],
	['~/.ssh/id_ed25519_acme', '~/.ssh/id_ed25519_org-1'],
	['auth, billing and private', 'repo-1, repo-2 and private'],
	['Acme Proxy CA', 'org-1 Proxy CA'],
	['acmeology', 'acmeology'],
	['y or n', 'y or n'],
	['gitlab.com/acme-infra/y', 'host-3/org-2/repo-4'],
])('%s', (text, hidden) => {
	expect(hide(text)).toBe(hidden);
});

test.each([
	['/home', '/home/user/x', '/home/user-2/x'],
	['a home of that name', '/srv/home/.ssh', '/srv/user-2/.ssh'],
	['the word', 'Looking at your home and at a user', 'Looking at your home and at a user'],
])('a home that is called as a word is hidden in paths: %s', (_, text, hidden) => {
	const home = text.startsWith('/srv') ? '/srv/home' : text.startsWith('/home') ? '/home/user' : '/srv/home';
	const {program} = chosenState;
	expect(hiding({...chosenState, program: {...program, home}})(text)).toBe(hidden);
});

test('what is hidden once stays as it is', () => {
	expect(hide(hide('github.com/acme/auth'))).toBe('host-1/org-1/repo-1');
});
