import {expect, test} from 'vitest';
import {recipes} from '../../recipes/index.ts';
import {candidatesOf} from '../../source/core/candidates.ts';
import {readerOf, recipeFor} from '../../source/core/recipe-choice.ts';
import {surveyOf} from './surveys.ts';

const nothing = {modules: [], owners: [], patterns: []};

// biome-ignore format: one host a line.
test.each<[host: string, remotes: string[], requires: string[], recipe: string, because: string]>([
	['github.com', [], [], 'github', 'known'],
	['gitlab.com', [], [], 'gitlab', 'known'],
	['bitbucket.org', [], [], 'bitbucket', 'known'],
	['ssh.bitbucket.org', [], [], 'bitbucket', 'known'],
	['altssh.bitbucket.org', [], [], 'bitbucket', 'known'],
	['dev.azure.com', [], [], 'azure-devops', 'known'],
	['ssh.dev.azure.com', [], [], 'azure-devops', 'known'],
	['acme.visualstudio.com', [], [], 'azure-devops', 'looks-like'],
	['codeberg.org', [], [], 'codeberg', 'known'],
	['gitee.com', [], [], 'gitee', 'known'],
	['git.sr.ht', [], [], 'sourcehut', 'known'],
	['gitlab.acme.example', [], [], 'gitlab', 'looks-like'],
	['acme-gitlab.example', [], [], 'gitlab', 'looks-like'],
	['notgitlab.example', [], [], 'ssh', 'plain'],
	['ghe.acme.example', [], [], 'github', 'looks-like'],
	['gitea.acme.example', [], [], 'gitea', 'looks-like'],
	['stash.acme.example', [], [], 'bitbucket-data-center', 'looks-like'],
	['git.acme.example', ['ssh://git@git.acme.example:7999/team/tool.git'], [], 'bitbucket-data-center', 'looks-like'],
	['git.acme.example', [], ['git.acme.example/scm/team/tool.git'], 'bitbucket-data-center', 'looks-like'],
	['git.acme.example', ['ssh://ada@git.acme.example:29418/tool'], [], 'gerrit', 'looks-like'],
	['git.acme.example', ['git@git.acme.example:tool'], [], 'ssh', 'plain'],
])('%s with %j %j: %s (%s)', (host, remotes, requires, recipe, because) => {
	const file = `module app\n${requires.map(path => `require ${path} v1.0.0\n`).join('')}`;
	const chosen = recipeFor(recipes, host, surveyOf([file], remotes));
	expect([chosen.recipe.id, chosen.because]).toEqual([recipe, because]);
});

// biome-ignore format: one project a line.
test.each<[remote: string, requires: string, host: string, prefix: string]>([
	['git@gitlab.com:acme/shop.git', 'gitlab.com/acme/tool', 'gitlab.com', 'gitlab.com/acme'],
	['git@ssh.bitbucket.org:acme/shop.git', 'bitbucket.org/acme/tool', 'bitbucket.org', 'bitbucket.org/acme'],
	['ssh://git@altssh.bitbucket.org:443/acme/shop.git', 'bitbucket.org/acme/tool', 'bitbucket.org', 'bitbucket.org/acme'],
	['git@ssh.dev.azure.com:v3/acme/shop/web', 'dev.azure.com/acme/shop/tool.git', 'dev.azure.com', 'dev.azure.com/acme'],
	['https://acme@dev.azure.com/acme/shop/_git/web', 'dev.azure.com/acme/lib/tool.git', 'dev.azure.com', 'dev.azure.com/acme'],
	['git@ssh.dev.azure.com:v3/acme/shop/web', 'dev.azure.com/acme/shop/_git/tool.git', 'dev.azure.com', 'dev.azure.com/acme/shop/_git'],
	['ssh://git@git.acme.example:7999/team/web.git', 'git.acme.example/scm/team/tool.git', 'git.acme.example', 'git.acme.example/scm/team'],
	['ssh://git@git.acme.example:7999/~ada/web.git', 'git.acme.example/scm/~ada/tool.git', 'git.acme.example', 'git.acme.example/scm/~ada'],
	['git@git.sr.ht:~ada/web', 'git.sr.ht/~ada/tool', 'git.sr.ht', 'git.sr.ht/~ada'],
	['ssh://ada@git.acme.example:29418/web', 'git.acme.example/tool.git', 'git.acme.example', 'git.acme.example'],
	['git@git.acme.example:web', 'git.acme.example/tool.git', 'git.acme.example', 'git.acme.example'],
	['ssh://git@git.acme.example:2222/team/web.git', 'git.acme.example/team/tool.git', 'git.acme.example', 'git.acme.example/team'],
])('a project at %s that requires %s', (remote, required, host, prefix) => {
	const survey = surveyOf([`module app\nrequire ${required} v1.0.0\n`], [remote]);
	const [candidate] = candidatesOf(survey, nothing, readerOf(recipes, survey));
	expect(candidate?.host).toBe(host);
	const owner = candidate?.owners.find(({modules}) => modules.length > 0);
	expect([owner?.prefix, owner?.modules.map(({path}) => path)]).toEqual([prefix, [required]]);
});
