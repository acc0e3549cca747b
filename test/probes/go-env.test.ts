import {expect, test} from 'vitest';
import {goVariables} from '../../source/core/facts/go.ts';
import {lookAtGoEnv} from '../../source/probes/go-env.ts';
import {FakeSystem} from '../system/fake-system.ts';

const usual = '/home/dev/.config/go/env';

// biome-ignore format: a table is read by its lines.
test.each<[string, env: Record<string, string>, path: string | undefined, shadowed: readonly object[]]>([
	['the usual file', {}, usual, []],
	['another file', {GOENV: '/etc/goenv'}, '/etc/goenv', [{variable: 'GOENV', value: '/etc/goenv'}]],
	['none', {GOENV: 'off'}, undefined, [{variable: 'GOENV', value: 'off', where: [{file: '/home/dev/.bashrc', line: 2}]}]],
	['a device', {GOENV: '/dev/null'}, undefined, [{variable: 'GOENV', value: '/dev/null'}]],
	['a link to a device', {GOENV: '/home/dev/env'}, undefined, [{variable: 'GOENV'}]],
])('saved settings: %s', async (_, env, path, shadowed) => {
	const system = new FakeSystem({env: {HOME: '/home/dev', ...env}});
	system.files
		.pipe('/dev/null')
		.link('/home/dev/env', '/dev/null')
		.file('/home/dev/.bashrc', '# mine\nexport GOENV=off\n')
		.file(usual, 'GOPRIVATE=a\nexport GOFLAGS=-v\n');
	system.on('go', undefined, '\n'.repeat(goVariables.length));
	const fact = await lookAtGoEnv({system, timeout: 1000});
	expect(fact).toMatchObject({kind: 'read', file: {path}, shadowed});
	expect(fact.file.ignored).toEqual(path === usual ? [2] : []);
});

test.each([
	['nothing', ''],
	['a line too few', '\n'.repeat(goVariables.length - 1)],
	['a value of two lines', '\n'.repeat(goVariables.length + 1)],
])('an answer that does not fit is none: %s', async (_, answer) => {
	const system = new FakeSystem({env: {HOME: '/home/dev'}});
	system.on('go', undefined, answer);
	expect(await lookAtGoEnv({system, timeout: 1000})).toMatchObject({kind: 'broken'});
});
