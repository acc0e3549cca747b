import {expect, test} from 'vitest';
import {github} from '../../recipes/github.ts';
import {readLogin} from '../../source/core/read/login.ts';
import {publishedFor} from '../../source/core/recipe.ts';

const rest = "You've successfully authenticated, but GitHub does not provide shell access.";

test.each([
	[`Hi octocat! ${rest}`, 'welcomed', 'user', 'octocat'],
	[`Hi octo-cat_acme! ${rest}`, 'welcomed', 'user', 'octo-cat_acme'],
	[`Hi acme/tool.go! ${rest}`, 'welcomed', 'deploy-key', 'acme/tool.go'],
	['ERROR: Repository not found.', 'refused', 'not-found'],
	['remote: Repository not found.', 'refused', 'not-found'],
	["ERROR: The `acme' organization has enabled or enforced SAML SSO. To access", 'refused', 'sso'],
	[
		'the `acme` organization has an IP allow list enabled, and your IP address is not permitted',
		'refused',
		'ip-allow-list',
	],
	["ERROR: You're using an RSA key with SHA-1, which is no longer allowed.", 'refused', 'sha1-rsa'],
	[
		'Your account is suspended. Please visit https://support.github.com for more information.',
		'refused',
		'suspended',
	],
	['remote: Access to this repository has been disabled by GitHub staff.', 'refused', 'disabled'],
	['remote: Repository access blocked', 'refused', 'disabled'],
	['ERROR: The key you are authenticating with has been marked as read only.', 'refused', 'not-allowed'],
	['ERROR: Permission to acme/tool.git denied to octocat.', 'refused', 'not-allowed'],
	['remote: Write access to repository not granted.', 'refused', 'not-allowed'],
	['Hi octocat! Welcome to another host.', 'silent'],
	['Welcome to GitLab, @octocat!', 'silent'],
	['I said: ERROR: Repository not found.', 'silent'],
])('%s', (line, kind, meaning?: string, account?: string) => {
	for (const login of [readLogin([line], '', github.loginRules), readLogin([], line, github.loginRules)]) {
		expect(login.kind).toBe(kind);
		if (login.kind === 'welcomed') expect([login.identity, login.account]).toEqual([meaning, account]);
		if (login.kind === 'refused') expect(login.means).toBe(meaning);
	}
});

test.each([
	['github.com/acme/tool/v2', 'github.com/acme'],
	['github.com/acme', 'github.com/acme'],
	['git.acme.example/team/tool', 'git.acme.example/team'],
	['github.com', undefined],
	['github.com/', undefined],
	['', undefined],
])('the owner of %s is %s', (path, owner) => {
	expect(github.ownerOf(path)).toBe(owner);
});

test('the rewrite is the narrowest, with a slash and without port 22', () => {
	const place = {host: 'github.com', sshHost: 'github.com', user: 'git', root: '', owner: 'acme', port: 22};
	expect(github.sshUrl(place)).toBe('ssh://git@github.com/acme/');
	expect(github.httpsUrl(place)).toBe('https://github.com/acme/');
	expect(github.sshUrl({...place, port: 2222})).toBe('ssh://git@github.com:2222/acme/');
	expect(github.sshUrl({...place, owner: ''})).toBe('ssh://git@github.com/');
});

test('another host is an Enterprise Server: its own pages, nothing published', () => {
	expect(publishedFor(github, 'git.acme.example')).toBeUndefined();
	const pages = github.pages('git.acme.example', 'team');
	for (const page of [pages.addKey, pages.keys, pages.token, pages.sso])
		expect(page).toMatch(/^https:\/\/git\.acme\.example\//);
	expect(pages.status).toBeUndefined();
	expect(github.pages('github.com', undefined).addKey).toBe('https://github.com/settings/ssh/new');
});
