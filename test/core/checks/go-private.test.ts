import {noAccess} from '../git-facts.ts';
import {companyProxy, freshGoEnv, goEnvOf, goproxyOf, proxyOf, shadowed} from '../go-facts.ts';
import {judging} from './judging.ts';

const fresh = {goEnv: freshGoEnv};
const env = (...given: Parameters<typeof goEnvOf>) => ({goEnv: goEnvOf(...given)});
const said = (GOPRIVATE: string) => env({GOPRIVATE}, {GOPRIVATE});
const off = env({GOPRIVATE: ''}, {}, {...shadowed('GOENV', 'off'), file: {path: undefined}});
const file = goEnvOf().file;
const gone = {goEnv: {kind: 'unavailable', file}} as const;
const failing = {goEnv: {kind: 'broken', said: 'go: …', file}} as const;
const nothing = {because: 'nothing-to-check', what: 'module'};
const nobody = {privatePatterns: [], modules: [], proof: undefined};
const write = (value: string) => [`go env -w ${value}`];
const acme = 'github.com/acme';
const company = 'https://goproxy.acme.example';
/** The company's proxy is the only road. */
const proxied = (...given: Parameters<typeof goEnvOf>) => ({
	...env(...given),
	...noAccess,
	goproxy: goproxyOf(companyProxy),
});
const three = {modules: ['a', 'b', 'c'].map(name => ({path: `${acme}/${name}`, version: undefined}))};
const twoPatterns = {privatePatterns: [acme, 'gitlab.com/team']};

