import type {Target} from '../../../source/core/target.ts';
import {access, noAccess} from '../git-facts.ts';
import {companyList, companyProxy, goEnvOf, goproxyOf} from '../go-facts.ts';
import {hidden, nestedModule, nestedTarget, toldOf} from '../nested-facts.ts';
import {judging} from './judging.ts';

const host = 'gitlab.acme.example';
const of = (path: string): Partial<Target> => ({...nestedTarget, proof: {path, version: undefined}});
const none = {because: 'nothing-to-check', what: 'none'};
const setup = ['gomod-setup setup --secret token=env:TOKEN'];
const unread = {...noAccess, goGet: toldOf('acme/group/tool')};
const inProxy = {...hidden, goproxy: goproxyOf(companyProxy), goEnv: goEnvOf({GOPROXY: companyList})};

// biome-ignore format: a table is read by its lines.
judging([
	['a stranger is told the group', hidden, 'A100 fail', {host, module: nestedModule, answered: `${host}/acme/group`, loggedIn: false, readsNetrc: true}, setup, nestedTarget],
	['nobody answers', {...hidden, goGet: {kind: 'failed', page: '', because: 'ECONNREFUSED', loggedIn: false}}, 'A100 fail', {loggedIn: false}, setup, nestedTarget],
	['no tag at all', {...hidden, goGet: toldOf(undefined, true, 404)}, 'A100 fail', {loggedIn: true}, setup, nestedTarget],
	['the login opens nothing', {...hidden, goGet: toldOf('acme/group', true)}, 'A100 fail', {loggedIn: true}, setup, nestedTarget],
	['GOAUTH keeps Go from netrc', {...hidden, goEnv: goEnvOf({GOAUTH: 'git /home/dev'})}, 'A100 fail', {readsNetrc: false}, setup, nestedTarget],
	['Go is told the repository', {...access(), goGet: toldOf('acme/group/tool', true)}, 'A100 ok', {loggedIn: true}, [], nestedTarget],
	['Go is told it, git cannot read it yet', unread, 'A100 ok', {}, [], nestedTarget],
	['a folder of the repository that is named', {...access(), goGet: toldOf('acme/group')}, 'A100 ok', {}, [], nestedTarget],
	['not deeper than two', hidden, 'A100 skip', none, [], of(`${host}/acme/tool`)],
	['nor with its major version', hidden, 'A100 skip', none, [], of(`${host}/acme/tool/v12`)],
	['a version that is no element of its own', hidden, 'A100 fail', {}, setup, of(`${host}/acme/group/v1`)],
	['.git names the repository', hidden, 'A100 skip', none, [], of(`${host}/acme/group/tool.git`)],
	['a host that tells strangers too', hidden, 'A100 skip', none, [], {...nestedTarget, anonymousGoGet: 'repository'}],
	['no module is known', hidden, 'A100 skip', {what: 'module'}, [], {...nestedTarget, proof: undefined}],
	['the company proxy serves it', inProxy, 'A100 skip', {because: 'not-needed', road: 'proxy'}, [], nestedTarget],
]);
