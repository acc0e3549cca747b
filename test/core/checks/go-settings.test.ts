import type {ProjectFact} from '../../../source/core/facts/go.ts';
import {readGoMod} from '../../../source/core/read/go-mod.ts';
import {companyProxy, goEnvOf, goproxyOf, publicProxy, silent} from '../go-facts.ts';
import {judging} from './judging.ts';

const file = goEnvOf().file;
const gone = {goEnv: {kind: 'unavailable', file}} as const;
const failing = {
	goEnv: {kind: 'broken', said: 'go: unknown environment setting GO111MODULE=maybe', file},
} as const;
const waitsForGo = {because: 'waits', for: ['go.missing']};
const waitsForFile = {because: 'waits', for: ['go.env-broken']};
const env = (...given: Parameters<typeof goEnvOf>) => ({goEnv: goEnvOf(...given)});
/** Saved and in effect. */
const saved = (values: Parameters<typeof goEnvOf>[0]) => env(values, values);
const company = 'https://goproxy.acme.example';
const silentCompany = {goproxy: goproxyOf({...companyProxy, ...silent})};
const project = (vendored: boolean): {project: ProjectFact} => ({
	project: {kind: 'module', file: '/src/go.mod', module: readGoMod('module example.com/a\n'), vendored},
});
const requiring = (line: string, more = ''): {project: ProjectFact} => ({
	project: {
		kind: 'module',
		file: '/src/go.mod',
		module: readGoMod(`module example.com/a\n\nrequire ${line}\n${more}\n`),
		vendored: false,
	},
});
const cache = (writable: boolean, free: number | undefined) =>
	env({}, {}, {moduleCache: {path: '/var/mod', writable, free}});

