import {execFileSync} from 'node:child_process';
import {expect, test} from 'vitest';
import {recipes} from '../../recipes/index.ts';
import {repositoryUrl} from '../../source/core/go/repository-url.ts';
import type {Place} from '../../source/core/recipe.ts';
import {placeOn} from './places.ts';

/** A module path, its owner, and where the real git goes for what Go asks of it. */
// biome-ignore format: one module a line.
const cases: readonly (readonly [id: string, module: string, owner: string, url: string, differs?: Partial<Place>])[] = [
	['github', 'github.com/acme/tool/v2', 'acme', 'ssh://git@github.com/acme/tool'],
	['github', 'git.acme.example/acme/tool', 'acme', 'ssh://git@git.acme.example/acme/tool'],
	['gitlab', 'gitlab.com/acme/tool', 'acme', 'ssh://git@gitlab.com/acme/tool'],
	['gitlab', 'gitlab.com/acme/sub/tool.git', 'acme', 'ssh://git@gitlab.com/acme/sub/tool'],
	['gitlab', 'git.acme.example/acme/tool', 'acme', 'ssh://git@git.acme.example:2222/acme/tool', {port: 2222}],
	['gitlab', 'git.acme.example/acme/tool', 'acme', 'ssh://git@ssh.acme.example/acme/tool', {sshHost: 'ssh.acme.example'}],
	['bitbucket', 'bitbucket.org/acme/tool', 'acme', 'ssh://git@ssh.bitbucket.org/acme/tool'],
	['bitbucket-data-center', 'git.acme.example/scm/team/tool.git', 'scm/team', 'ssh://git@git.acme.example:7999/team/tool'],
	['bitbucket-data-center', 'git.acme.example/scm/~ada/tool.git/v2', 'scm/~ada', 'ssh://git@git.acme.example:7999/~ada/tool'],
	['azure-devops', 'dev.azure.com/acme/shop/tool.git', 'acme', 'ssh://git@ssh.dev.azure.com/v3/acme/shop/tool'],
	['azure-devops', 'dev.azure.com/acme/shop/tool.git/v2', 'acme', 'ssh://git@ssh.dev.azure.com/v3/acme/shop/tool'],
	['azure-devops', 'dev.azure.com/acme/shop/_git/tool.git', 'acme/shop/_git', 'ssh://git@ssh.dev.azure.com/v3/acme/shop/tool'],
	['azure-devops', 'acme.visualstudio.com/shop/_git/tool.git', 'shop/_git', 'ssh://git@ssh.dev.azure.com/v3/acme/shop/tool'],
	['gitea', 'git.acme.example/acme/tool', 'acme', 'ssh://git@git.acme.example:2222/acme/tool', {port: 2222}],
	['forgejo', 'git.acme.example/acme/tool', 'acme', 'ssh://git@git.acme.example/acme/tool'],
	['codeberg', 'codeberg.org/acme/tool', 'acme', 'ssh://git@codeberg.org/acme/tool'],
	['gitee', 'gitee.com/acme/tool', 'acme', 'ssh://git@gitee.com/acme/tool'],
	['sourcehut', 'git.sr.ht/~ada/tool', '~ada', 'ssh://git@git.sr.ht/~ada/tool'],
	['gerrit', 'git.acme.example/team/sub/tool.git', 'team', 'ssh://ada@git.acme.example:29418/team/sub/tool'],
	['gerrit', 'git.acme.example/tool.git', '', 'ssh://ada@git.acme.example:29418/tool'],
	['gitolite', 'git.acme.example/team/tool.git', 'team', 'ssh://git@git.acme.example/team/tool'],
	['gitolite', 'git.acme.example/tool.git/v3', '', 'ssh://git@git.acme.example/tool'],
	['ssh', 'git.acme.example/team/tool.git', 'team', 'ssh://git@git.acme.example:2222/srv/git/team/tool', {port: 2222, root: '/srv/git'}],
	['ssh', 'git.acme.example/tool.git', '', 'ssh://me@git.acme.example/~/tool', {user: 'me', root: '~'}],
	['corporate', 'git.acme.example/team/tool.git', 'team', 'ssh://git@git.acme.example/team/tool'],
];

