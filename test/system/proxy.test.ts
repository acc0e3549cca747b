import {expect, it} from 'vitest';
import {goesStraight, proxyFor} from '../../source/system/proxy.ts';

const both = {HTTPS_PROXY: 'http://s:1', HTTP_PROXY: 'http://h:2'};

// Expected values are what Go's net/http/httpproxy (Go 1.26) answers.
it.each([
	['https://git.corp/', '', 'http://s:1'],
	['http://git.corp/', '', 'http://h:2'],
	['https://git.corp/', '*', '-'],
	['https://git.corp/', 'git.corp', '-'],
	['https://a.git.corp/', 'git.corp', '-'],
	['https://xgit.corp/', 'git.corp', 'http://s:1'],
	['https://git.corp/', '.git.corp', 'http://s:1'],
	['https://a.git.corp/', '*.git.corp', '-'],
	['https://git.corp/', ' x, GIT.Corp ,', '-'],
	['https://git.corp/', 'git.corp:443', '-'],
	['https://git.corp:8443/', 'git.corp:443', 'http://s:1'],
	['https://git.corp/', 'git.corp/', 'http://s:1'],
	['https://10.1.2.3/', '10.0.0.0/8', '-'],
	['https://10.1.2.3/', '10.1.2.3', '-'],
	['https://10.1.2.3/', '10.1.2.3:80', 'http://s:1'],
	['https://10.1.2.3/', '10.0.0.0/33', 'http://s:1'],
	['https://10.1.2.3/', '::/0', 'http://s:1'],
	['https://[fd00::1]/', 'fd00::/8', '-'],
	['https://[fd00::1]/', 'fd00::1', '-'],
	['https://[fd00::1]/', '[fd00::1]:443', '-'],
	['https://[fd00::1]/', '[fd00::1]', 'http://s:1'],
	['https://localhost/', '', '-'],
	['https://127.9.9.9/', '', '-'],
	['https://[::1]/', '', '-'],
	['https://sub.localhost/', '', 'http://s:1'],
])('%s without %j goes through %s', (url, none, expected) => {
	const proxy = proxyFor(new URL(url), {...both, NO_PROXY: none});
	expect(proxy ? `${proxy.protocol}//${proxy.host}` : '-').toBe(expected);
});

it.each([
	['p:3128', 'http://p:3128'],
	['10.0.0.9:3128', 'http://10.0.0.9:3128'],
	['p', 'http://p'],
	['https://p', 'https://p'],
	['socks5://p:1', 'socks5://p:1'],
	['[::1]:3128', 'http://[::1]:3128'],
	['%zz', '-'],
	['', '-'],
])('%j as a proxy is %s', (text, expected) => {
	const proxy = proxyFor(new URL('https://git.corp/'), {HTTPS_PROXY: text});
	expect(proxy ? `${proxy.protocol}//${proxy.host}` : '-').toBe(expected);
});

it('takes the upper-case name first, and an empty one for none', () => {
	const url = new URL('https://git.corp/');
	expect(proxyFor(url, {HTTPS_PROXY: 'http://up', https_proxy: 'http://low'})?.host).toBe('up');
	expect(proxyFor(url, {HTTPS_PROXY: '', https_proxy: 'http://low'})?.host).toBe('low');
	expect(proxyFor(url, {HTTP_PROXY: 'http://h'})).toBeUndefined();
});

it.each([
	['https://git.corp/', {}, false],
	['https://git.corp/', {NO_PROXY: 'git.corp'}, true],
	['https://git.corp/', {no_proxy: '*'}, true],
	['https://git.corp/', {ALL_PROXY: 'http://p', NO_PROXY: 'other.corp'}, false],
	['https://localhost/', {}, true],
])('%s with %j goes straight: %s', (url, env, straight) => {
	expect(goesStraight(new URL(url), env)).toBe(straight);
});
