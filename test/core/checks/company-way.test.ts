import {expect, it} from 'vitest';
import {isReached} from '../../../source/core/company-way.ts';
import type {
	AskedAgain,
	AuthoritiesFact,
	CompanyWay,
	TrustStore,
} from '../../../source/core/facts/company.ts';
import {noOrganisation, type Organisation} from '../../../source/core/organisation.ts';
import {access, accessOf, failed, gitConfigOf, noAccess, setting} from '../git-facts.ts';
import {noSshOut} from '../machines.ts';
import {networkOf} from '../network-facts.ts';
import {judging} from './judging.ts';

const wants = (organisation: Partial<Organisation>) => ({organisation: {...noOrganisation, ...organisation}});
const file = '/etc/acme/ca.pem';
const web = 'http://proxy.acme.example:3128';
const webProxy = wants({httpProxy: web});
const both = wants({httpProxy: web, caFile: file});
const own = wants({caFile: file});
const set = {
	network: networkOf({proxies: [{variable: 'https_proxy', value: web, open: true, said: undefined}]}),
};

const stranger = 'SELF_SIGNED_CERT_IN_CHAIN';
const byProxy: CompanyWay = {authorities: false, proxy: true};
const byAuthorities: CompanyWay = {authorities: true, proxy: false};
const usable = (store?: TrustStore): AuthoritiesFact => ({kind: 'usable', file, store});
const unusable = (because: 'missing' | 'not-pem' | 'writable') => ({
	authorities: {kind: 'unusable', file, because, said: ''} as const,
});
const asked = (whose: AskedAgain['whose'], because: string, by?: CompanyWay): AskedAgain => ({
	url: whose === 'host' ? 'https://github.com/' : 'https://goproxy.acme.example/go',
	whose,
	because,
	by,
});
const again = (...all: AskedAgain[]) => ({companyWay: {proxy: {kind: 'open'} as const, asked: all}});
const noProxy = (...all: AskedAgain[]) => ({
	companyWay: {proxy: {kind: 'closed', because: 'refused'} as const, asked: all},
});

const https = {rewritten: 'https://github.com/acme/private'};
const noLogin = failed({kind: 'no-credentials', url: 'https://github.com'});
const untrusted = failed({kind: 'certificate', because: 'unknown-authority', said: ''}, 'fatal: x');
const silent = failed({kind: 'unreachable', said: ''}, 'fatal: x');
const reached = (answer: typeof silent, by: CompanyWay, then = noLogin) =>
	access(answer, {...https, helped: {by, answer: then}});

