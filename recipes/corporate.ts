import {defineRecipe} from 'gomod-setup/recipe';
import {bitbucketDataCenter} from './bitbucket-data-center.ts';
import {gerrit} from './gerrit.ts';
import {gitea} from './gitea.ts';
import {github} from './github.ts';
import {gitlab} from './gitlab.ts';
import {gitolite} from './gitolite.ts';
import {plainSsh} from './ssh.ts';

/** What a company's own server may run; each speaks in words that the others do not have. */
const kinds = [github, gitlab, gitea, gitolite, gerrit, plainSsh, bitbucketDataCenter];

/** A company's own server and everything around it: all that may be particular there is asked. */
export const corporate = defineRecipe({
	id: 'corporate',
	title: "A company's own server",
	host: undefined,
	loginRules: {
		greetings: kinds.flatMap(({loginRules}) => loginRules.greetings),
		refusals: kinds.flatMap(({loginRules}) => loginRules.refusals),
	},
	questions: [
		{setting: 'port', needed: false},
		{setting: 'user', needed: false},
		{setting: 'ssh-host', needed: false},
		{setting: 'root', needed: false},
		{setting: 'modules', needed: false},
		{setting: 'goproxy', needed: false},
		{setting: 'sumdb', needed: false},
		{setting: 'ca', needed: false},
		{setting: 'http-proxy', needed: false},
		{setting: 'register', needed: false},
		{setting: 'token-user', needed: false},
	],
	tokenUser: undefined,
	pages: () => ({
		addKey: undefined,
		keys: undefined,
		token: undefined,
		sso: undefined,
		status: undefined,
		help: undefined,
	}),
	unverified: [
		{
			member: 'loginRules',
			because:
				'Nothing is known of the server but what it says; its words are compared with those of all kinds.',
		},
	],
});
