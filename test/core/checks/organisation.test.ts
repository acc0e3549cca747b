import {noOrganisation, type Organisation} from '../../../source/core/organisation.ts';
import type {Target} from '../../../source/core/target.ts';
import {companyList, companyProxy, goEnvOf, goproxyOf, proxyOf, publicProxy, shadowed} from '../go-facts.ts';
import {judging} from './judging.ts';

const wants = (organisation: Partial<Organisation>, more: Partial<Target> = {}) => ({
	organisation: {...noOrganisation, ...organisation},
	...more,
});
const goproxy = {goproxy: companyList};
const sumdb = wants({checksumDatabase: 'off'});
const serves = wants({goproxyServesPrivate: true}, goproxy);
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

	['nobody wants any', {}, 'G115 skip', nothing],
	['new enough', {}, 'G115 ok', {have: '1.26.1', wanted: '1.26'}, [], met],
	['too old', {}, 'G115 fail', {have: '1.26.1', wanted: '1.27'}, [], tools],
	['nobody wants any', {}, 'S116 skip', nothing],
	['new enough', {}, 'S116 ok', {have: '9.2p1', wanted: '9.2'}, [], met],
	['too old', {}, 'S116 fail', {have: '9.2p1', wanted: '9.3'}, ['sudo apt install openssh-client'], tools],
	['the git of the recipe', {}, 'R61 fail', {have: '2.39.5', wanted: '2.40'}, [], tools],
	['never below our own', {}, 'R61 ok', {wanted: '2.24'}, [], met],
]);