// biome-ignore format: a table is read by its lines.
judging([
	['nobody wants any', {}, 'N150 skip', {what: 'none'}],
	['they are there', {authorities: usable()}, 'N150 ok', {file, state: 'usable'}, [], own],
	['they are missing, and nothing needs them', unusable('missing'), 'N150 warn', {file, state: 'missing'}, [], own],
	['they are missing, and git refuses a certificate', {...unusable('missing'), ...access(untrusted, https)}, 'N150 fail', {state: 'missing'}, [], own],
	['they are no PEM, and Go refuses one', {...unusable('not-pem'), ...again(asked('goproxy', stranger))}, 'N150 fail', {state: 'not-pem'}, [], own],
	['others may write them', unusable('writable'), 'N150 warn', {state: 'writable'}, [`chmod go-w ${file}`], own],
	['they did not sign for the host', {authorities: usable(), ...access(untrusted, {...https, helped: {by: byAuthorities, answer: untrusted}})}, 'N150 fail', {state: 'stranger', server: 'github.com'}, [], own],
	['nor for a module proxy', {authorities: usable(), ...again(asked('goproxy', stranger))}, 'N150 fail', {state: 'stranger', server: 'goproxy.acme.example'}, [], own],
	['they sign', {authorities: usable(), ...reached(untrusted, byAuthorities), ...again(asked('goproxy', stranger, byAuthorities))}, 'N150 ok', {state: 'usable'}, [], own],

	['nobody wants any', {}, 'G151 skip', {what: 'none'}],
	['Go needs none', {authorities: usable()}, 'G151 ok', {server: ''}, [], own],
	['only git needs them', {authorities: usable(), ...again(asked('host', stranger, byAuthorities))}, 'G151 ok', {}, [], own],
	['Go needs them', {authorities: usable(), ...again(asked('sumdb', stranger, byAuthorities))}, 'G151 fail', {server: 'goproxy.acme.example', because: stranger}, [`export SSL_CERT_FILE=${file}`], own],
	['on Debian', {authorities: usable('debian'), ...again(asked('goproxy', stranger, byAuthorities))}, 'G151 fail', {store: 'debian'}, [`sudo install -m 644 ${file} /usr/local/share/ca-certificates/ca.crt`, 'sudo update-ca-certificates'], own],
	['on Fedora', {authorities: usable('fedora'), ...again(asked('goproxy', stranger, byAuthorities))}, 'G151 fail', {}, [`sudo install -m 644 ${file} /etc/pki/ca-trust/source/anchors/ca.crt`, 'sudo update-ca-trust'], own],
	['on macOS', {authorities: usable('macos'), ...again(asked('goproxy', stranger, byAuthorities))}, 'G151 fail', {}, [`sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain ${file}`], own],
	['on Windows', {authorities: usable('windows'), ...again(asked('goproxy', stranger, byAuthorities))}, 'G151 fail', {}, [`certutil -addstore -f Root ${file}`], own],
	['they cannot be used', {...unusable('missing'), ...again(asked('goproxy', stranger))}, 'G151 skip', {for: ['net.authorities']}, [], own],

	['the authorities help git', {authorities: usable(), ...reached(untrusted, byAuthorities)}, 'R62 fail', {}, [`git config --global http.https://github.com/.sslCAInfo ${file}`], own],
	['they do not', {authorities: usable(), ...access(untrusted, {...https, helped: {by: byAuthorities, answer: untrusted}})}, 'R62 fail', {}, ['git config --global http.https://github.com/.sslCAInfo FILE'], own],

	['nobody wants one', {...noSshOut}, 'R113 skip', {what: 'none'}],
	['SSH leads there', {...noAccess}, 'R113 skip', {because: 'not-needed', road: 'ssh'}, [], webProxy],
	['something works already', {}, 'R113 skip', {because: 'not-needed', road: 'ssh'}, [], webProxy],
	['HTTPS leads there without it', {...noSshOut, ...access(noLogin, https)}, 'R113 skip', {because: 'not-needed', road: 'https'}, [], webProxy],
	['nothing else leads out', {...noSshOut, ...reached(silent, byProxy)}, 'R113 fail', {value: undefined, wanted: web, closed: false}, [`git config --global http.https://github.com/.proxy ${web}`], webProxy],
	['nor for a rule to SSH', {...noSshOut, ...again(asked('host', 'timed-out', byProxy))}, 'R113 fail', {wanted: web}, [`git config --global http.https://github.com/.proxy ${web}`], webProxy],
	['it does not help either', {...noSshOut, ...reached(silent, byProxy, silent)}, 'R113 skip', {because: 'not-needed'}, [], webProxy],
	['it does not answer', {...noSshOut, ...reached(silent, byProxy, silent), ...noProxy()}, 'R113 fail', {closed: true}, [], webProxy],
	['the environment names it', set, 'R113 ok', {value: web}, [], webProxy],
	['git has it', {...noSshOut, gitConfig: gitConfigOf([], setting('http.proxy', web))}, 'R113 ok', {value: web}, [], webProxy],

	['nobody wants one', again(asked('goproxy', 'timed-out', byProxy)), 'N114 skip', {what: 'none'}],
	['everything answers', {}, 'N114 ok', {silent: ''}, [], webProxy],
	['a module proxy answers by it alone', again(asked('goproxy', 'timed-out', byProxy)), 'N114 fail', {silent: 'https://goproxy.acme.example/go'}, [`export HTTPS_PROXY=${web}`], webProxy],
	['and by the authorities', again(asked('goproxy', 'timed-out', {proxy: true, authorities: true})), 'N114 fail', {}, [`export HTTPS_PROXY=${web}`], both],
	['it would not help', again(asked('goproxy', 'timed-out')), 'N114 ok', {}, [], webProxy],
	['it does not answer', noProxy(asked('goproxy', 'timed-out')), 'N114 fail', {closed: true}, [], webProxy],
	['nobody needs one that does not answer', noProxy(), 'N114 ok', {closed: false}, [], webProxy],
	['it is set, and something is silent', {...set, ...again(asked('goproxy', 'timed-out'))}, 'N114 ok', {value: web}, [], webProxy],
]);

it.each([
	['it reads', accessOf().answer, true],
	['a login is missing', noLogin, true],
	['a login is refused', failed({kind: 'authentication-failed', status: 401}), true],
	['nobody trusts it', untrusted, false],
	['nothing leads there', silent, false],
	['it takes too long', {kind: 'timed-out', after: 3000} as const, false],
	['there is no git', {kind: 'unavailable'} as const, false],
])('the host was reached: %s', (_, answer, expected) => expect(isReached(answer)).toBe(expected));