const modules = cases.map(([id, module, owner, url, differs = {}]) => ({id, module, owner, url, differs}));

test.each(modules)('$id: $module', ({id, module, owner, url, differs}) => {
	const recipe = recipes.find(each => each.id === id);
	const [host = ''] = module.split('/');
	if (recipe === undefined) throw new Error(`no recipe ${id}`);
	expect(recipe.ownerOf(module)).toBe([host, owner].filter(Boolean).join('/'));
	const sshHost = recipe.sshHost(host);
	const place = placeOn(recipe, owner, {host, sshHost, ...differs});
	const [base, prefix] = [recipe.sshUrl(place), recipe.httpsUrl(place)];
	expect(gitGoesTo(repositoryUrl(module) ?? '', base, prefix)).toBe(url);
	// A neighbour whose name only begins alike is not touched.
	if (owner !== '') {
		const neighbour = `${prefix.replace(/\/$/, '')}-public/tool`;
		expect(gitGoesTo(neighbour, base, prefix)).toBe(neighbour);
	}
});

function gitGoesTo(url: string, base: string, prefix: string): string {
	const env = {
		PATH: process.env.PATH,
		GIT_CONFIG_GLOBAL: '/dev/null',
		GIT_CONFIG_NOSYSTEM: '1',
		GIT_CONFIG_COUNT: '1',
		GIT_CONFIG_KEY_0: `url.${base}.insteadOf`,
		GIT_CONFIG_VALUE_0: prefix,
	};
	return execFileSync('git', ['ls-remote', '--get-url', url], {env, cwd: '/', encoding: 'utf8'}).trim();
}

/** A remote as people have it, and the path under which Go asks for its module. */
test.each([
	['bitbucket', 'ssh.bitbucket.org', 'acme/tool', 'bitbucket.org/acme/tool'],
	['bitbucket', 'altssh.bitbucket.org', 'acme/tool', 'bitbucket.org/acme/tool'],
	['bitbucket', 'bitbucket.org', 'acme/tool', 'bitbucket.org/acme/tool'],
	['bitbucket-data-center', 'git.acme.example', 'team/tool', 'git.acme.example/scm/team/tool'],
	['bitbucket-data-center', 'git.acme.example', '~ada/tool', 'git.acme.example/scm/~ada/tool'],
	['bitbucket-data-center', 'git.acme.example', 'scm/team/tool', 'git.acme.example/scm/team/tool'],
	['azure-devops', 'ssh.dev.azure.com', 'v3/acme/shop/tool', 'dev.azure.com/acme/shop/tool'],
	['azure-devops', 'vs-ssh.visualstudio.com', 'v3/acme/shop/tool', 'dev.azure.com/acme/shop/tool'],
	['azure-devops', 'dev.azure.com', 'acme/shop/_git/tool', 'dev.azure.com/acme/shop/tool'],
	['azure-devops', 'dev.azure.com', 'acme/_git/tool', 'dev.azure.com/acme/tool/tool'],
	['azure-devops', 'acme.visualstudio.com', 'shop/_git/tool', 'acme.visualstudio.com/shop/_git/tool'],
	['sourcehut', 'git.sr.ht', '~ada/tool', 'git.sr.ht/~ada/tool'],
	['gitolite', 'git.acme.example', 'tool', 'git.acme.example/tool.git'],
	['gitlab', 'gitlab.com', 'acme/sub/tool', 'gitlab.com/acme/sub/tool'],
])('%s: a remote on %s, %s, is the module %s', (id, host, path, module) => {
	const recipe = recipes.find(each => each.id === id);
	expect(recipe?.moduleOf({host, path, port: undefined})).toBe(module);
});
