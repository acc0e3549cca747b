import type {GoGetFact} from '../../source/core/facts/login-store.ts';
import type {Target} from '../../source/core/target.ts';
import {access, failed} from './git-facts.ts';

const host = 'gitlab.acme.example';
export const nestedModule = `${host}/acme/group/tool`;

/** A host that answers strangers with the first two elements, and a module that lies deeper. */
export const nestedTarget: Partial<Target> = {
	host,
	ssh: {host, alias: undefined, user: 'git', port: 22, over443: undefined, firstKeyOnly: false},
	owners: ['acme'],
	modules: [{path: nestedModule, version: 'v1.0.0'}],
	proof: {path: nestedModule, version: 'v1.0.0'},
	privatePatterns: [`${host}/acme`],
	rewrites: [{owner: 'acme', base: `ssh://git@${host}/acme/`, prefix: `https://${host}/acme/`}],
	tokenUser: 'oauth2',
	anonymousGoGet: 'first-two-elements',
};

/** What the host answers to `?go-get=1`: the repository of these elements. */
export function toldOf(repository: string | undefined, loggedIn = false, status = 200): GoGetFact {
	const prefix = `${host}/${repository}`;
	return {
		kind: 'answered',
		page: `https://${nestedModule}?go-get=1`,
		status,
		import: repository === undefined ? undefined : {prefix, repository: `https://${prefix}.git`},
		loggedIn,
	};
}

/** Go is sent to a repository that is not there. */
export const hidden = {
	...access(failed({kind: 'not-found'}, 'ERROR: The project you were looking for could not be found'), {
		module: nestedModule,
		url: `https://${host}/acme/group.git`,
		rewritten: `ssh://git@${host}/acme/group.git`,
	}),
	goGet: toldOf('acme/group'),
};
