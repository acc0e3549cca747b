import type {Recipe} from 'gomod-setup/recipe';
import {azureDevOps} from './azure-devops.ts';
import {bitbucket} from './bitbucket.ts';
import {bitbucketDataCenter} from './bitbucket-data-center.ts';
import {corporate} from './corporate.ts';
import {gerrit} from './gerrit.ts';
import {codeberg, forgejo, gitea} from './gitea.ts';
import {gitee} from './gitee.ts';
import {github} from './github.ts';
import {gitlab} from './gitlab.ts';
import {gitolite} from './gitolite.ts';
import {sourcehut} from './sourcehut.ts';
import {plainSsh} from './ssh.ts';

/** The built-in recipes, in the order in which they are offered. */
export const recipes: readonly Recipe[] = [
	github,
	gitlab,
	bitbucket,
	azureDevOps,
	codeberg,
	gitee,
	sourcehut,
	bitbucketDataCenter,
	gitea,
	forgejo,
	gerrit,
	gitolite,
	plainSsh,
	corporate,
];
