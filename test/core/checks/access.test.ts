import {access, accessOf, failed, goSsh, noAccess, overHttps} from '../git-facts.ts';
import {companyProxy, goproxyOf} from '../go-facts.ts';
import {loginOf} from '../ssh-facts.ts';
import {judging} from './judging.ts';

const configured = {value: 'ssh -i k', from: 'core.sshCommand', openssh: true} as const;
const denied = noAccess.accessAsGo.answer;
const onlyUser = {
	accessAsUser: accessOf(undefined, {ssh: configured}),
	accessAsGo: accessOf(denied, {ssh: goSsh}),
};
const local = {
	accessAsUser: accessOf(),
	accessAsGo: accessOf(denied, {rewritten: 'https://github.com/acme/private'}),
};
const hidden = failed({kind: 'not-found'}, 'ERROR: Repository not found.');
const unavailable = access({kind: 'unavailable'});
const late = access({kind: 'timed-out', after: 10_000});
const nothing = {because: 'nothing-to-check', what: 'module'};
const noModule = {proof: undefined};
const proxied = {...noAccess, goproxy: goproxyOf(companyProxy)};
const byProxy = {because: 'not-needed', road: 'proxy'};
const other = {...accessOf(hidden), module: 'github.com/acme/denied', url: 'https://github.com/acme/denied'};
const two = {accessAsUser: accessOf(), accessAsGo: accessOf(undefined, {others: [other]})};
const ran = 'go mod download github.com/acme/private@v1.1.0';
const module = 'github.com/acme/private';
const download = {
	kind: 'failed',
	module,
	ran,
	failure: {kind: 'lookup-disabled'},
	said: ['module lookup disabled by GOPROXY=off'],
} as const;
const again = ['gomod-setup doctor --proof --verbose'];

// biome-ignore format: a table is read by its lines.
judging([
	['both read it', {}, 'A71 ok', {module, agree: true, difference: 'none', refs: 14}],
	['neither does', noAccess, 'A71 ok', {agree: true, refs: 0}],
	['only Go does', {accessAsUser: accessOf(denied)}, 'A71 ok', {agree: true, refs: 14}],
	['only the person, by core.sshCommand', onlyUser, 'A71 fail', {agree: false, difference: 'core.sshCommand'}],
	['only the person, by a rule of the repository', local, 'A71 fail', {difference: 'local-config'}],
	['only the person, and nobody knows why', {accessAsGo: accessOf(denied)}, 'A71 fail', {difference: 'other', refs: 14}],
	['Go gets no answer', {accessAsGo: accessOf({kind: 'timed-out', after: 10_000})}, 'A71 fail', {difference: 'other'}],
	['no module', {}, 'A71 skip', nothing, [], noModule],
	['the proxy serves it', proxied, 'A71 skip', byProxy],

	['it is found', {}, 'A72 ok', {repository: 'acme/private', account: 'user-acme'}],
	['it is not', access(hidden), 'A72 fail', {host: 'github.com', repository: 'acme/private', owner: 'acme', account: 'user-acme'}, []],
	['it is not, and the host gives no name', {...access(hidden), login: loginOf({kind: 'silent'})}, 'A72 fail', {account: undefined}],
	['the person does not find it', {accessAsUser: accessOf(hidden), accessAsGo: accessOf(denied)}, 'A72 fail'],
	['the person does not find it, Go does', {accessAsUser: accessOf(hidden)}, 'A72 ok'],
	['it is, and another one is not', two, 'A72 fail', {repository: 'acme/denied', owner: 'acme'}],
	['anything else is no answer', noAccess, 'A72 ok'],
	['no module', {}, 'A72 skip', nothing, [], noModule],
	['the proxy serves it', proxied, 'A72 skip', byProxy],

	['Go reads it', {}, 'A74 ok', {module, repository: 'https://github.com/acme/private', refs: 14, because: ''}],
	['Go reads it, and not another one', two, 'A74 ok', {module, others: 0}],
	['Go reads it over HTTPS', overHttps, 'A74 ok', {refs: 14}],
	['Go does not', noAccess, 'A74 fail', {because: 'ssh', refs: 0}, ['gomod-setup doctor --verbose']],
	['nobody answers', late, 'A74 fail', {because: 'timed-out'}],
	['the person reads it: the difference is the finding', local, 'A74 skip', {because: 'waits', for: ['access.git-ok-go-fails']}],
	['no git', unavailable, 'A74 skip', {because: 'waits', for: ['git.missing']}],
	['no module', {}, 'A74 skip', nothing, [], noModule],
	['the proxy serves it', proxied, 'A74 skip', byProxy],

	['it is downloaded', {}, 'A73 ok', {module, version: 'v1.1.0', milliseconds: 3000}],
	['it is not', {download}, 'A73 fail', {because: 'lookup-disabled', version: 'v1.1.0'}, again],
	['it takes too long', {download: {kind: 'timed-out', module, ran, after: 60_000}}, 'A73 fail', {because: 'timed-out', milliseconds: 60_000}, again],
	['nobody asked for it', {download: {kind: 'unavailable'}}, 'A73 skip', {because: 'nothing-to-check', what: 'proof'}],
	['it would tell the public of it', {download: {kind: 'withheld', hosts: ['proxy.golang.org']}}, 'A73 skip', {because: 'waits', for: ['privacy.leak']}],
	['no module', {}, 'A73 skip', nothing, [], noModule],
]);
