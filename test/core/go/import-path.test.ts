import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {gitAllowed} from '../../../source/core/go/govcs.ts';
import {type Repository, repositoryOf} from '../../../source/core/go/import-path.ts';

interface Vector {
	path: string;
	result: 'static' | 'dynamic' | 'error';
	root?: string;
	repo?: string;
	vcs?: string;
	pingUrls?: string[];
	error?: string;
}
const vectors: Vector[] = JSON.parse(readFileSync('test/vectors/vcspaths.json', 'utf8'));

/** The same in the words of the vectors. */
function asVector(path: string, repository: Repository): Vector {
	switch (repository.kind) {
		case 'static': {
			const {root, repo, vcs} = repository;
			const error = `GOVCS disallows using ${vcs} for public ${root}; see 'go help vcs'`;
			return gitAllowed('', root, false, vcs).kind === 'allowed'
				? {path, result: 'static', root, repo, vcs}
				: {path, result: 'error', error};
		}
		case 'vcs-suffix':
			return {
				path,
				result: 'static',
				root: repository.root,
				vcs: repository.vcs,
				pingUrls: [...repository.pings],
			};
		case 'discovered':
			return {path, result: 'dynamic', repo: repository.page};
		case 'error':
			return repository.because === 'no-hostname'
				? {path, result: 'dynamic', error: 'import path does not begin with hostname'}
				: {path, result: 'error', error: sentence(path, repository)};
	}
}

function sentence(path: string, error: Repository & {kind: 'error'}): string {
	switch (error.because) {
		case 'host-form':
			return `invalid ${error.host} import path "${path}"`;
		case 'vcs-suffix':
			return `invalid version control suffix in ${error.host}/ path`;
		case 'scheme':
			return `"${path.split(':')[0]}://" not allowed in import path`;
		default:
			return `${path} is not a module`;
	}
}

describe('as Go reads it', () => {
	test.each(vectors)('$path', vector => {
		expect(asVector(vector.path, repositoryOf(vector.path))).toEqual(vector);
	});
});

test.each([
	['EXAMPLE.com/git.example/x.git', 'git.example/x.git'],
	['corp.example/a.git/b.hg', 'corp.example/a.git'],
	['corp.example/a+b/git.example/x.svn/y', 'git.example/x.svn'],
])('%s has the root %s', (path, root) => {
	expect(repositoryOf(path)).toMatchObject({kind: 'vcs-suffix', root});
});

test.each([
	['example.net/x', 'reserved'],
	['github.com/~x/y', 'host-form'],
	['bitbucket.org/w', 'host-form'],
	['', 'no-hostname'],
])('%s is an error: %s', (path, because) => {
	expect(repositoryOf(path)).toMatchObject({kind: 'error', because});
});

test('any path is answered, and a long one soon', () => {
	fc.assert(
		fc.property(
			fc.string({unit: fc.constantFrom(...'aA.:/~@-', '.git')}),
			path => repositoryOf(path).kind !== 'static',
		),
	);
	const started = performance.now();
	expect(repositoryOf(`${'a.'.repeat(20_000)}/${'b.'.repeat(20_000)}!`).kind).toBe('discovered');
	expect(repositoryOf(`${'a.b/'.repeat(10_000)}x.git!`).kind).toBe('discovered');
	expect(performance.now() - started).toBeLessThan(2000);
});
