import {expect, it} from 'vitest';
import {isPublicDatabase, isPublicProxy} from '../../../source/core/go/public-proxies.ts';

it.each([
	['https://proxy.golang.org', true],
	['https://PROXY.golang.org/', true],
	['https://goproxy.cn/a/b', true],
	['https://dev:secret@goproxy.io', true],
	['https://proxy.golang.org.acme.example', false],
	['https://goproxy.acme.example', false],
	['file:///srv/proxy', false],
	['no address', true],
	['', true],
])('%s is public: %s', (url, isPublic) => {
	expect(isPublicProxy(url)).toBe(isPublic);
});

it.each([
	['sum.golang.org', true],
	['sum.golang.google.cn', true],
	['sums.acme.example', false],
])('the database %s is public: %s', (name, isPublic) => {
	expect(isPublicDatabase(name)).toBe(isPublic);
});
