import {expect, test} from 'vitest';
import {recipes} from '../../recipes/index.ts';
import {readRecipeFile} from '../../source/core/recipe-file.ts';
import {guardedIn} from '../../source/core/recipe-trust.ts';
import {key} from './recipe-file-cases.ts';

// biome-ignore format: a table is read by its lines.
const cases: readonly (readonly [extended: string, host: string, guarded: boolean])[] = [
	['github', 'github.com', true],
	['github', 'ssh.github.com', true],
	['gitlab', 'gitlab.com', true],
	['gitlab', 'altssh.gitlab.com', true],
	['bitbucket', 'bitbucket.org', true],
	['bitbucket', 'ssh.bitbucket.org', true],
	['bitbucket', 'altssh.bitbucket.org', true],
	['azure-devops', 'dev.azure.com', true],
	['azure-devops', 'ssh.dev.azure.com', true],
	['azure-devops', 'acme.visualstudio.com', true],
	['azure-devops', 'vs-ssh.visualstudio.com', true],
	['sourcehut', 'git.sr.ht', true],
	['gitee', 'gitee.com', true],
	['codeberg', 'codeberg.org', true],
	// Whatever the file says that the host is.
	['ssh', 'ssh.bitbucket.org', true],
	['gitlab', 'github.com', true],
	['github', 'git.acme.example', false],
	['bitbucket', 'git.acme.example', false],
	['azure-devops', 'git.acme.example', false],
];

test.each(cases)('%s for %s: its host keys need a person: %s', async (extended, host, guarded) => {
	const text = `schema: 1\ntitle: Acme\nextends: ${extended}\nhost: ${host}\nhostKeys: ["${host} ${key}"]\n`;
	const read = await readRecipeFile(text, recipes);
	if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
	expect(guardedIn(read.file, recipes)).toEqual(guarded ? ['hostKeys'] : []);
});

test('every host with published keys is in the table', () => {
	const published = recipes.flatMap(recipe => recipe.published.map(({host}) => host));
	const guarded = cases.flatMap(([, host, isGuarded]) => (isGuarded ? [host] : []));
	expect(published.filter(host => !guarded.includes(host))).toEqual([]);
});
