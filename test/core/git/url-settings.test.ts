import {expect, it} from 'vitest';
import {urlSettings} from '../../../source/core/git/url-settings.ts';

const url = 'https://github.com/';
const entries = (...settings: readonly (readonly [string, string])[]) =>
	settings.map(([key, value]) => ({scope: 'global', file: '/home/dev/.gitconfig', key, value}));
const nothing = {
	proxy: undefined,
	credentialHelpers: [],
	verifies: true,
	certificateFile: undefined,
	loginByPath: false,
};

// biome-ignore format: a table is read by its lines.
it.each<[string, ReturnType<typeof entries>, Partial<ReturnType<typeof urlSettings>>]>([
	['nothing', [], {}],
	['for every address', entries(['http.proxy', 'http://a']), {proxy: 'http://a'}],
	['the last one counts', entries(['http.proxy', 'http://a'], ['http.proxy', 'http://b']), {proxy: 'http://b'}],
	['the nearer one counts', entries(['http.https://github.com/.proxy', 'http://near'], ['http.proxy', 'http://a']), {proxy: 'http://near'}],
	['of another host', entries(['http.https://gitlab.com/.proxy', 'http://a']), {}],
	['of a host that begins alike', entries(['http.https://github.com.evil/.proxy', 'http://a']), {}],
	['of every host below', entries(['http.https://*.com/.proxy', 'http://a']), {proxy: 'http://a'}],
	['of a deeper path', entries(['http.https://github.com/acme/.proxy', 'http://a']), {}],
	['false', entries(['http.sslverify', 'false']), {verifies: false}],
	['NO', entries(['http.sslverify', 'NO']), {verifies: false}],
	['0', entries(['http.https://github.com.sslverify', '0']), {verifies: false}],
	['on again for this host', entries(['http.sslverify', 'false'], ['http.https://github.com/.sslverify', 'true']), {verifies: true}],
	['an authority', entries(['http.https://github.com/.sslcainfo', '/etc/acme.pem']), {certificateFile: '/etc/acme.pem'}],
	['helpers, all of them', entries(['credential.helper', 'store'], ['credential.https://github.com.helper', '!gh']), {credentialHelpers: ['store', '!gh']}],
	['a login of each repository', entries(['credential.usehttppath', 'true']), {loginByPath: true}],
	['not for this host', entries(['credential.usehttppath', 'yes'], ['credential.https://github.com.usehttppath', 'false']), {}],
	['however near: in their order', entries(['credential.https://github.com.usehttppath', 'false'], ['credential.usehttppath', '1']), {loginByPath: true}],
	['an empty helper clears', entries(['credential.helper', 'store'], ['credential.helper', ''], ['credential.helper', 'cache']), {credentialHelpers: ['cache']}],
	['an empty helper at the end', entries(['credential.helper', 'store'], ['credential.helper', '']), {credentialHelpers: []}],
])('%s', (_, set, settings) => {
	expect(urlSettings(set, url)).toEqual({...nothing, ...settings});
});
