import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {LoginRules} from '../../../source/core/login-rules.ts';
import {readLogin} from '../../../source/core/read/login.ts';
import {hostileText, thousand} from '../hostile.ts';

const rules: LoginRules = {
	greetings: [
		{pattern: "^Hi ([\\w.-]+\\/[\\w.-]+)! You've successfully authenticated", identity: 'deploy-key'},
		{pattern: "^Hi ([\\w.-]+)! You've successfully authenticated", identity: 'user'},
		{pattern: '^Welcome to GitLab, @(?<account>[\\w.-]+)!', identity: 'user'},
		{pattern: '^Welcome to GitLab, Anonymous!', identity: 'anonymous'},
		{pattern: '^shell request failed on channel 0$', identity: 'user'},
	],
	refusals: [
		{pattern: 'enabled or enforced SAML SSO', means: 'sso'},
		{pattern: '^ERROR: Repository not found', means: 'not-found'},
		{pattern: 'SSH has been disabled', means: 'disabled'},
	],
};

const hi = "Hi alice! You've successfully authenticated, but GitHub does not provide shell access.";
const user = (account: string | undefined, line: string) => ({
	kind: 'welcomed',
	identity: 'user',
	account,
	line,
	unverified: false,
});

describe('readLogin', () => {
	test.each([
		['a greeting on stderr', [hi], '', user('alice', hi)],
		['behind a banner', ['Authorized use only', hi], '', user('alice', hi)],
		['on stdout', [], 'Welcome to GitLab, @alice!\n', user('alice', 'Welcome to GitLab, @alice!')],
		[
			'a deploy key',
			[hi.replace('alice', 'acme/app')],
			'',
			{
				kind: 'welcomed',
				identity: 'deploy-key',
				account: 'acme/app',
				line: hi.replace('alice', 'acme/app'),
				unverified: false,
			},
		],
		[
			'nobody',
			[],
			'Welcome to GitLab, Anonymous!\r\n',
			{
				kind: 'welcomed',
				identity: 'anonymous',
				account: undefined,
				line: 'Welcome to GitLab, Anonymous!',
				unverified: false,
			},
		],
		[
			'a greeting without a name',
			['shell request failed on channel 0'],
			'',
			user(undefined, 'shell request failed on channel 0'),
		],
		['escapes around it', [`\u001b[1m${hi}\u001b[0m`], '', user('alice', hi)],
		['a greeting before a refusal', ['ERROR: Repository not found.', hi], '', user('alice', hi)],
		[
			'single sign-on',
			["ERROR: The `acme' organization has enabled or enforced SAML SSO. To access"],
			'',
			{
				kind: 'refused',
				means: 'sso',
				line: "ERROR: The `acme' organization has enabled or enforced SAML SSO. To access",
				unverified: false,
			},
		],
		[
			'disabled',
			['Gitea: SSH has been disabled'],
			'',
			{kind: 'refused', means: 'disabled', line: 'Gitea: SSH has been disabled', unverified: false},
		],
		['a greeting inside another sentence', [`He said: ${hi}`], '', {kind: 'silent'}],
		['nothing', [], '', {kind: 'silent'}],
		['nothing that is known', ['git@h: Permission denied (publickey).'], '', {kind: 'silent'}],
	])('%s', (_, said, stdout, login) => expect(readLogin(said, stdout, rules)).toEqual(login));

	test('never throws, and every line it returns is harmless', () => {
		fc.assert(
			fc.property(
				fc.array(hostileText([hi, 'SSH has been disabled']), {maxLength: 5}),
				hostileText([hi]),
				(said, stdout) => {
					const login = readLogin(said, stdout, rules);
					if (login.kind !== 'silent') expect(login.line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
				},
			),
			thousand,
		);
	});
});
