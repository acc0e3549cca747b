import {describe, expect, it} from 'vitest';
import {gitConfigOf, loginStoreOf, noLogin, refusedLogin, rule, setting, sshRule} from '../git-facts.ts';
import {goEnvOf} from '../go-facts.ts';
import {keyless, noSshOut} from '../machines.ts';
import {hidden, nestedTarget} from '../nested-facts.ts';
import {linesOf, planning, planOf} from './planning.ts';

const plain = gitConfigOf([]);
const https = {...noSshOut, ...noLogin, gitConfig: plain};
const gh = {registrar: {kind: 'logged-in', account: 'ada'}} as const;
const config = (key: string, value: string) => ({gitConfig: gitConfigOf([], setting(key, value))});
const byPath = {
	forUrls: [
		...(setting('credential.helper', 'osxkeychain').forUrls ?? []),
		...(setting('credential.usehttppath', 'true').forUrls ?? []),
	],
};
const netrc = 'netrc ~/.netrc github.com x-access-token, tried as git';
const handedOver = (helper: string) => `store ${helper} github.com x-access-token, tried as git`;
const file = (path: string, mode?: number) => ({
	path,
	digest: mode === undefined ? undefined : 'digest',
	mode,
});
const stored = (go: string, git: string, mode?: number) => ({
	loginStore: loginStoreOf({netrc: {go: file(go, mode), git: file(git, mode)}}),
});

describe('a login for git', () => {
	// biome-ignore format: a table is read by its lines.
	planning([
		['a file, where nothing else keeps logins', https, [netrc]],
		['a file, where helpers are asked by path', {...https, gitConfig: gitConfigOf([], byPath)}, [netrc]],
		['a helper that was asked for, once it is asked by host', {...https, gitConfig: gitConfigOf([], byPath)}, ['set login-by-path github.com false', handedOver('osxkeychain')], {target: {tokenStore: 'helper'}}],
		['no setting of the host comes back twice', {...https, gitConfig: gitConfigOf([], {forUrls: [...byPath.forUrls, {scope: 'global', file: '/home/dev/.gitconfig', key: 'credential.https://github.com.usehttppath', value: 'true'}]})}, ['set login-by-path github.com false not true', handedOver('osxkeychain')], {target: {tokenStore: 'helper'}}],
		['its mode first', {...https, ...stored('/home/dev/.netrc', '/home/dev/.netrc', 0o644)}, ['mode ~/.netrc 644 > 600', netrc]],
		['the file of git, not that of NETRC', {...https, ...stored('/etc/logins', '/home/dev/.netrc')}, [netrc]],
		['gh hands out its own', {...https, ...gh}, ['helper github.com:  then !gh auth git-credential']],
		['glab likewise', {...https, ...gh}, ['helper github.com:  then !glab auth git-credential'], {target: {registrar: {program: 'glab', args: []}}}],
		['not where a token was brought', {...https, ...gh}, [netrc], {token: 'given'}],
		['nor where a place was named', {...https, ...gh}, [netrc], {target: {tokenStore: 'netrc'}}],
		['the helper that git asks', {...https, ...config('credential.helper', 'osxkeychain')}, [handedOver('osxkeychain')]],
		['not one that forgets', {...https, ...config('credential.helper', 'cache --timeout=60')}, [netrc]],
		['nor a command that is its own', {...https, ...config('credential.helper', '!f() { echo x; }; f')}, [netrc]],
		["the platform's", {...https, loginStore: loginStoreOf({helpers: ['osxkeychain']})}, ['helper github.com: osxkeychain', handedOver('osxkeychain')]],
		['libsecret with a desktop', {...https, loginStore: loginStoreOf({helpers: ['libsecret'], hasSecretService: true})}, ['helper github.com: libsecret', handedOver('libsecret')]],
		['libsecret without one', {...https, loginStore: loginStoreOf({helpers: ['libsecret']})}, [netrc]],
		['clear text only where it was asked for', https, ['helper github.com: store', handedOver('store')], {target: {tokenStore: 'store'}}],
		['one that the host refuses is replaced', {...noSshOut, ...refusedLogin, ...config('credential.helper', 'osxkeychain')}, ['store osxkeychain github.com x-access-token again, tried as git']],
		['whose name nobody said', https, ['tell N23', 'tell R56'], {target: {tokenUser: undefined}}],
		['a name no file can hold', https, ['tell N23', 'tell R56'], {target: {tokenUser: 'a"b'}}],
		['a rule to SSH gives way', {...https, gitConfig: gitConfigOf([sshRule])}, ['git https://github.com/acme/ < https://github.com/acme/ not ssh://git@github.com/acme/', netrc]],
		['a wider rule stays', {...https, gitConfig: gitConfigOf([rule('git@github.com:', 'https://github.com/')])}, ['git https://github.com/acme/ < https://github.com/acme/', netrc]],
	]);
});

describe('a login for Go', () => {
	const forGo = 'netrc ~/.netrc gitlab.acme.example oauth2, tried as Go';
	const both = `${forGo}, tried as git`;
	const nested = {target: nestedTarget};
	const away =
		'git https://gitlab.acme.example/acme/ < https://gitlab.acme.example/acme/ not ssh://git@gitlab.acme.example/acme/';
	const lines = (different: object, kinds: string[]) => linesOf(planOf(different, nested), ...kinds);

	it('SSH logs in: the file of Go, and nothing for git', () => {
		expect(lines(hidden, ['netrc', 'store', 'tell', 'make-key'])).toEqual([forGo]);
	});
	it('Go may read another file than git', () => {
		expect(lines({...hidden, ...stored('/etc/logins', '/home/dev/.netrc')}, ['netrc'])).toEqual([
			forGo.replace('~/.netrc', '/etc/logins'),
		]);
	});
	it('SSH does not log in yet: one token for both', () => {
		const different = {
			...keyless,
			...hidden,
			gitConfig: gitConfigOf([
				rule('ssh://git@gitlab.acme.example/acme/', 'https://gitlab.acme.example/acme/'),
			]),
		};
		expect(lines(different, ['netrc', 'git ', 'make-key', 'tell'])).toEqual([away, both]);
	});
	it('and one for each file where they differ', () => {
		const different = {...keyless, ...hidden, gitConfig: plain, ...stored('/etc/logins', '/home/dev/.netrc')};
		expect(lines(different, ['netrc'])).toEqual([both.replace('~/.netrc', '/etc/logins'), both]);
	});
	it('GOAUTH lets Go read it', () => {
		const goEnv = goEnvOf({GOAUTH: 'git /home/dev/src', GOPRIVATE: 'gitlab.acme.example/acme'});
		expect(lines({...hidden, goEnv}, ['go GOAUTH', 'netrc'])).toEqual([
			'go GOAUTH=netrc; git ~/src was -',
			forGo,
		]);
	});
});
