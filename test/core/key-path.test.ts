import {expect, it} from 'vitest';
import {withKeyPath} from '../../source/core/key-path.ts';
import {targetOf} from './facts-of.ts';

it.each([
	['/keys/acme', '/keys/acme'],
	['~/.ssh/acme', '/home/dev/.ssh/acme'],
	['acme', '/src/shop/acme'],
	['../.ssh/acme', '/src/.ssh/acme'],
	['~other/acme', '/src/shop/~other/acme'],
	[undefined, undefined],
])('%s is %s', (key, path) => {
	expect(withKeyPath(targetOf({key}), {home: '/home/dev', cwd: '/src/shop'}).key).toBe(path);
});
