import {noOrganisation, type Organisation} from '../../../source/core/organisation.ts';
import type {Target} from '../../../source/core/target.ts';
import {noAccess} from '../git-facts.ts';
import {
	companyList,
	companyProxy,
	goEnvOf,
	goproxyOf,
	proxyOf,
	publicProxy,
	shadowed,
	silent,
} from '../go-facts.ts';
import {noSshOut} from '../machines.ts';
import {closed, networkOf, noWeb} from '../network-facts.ts';
import {judging} from './judging.ts';

const wants = (organisation: Partial<Organisation>, more: Partial<Target> = {}) => ({
	organisation: {...noOrganisation, ...organisation},
	...more,
});
const goproxy = {goproxy: companyList};
const sumdb = wants({checksumDatabase: 'off'});
const serves = wants({goproxyServesPrivate: true}, goproxy);
const web = 'http://proxy.acme.example:3128';
const webProxy = wants({httpProxy: web});
const set = {
	network: networkOf({proxies: [{variable: 'https_proxy', value: web, open: true, said: undefined}]}),
};
const entry = (servesPrivate: 'yes' | 'no' | 'needs-login' | 'not-asked') => ({
	goproxy: goproxyOf(proxyOf('https://goproxy.acme.example:8443', {servesPrivate}), publicProxy),
});
const tools = wants({tools: {go: '1.27', git: '2.40', ssh: '9.3'}});
const met = wants({tools: {go: '1.26', git: '2.20', ssh: '9.2'}});
const nothing = {because: 'nothing-to-check', what: 'none'};

// biome-ignore format: a table is read by its lines.
judging([
	['nobody wants one', {}, 'G110 skip', nothing],
	['it is the wanted one', {goEnv: goEnvOf({GOPROXY: companyList})}, 'G110 ok', {}, [], goproxy],
	['it is another one', {}, 'G110 fail', {value: 'https://proxy.golang.org,direct', wanted: companyList}, [`go env -w GOPROXY=${companyList}`], goproxy],
	['the shell sets another one', {goEnv: goEnvOf({GOPROXY: 'direct'}, {}, shadowed('GOPROXY', 'direct'))}, 'G110 fail', {value: 'direct'}, ['unset GOPROXY', `go env -w GOPROXY=${companyList}`], goproxy],
	['nobody wants one', {}, 'G111 skip', nothing],
	['it is the wanted one', {goEnv: goEnvOf({GOSUMDB: 'off'})}, 'G111 ok', {}, [], sumdb],
	['it is another one', {}, 'G111 fail', {value: 'sum.golang.org', wanted: 'off'}, ['go env -w GOSUMDB=off'], sumdb],

	['nobody says so', entry('no'), 'N112 skip', nothing],
	['it serves', {goproxy: goproxyOf(companyProxy)}, 'N112 ok', {state: 'serves'}, [], serves],
	['it wants a login', entry('needs-login'), 'N112 fail', {state: 'needs-login', machine: 'goproxy.acme.example:8443'}, [], serves],
	['it does not have it', entry('no'), 'N112 fail', {state: 'does-not', module: 'github.com/acme/private'}, [], serves],
	['no module is known', entry('not-asked'), 'N112 skip', {what: 'module'}, [], {...serves, proof: undefined}],
	['only public ones are asked', {goproxy: goproxyOf(publicProxy)}, 'N112 skip', nothing, [], serves],

	['nobody wants one', {...noSshOut}, 'R113 skip', nothing],
	['SSH leads there', {...noAccess}, 'R113 skip', {because: 'not-needed', road: 'ssh'}, [], webProxy],
	['something works already', {}, 'R113 skip', {because: 'not-needed', road: 'ssh'}, [], webProxy],
	['nothing else leads out', {...noSshOut, network: networkOf({ssh: closed, ssh443: undefined, https: noWeb})}, 'R113 fail', {value: undefined, wanted: web}, [`git config --global http.https://github.com/.proxy ${web}`], webProxy],
	['the environment names it', set, 'R113 ok', {value: web}, [], webProxy],

	['nobody wants one', {goproxy: goproxyOf({...publicProxy, ...silent})}, 'N114 skip', nothing],
	['everything answers', {}, 'N114 ok', {silent: ''}, [], webProxy],
	['a module proxy does not', {goproxy: goproxyOf({...publicProxy, ...silent})}, 'N114 fail', {silent: 'https://proxy.golang.org'}, [`export HTTPS_PROXY=${web}`], webProxy],
	['the database does not', {sumdb: {database: 'sum.golang.org', answers: {kind: 'no', because: 'refused'}}}, 'N114 fail', {silent: 'sum.golang.org'}, [`export HTTPS_PROXY=${web}`], webProxy],
	['it is set, and something is silent', {...set, goproxy: goproxyOf({...publicProxy, ...silent})}, 'N114 ok', {value: web}, [], webProxy],

	['nobody wants any', {}, 'G115 skip', nothing],
	['new enough', {}, 'G115 ok', {have: '1.26.1', wanted: '1.26'}, [], met],
	['too old', {}, 'G115 fail', {have: '1.26.1', wanted: '1.27'}, [], tools],
	['nobody wants any', {}, 'S116 skip', nothing],
	['new enough', {}, 'S116 ok', {have: '9.2p1', wanted: '9.2'}, [], met],
	['too old', {}, 'S116 fail', {have: '9.2p1', wanted: '9.3'}, ['sudo apt install openssh-client'], tools],
	['the git of the recipe', {}, 'R61 fail', {have: '2.39.5', wanted: '2.40'}, [], tools],
	['never below our own', {}, 'R61 ok', {wanted: '2.24'}, [], met],
	['authorities that nobody trusts yet', {goproxy: goproxyOf({...publicProxy, answers: {kind: 'no', because: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'}})}, 'N27 fail', {}, ['sudo install -m 644 /etc/acme/ca.pem /usr/local/share/ca-certificates/ca.crt', 'sudo update-ca-certificates'], wants({caFile: '/etc/acme/ca.pem'})],
]);