// biome-ignore format: a table is read by its lines.
judging([
	['all are private', {}, 'G31 ok', {variable: 'GOPRIVATE', missing: [], total: 1}],
	['none is', fresh, 'G31 fail', {missing: [`${acme}/private`], value: '', wanted: acme}, write(`GOPRIVATE=${acme}`)],
	['none of three is', fresh, 'G31 fail', {missing: three.modules.map(({path}) => path), total: 3}, write(`GOPRIVATE=${acme}`), three],
	['what is there stays', said('gitlab.com/team'), 'G31 fail', {value: 'gitlab.com/team', wanted: `gitlab.com/team,${acme}`}, write(`GOPRIVATE=gitlab.com/team,${acme}`)],
	['one pattern more', {}, 'G31 fail', {missing: ['gitlab.com/team'], total: 2}, write(`GOPRIVATE=${acme},gitlab.com/team`), twoPatterns],
	['what is saved would not be read', off, 'G31 fail', {wanted: acme}, ['unset GOENV', `go env -w GOPRIVATE=${acme}`]],
	['a pattern for the whole host', said('github.com'), 'G31 ok'],
	['a glob', said('*.com/ac*'), 'G31 ok'],
	['another owner that begins alike', said('github.com/acm'), 'G31 fail'],
	['GONOPROXY has a value of its own', env({GONOPROXY: 'corp.example'}, {GOPRIVATE: acme, GONOPROXY: 'corp.example'}), 'G31 fail', {}, write(`GONOPROXY=corp.example,${acme}`)],
	['both others do it without GOPRIVATE', env({GOPRIVATE: '', GONOPROXY: acme, GONOSUMDB: acme}, {GONOPROXY: acme, GONOSUMDB: acme}), 'G31 ok'],
	['a proxy of the company serves them', proxied({GOPRIVATE: ''}, {}), 'G31 fail', {variable: 'GONOSUMDB', wanted: acme}, write(`GONOSUMDB=${acme}`)],
	['the proxy serves them, the database is not asked', proxied({GOPRIVATE: '', GONOSUMDB: acme}, {GONOSUMDB: acme}), 'G31 ok', {variable: 'GONOSUMDB'}],
	['nothing is private', {}, 'G31 skip', nothing, [], nobody],
	['no Go', gone, 'G31 skip', {because: 'waits', for: ['go.missing']}],
	['Go does not say', failing, 'G31 skip', {because: 'waits', for: ['go.env-broken']}],

	['no quotes', {}, 'G32 ok'],
	['quotes', said(`"${acme}"`), 'G32 fail', {variable: 'GOPRIVATE', value: `"${acme}"`, wanted: acme}, write(`GOPRIVATE=${acme}`)],
	['single quotes', said(`'${acme}'`), 'G32 fail', {wanted: acme}],
	['quotes, but another entry covers all', said(`"gitlab.com/x",${acme}`), 'G32 warn', {wanted: 'gitlab.com/x'}, []],
	['no Go, no quotes', gone, 'G32 skip'],

	['as in go.mod', {}, 'G33 ok'],
	['a capital', said('github.com/Acme'), 'G33 fail', {entry: 'github.com/Acme', module: `${acme}/private`, wanted: acme}, write(`GOPRIVATE=${acme}`)],
	['a capital in a name of another owner', said(`github.com/Other,${acme}`), 'G33 ok'],
	['no Go, no capitals', gone, 'G33 skip'],

	['plain paths', {}, 'G34 ok'],
	['https://', said(`https://${acme}`), 'G34 fail', {entry: `https://${acme}`, because: 'scheme', wanted: acme}, write(`GOPRIVATE=${acme}`)],
	['a space behind the comma', said(`gitlab.com/x, ${acme}`), 'G34 fail', {because: 'space', entry: ` ${acme}`}, write(`GOPRIVATE=gitlab.com/x,${acme}`)],
	['.git', said(`${acme}/private.git`), 'G34 fail', {because: 'dot-git'}],
	['as git writes it', said('git@github.com:acme'), 'G34 fail', {because: 'scp', wanted: acme}],
	['a port', said('github.com:443/acme'), 'G34 fail', {because: 'port', wanted: acme}],
	['three dots', said(`${acme}/...`), 'G34 fail', {because: 'ellipsis', wanted: acme}],
	['a slash in front', said(`/${acme}`), 'G34 fail', {because: 'slash', wanted: acme}],
	['a bracket that nothing closes', said(`${acme}/[a`), 'G34 fail', {because: 'malformed'}],
	['in GONOSUMDB', env({GONOSUMDB: `https://${acme}`}, {GOPRIVATE: acme, GONOSUMDB: `https://${acme}`}), 'G34 fail', {variable: 'GONOSUMDB'}, write(`GONOSUMDB=${acme}`)],
	['beside what covers all', said(`${acme}, gitlab.com/x`), 'G34 warn', {because: 'space'}, []],
	['through the proxy GOPRIVATE is left alone', proxied({GOPRIVATE: `https://${acme}`}), 'G34 fail', {}, write(`GONOSUMDB=${acme}`)],

	['no variable of the shell', {}, 'G35 ok', {value: ''}],
	['one that covers all', env({}, {}, shadowed('GOPRIVATE', acme)), 'G35 ok', {value: acme}],
	['one in the way', env({GOPRIVATE: 'gitlab.com/x'}, {}, shadowed('GOPRIVATE', 'gitlab.com/x')), 'G35 fail', {variable: 'GOPRIVATE', value: 'gitlab.com/x', file: '/home/dev/.bashrc', line: 42}, ['unset GOPRIVATE']],
	['one that nobody knows the place of', env({GOPRIVATE: 'x.example'}, {}, {shadowed: [{variable: 'GOPRIVATE', value: 'x.example', where: []}]}), 'G35 fail', {file: undefined, line: undefined}],
	['one of a variable that is not to be changed', env({GOPRIVATE: ''}, {}, shadowed('GOFLAGS', '-v')), 'G35 ok', {value: ''}],
	['Go reads no saved settings', off, 'G35 fail', {variable: 'GOENV', value: 'off', file: '/home/dev/.bashrc', line: 42}, ['unset GOENV']],
	['which comes before one of the list', env({GOPRIVATE: 'x.example'}, {}, {shadowed: [...shadowed('GOPRIVATE', 'x.example').shadowed, ...shadowed('GOENV', 'off').shadowed], file: {path: undefined}}), 'G35 fail', {variable: 'GOENV'}],
	['Go reads none, and needs none', env({}, {}, {...shadowed('GOENV', 'off'), file: {path: undefined}}), 'G35 ok', {value: ''}],
	['Go reads them from another place', env({GOPRIVATE: ''}, {}, shadowed('GOENV', '/etc/goenv')), 'G35 ok', {value: ''}],
	['Go has no place for any', env({GOPRIVATE: ''}, {}, {file: {path: undefined}}), 'G35 ok', {value: ''}],
	['no Go, no shadow', gone, 'G35 skip'],

	['no proxy of a company', {}, 'G44 skip', {because: 'nothing-to-check', what: 'proxy'}],
	['it serves, and Go goes there', proxied({GOPRIVATE: ''}, {}), 'G44 ok', {proxy: company}],
	['it serves, and Go goes past it', proxied(), 'G44 fail', {variable: 'GONOPROXY', patterns: acme}, ['go env -w GONOPROXY=none']],
	['it serves, and git reads it too', {goproxy: goproxyOf(companyProxy)}, 'G44 ok'],
	['it wants a login', {goproxy: goproxyOf(proxyOf(company, {servesPrivate: 'needs-login'}))}, 'G44 skip'],

	['nobody is told', {}, 'P81 ok', {hosts: [], modules: []}],
	['both are told', fresh, 'P81 fail', {hosts: ['proxy.golang.org', 'sum.golang.org'], modules: [`${acme}/private`]}, write(`GOPRIVATE=${acme}`)],
	['both are told, and what is saved would not be read', off, 'P81 fail', {}, ['unset GOENV', `go env -w GOPRIVATE=${acme}`]],
	['only the database is', env({GONOSUMDB: 'none'}, {GOPRIVATE: acme, GONOSUMDB: 'none'}), 'P81 fail', {hosts: ['sum.golang.org']}, write(`GONOSUMDB=none,${acme}`)],
	['no database', env({GOPRIVATE: '', GOSUMDB: 'off', GOPROXY: 'direct'}, {}), 'P81 ok'],
	["a company's proxy may know", proxied({GOPRIVATE: '', GONOSUMDB: acme, GOPROXY: `${company},direct`}, {}), 'P81 ok'],
	['the database is asked behind the proxy', proxied({GOPRIVATE: '', GOPROXY: `${company},direct`}, {}), 'P81 fail', {hosts: ['sum.golang.org']}, write(`GONOSUMDB=${acme}`)],
	['nothing is private', fresh, 'P81 skip', nothing, [], nobody],
]);