// biome-ignore format: a table is read by its lines.
judging([
	['what is saved is sound', {}, 'G36 ok', {because: 'fine'}],
	['an empty GOPROXY', saved({GOPROXY: ''}), 'G36 fail', {variable: 'GOPROXY', because: 'empty', line: 1, file: '/home/dev/.config/go/env'}, ['go env -u GOPROXY']],
	['an empty GOSUMDB', saved({GOSUMDB: ''}), 'G36 fail', {variable: 'GOSUMDB', because: 'empty'}, ['go env -u GOSUMDB']],
	['an empty GOPROXY, which the shell sets', env({}, {GOPROXY: ''}), 'G36 ok'],
	['Windows line ends', env({}, {}, {file: {crlf: true}}), 'G36 fail', {because: 'crlf', line: undefined}, []],
	['Windows line ends, and lines that Go skips', env({}, {}, {file: {crlf: true, ignored: [2]}}), 'G36 fail', {because: 'crlf', line: undefined}],
	['lines that Go skips', env({}, {}, {file: {ignored: [2, 7]}}), 'G36 warn', {because: 'ignored', variable: '', line: 2, file: '/home/dev/.config/go/env'}, []],
	['an empty GOPROXY beside one', env({GOPROXY: ''}, {GOPROXY: ''}, {file: {ignored: [2]}}), 'G36 fail', {because: 'empty', line: 1}],
	['go env itself fails', failing, 'G36 fail', {because: 'unreadable'}, []],
	['no Go, no settings', gone, 'G36 skip', waitsForGo],

	['a list', {}, 'G37 ok'],
	['off', {...saved({GOPROXY: 'off'}), ...requiring('golang.org/x/text v0.14.0')}, 'G37 fail', {value: 'off'}, ['go env -u GOPROXY']],
	['off behind a comma and a space', {...saved({GOPROXY: ' , off'}), ...requiring('golang.org/x/text v0.14.0')}, 'G37 fail'],
	['off, and all that is required goes past it', {...saved({GOPROXY: 'off'}), ...requiring('github.com/acme/private v1.1.0')}, 'G37 warn', {value: 'off'}, ['go env -u GOPROXY']],
	['off, and what is required will go past it', {...saved({GOPROXY: 'off', GOPRIVATE: ''}), ...requiring('github.com/acme/private v1.1.0')}, 'G37 warn'],
	['off, and the others go past it, too', {...saved({GOPROXY: 'off', GONOPROXY: 'github.com/acme,golang.org'}), ...requiring('golang.org/x/text v0.14.0')}, 'G37 warn'],
	['off, and the other one is a folder', {...saved({GOPROXY: 'off'}), ...requiring('golang.org/x/text v0.14.0', 'replace golang.org/x/text => ./text')}, 'G37 warn'],
	['off, and no project', saved({GOPROXY: 'off'}), 'G37 warn'],
	['off after a proxy', saved({GOPROXY: `${company},off`}), 'G37 ok'],
	['OFF is no word of Go', saved({GOPROXY: 'OFF'}), 'G37 ok'],
	['the settings cannot be read', failing, 'G37 skip', waitsForFile],

	['a list Go can read', {}, 'G47 ok'],
	['OFF', saved({GOPROXY: 'OFF'}), 'G47 fail', {value: 'OFF', because: 'no-scheme'}, ['go env -u GOPROXY']],
	['another scheme', saved({GOPROXY: 'ftp://goproxy.acme.example'}), 'G47 fail', {because: 'scheme'}],
	['only commas', saved({GOPROXY: ','}), 'G47 fail', {because: 'no-entries'}],
	['a host without a scheme is fine', saved({GOPROXY: 'proxy.golang.org,direct'}), 'G47 ok'],
	['empty is another finding', saved({GOPROXY: ''}), 'G47 ok'],
	['no Go, no list', gone, 'G47 skip', waitsForGo],

	['the public list', {}, 'G38 ok', {proxy: ''}],
	['a company proxy that answers', {...saved({GOPROXY: `${company},direct`}), goproxy: goproxyOf(companyProxy)}, 'G38 ok', {proxy: company}],
	['one that does not', {...saved({GOPROXY: `${company},direct`}), ...silentCompany}, 'G38 warn', {proxy: company, suggested: `${company}|direct`}, [`go env -w 'GOPROXY=${company}|direct'`]],
	['one that does not, without a scheme', {...saved({GOPROXY: 'goproxy.acme.example,direct'}), ...silentCompany}, 'G38 warn', {suggested: 'goproxy.acme.example|direct'}],
	['after any error already', {...saved({GOPROXY: `${company}|direct`}), ...silentCompany}, 'G38 ok'],
	['nothing behind it', {...saved({GOPROXY: company}), ...silentCompany}, 'G38 ok'],
	['a public proxy that does not answer', {goproxy: goproxyOf({...publicProxy, ...silent})}, 'G38 ok'],
	['the second one', {...saved({GOPROXY: `https://proxy.golang.org,${company},direct`}), goproxy: goproxyOf(publicProxy, {...companyProxy, ...silent})}, 'G38 warn', {proxy: company, suggested: `https://proxy.golang.org,${company}|direct`}],
	['no Go, no comma', gone, 'G38 skip', waitsForGo],

	['a database', {}, 'G39 ok', {value: 'sum.golang.org'}],
	['off', saved({GOSUMDB: 'off'}), 'G39 warn', {value: 'off'}, ['go env -u GOSUMDB']],
	['no Go, no database', gone, 'G39 skip', waitsForGo],
	['a database Go can read', {}, 'G49 ok'],
	['the mirror', saved({GOSUMDB: 'sum.golang.google.cn'}), 'G49 ok'],
	['no key', saved({GOSUMDB: 'sums.acme.example'}), 'G49 fail', {because: 'malformed-key'}, ['go env -u GOSUMDB']],
	['three words', saved({GOSUMDB: 'sum.golang.org a b'}), 'G49 fail', {because: 'too-many-fields'}],
	['empty is another finding', saved({GOSUMDB: ''}), 'G49 ok'],
	['off is no fault', saved({GOSUMDB: 'off'}), 'G49 ok'],
	['the settings cannot be read', failing, 'G49 skip', waitsForFile],

	['nothing is insecure', {}, 'G40 ok'],
	['a host is', saved({GOINSECURE: '*.acme.example'}), 'G40 warn', {value: '*.acme.example'}, ['go env -u GOINSECURE']],
	['no Go, no exception', gone, 'G40 skip', waitsForGo],

	['git may be run', {}, 'G41 ok', {because: 'allowed', module: 'github.com/acme/private'}],
	['only hg for it', saved({GOVCS: 'github.com:hg'}), 'G41 fail', {because: 'not-listed', value: 'github.com:hg'}, ['go env -u GOVCS']],
	['private modules get nothing', env({GOVCS: 'private:off'}), 'G41 fail', {because: 'not-listed'}],
	['what holds for public ones', env({GOVCS: 'public:off'}), 'G41 ok'],
	['private by GONOPROXY is public here', env({GOPRIVATE: '', GONOPROXY: 'github.com/acme', GOVCS: 'public:off'}), 'G41 fail'],
	['no colon', saved({GOVCS: 'git'}), 'G41 fail', {because: 'malformed'}],
	['no module to ask about', {}, 'G41 skip', {because: 'nothing-to-check', what: 'module'}, [], {proof: undefined}],

	['no flag', {}, 'G45 ok', {flag: undefined}],
	['-mod=vendor and a vendor folder', {...saved({GOFLAGS: '-v -mod=vendor'}), ...project(true)}, 'G45 ok', {flag: '-mod=vendor', vendored: true}],
	['-mod=vendor and none', {...saved({GOFLAGS: '-v -mod=vendor'}), ...project(false)}, 'G45 warn', {flag: '-mod=vendor', vendored: false}, ['go env -u GOFLAGS']],
	['-mod=mod', {...saved({GOFLAGS: '-mod=mod'}), ...project(false)}, 'G45 ok', {flag: '-mod=mod'}],
	['-modcacherw is another flag', {...saved({GOFLAGS: '-modcacherw'}), ...project(false)}, 'G45 ok', {flag: undefined}],
	['no project', saved({GOFLAGS: '-mod=vendor'}), 'G45 ok'],
	['no Go, no flags', gone, 'G45 skip', waitsForGo],

	['a cache', {}, 'G46 ok', {because: 'fine', path: '/home/dev/go/pkg/mod'}],
	['not ours', cache(false, 1e9), 'G46 fail', {because: 'not-writable'}, ['ls -ld /var/mod']],
	['no room', cache(true, 1024), 'G46 warn', {because: 'full', free: 1024}, ['df -h /var/mod']],
	['no room, and not ours', cache(false, 0), 'G46 fail', {because: 'not-writable'}],
	['nobody knows the room', cache(true, undefined), 'G46 ok'],
	['Go names none', {goEnv: {...goEnvOf(), moduleCache: undefined}}, 'G46 skip', {because: 'nothing-to-check', what: 'none'}],
]);
