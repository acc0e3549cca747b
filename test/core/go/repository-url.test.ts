import {expect, it} from 'vitest';
import {repositoryUrl} from '../../../source/core/go/repository-url.ts';

it.each([
	['github.com/acme/private', 'https://github.com/acme/private'],
	['github.com/acme/private/v2', 'https://github.com/acme/private'],
	['github.com/acme/mono/tools/lint', 'https://github.com/acme/mono'],
	['bitbucket.org/acme/private', 'https://bitbucket.org/acme/private'],
	['git.acme.example/go/lib.git', 'https://git.acme.example/go/lib'],
	['git.acme.example/go/lib.git/v2', 'https://git.acme.example/go/lib'],
	['gitlab.com/acme/private', 'https://gitlab.com/acme/private'],
	['gitlab.com/acme/group/private', 'https://gitlab.com/acme/group'],
	['github.com/acme', undefined],
	['', undefined],
])('%s is at %s', (module, url) => {
	expect(repositoryUrl(module)).toBe(url);
});
