import {expect, test} from 'vitest';
import type {ToolchainFact} from '../../source/core/facts/machine.ts';
import type {Facts} from '../../source/core/facts.ts';
import {goVersionOf} from '../../source/probes/go-version.ts';
import type {Looking} from '../../source/probes/probe.ts';
import {lookAtProject, readProject} from '../../source/probes/survey-project.ts';
import {toolchainProbe} from '../../source/probes/toolchain.ts';
import {goEnvOf} from '../core/go-facts.ts';
import {FakeSystem} from '../system/fake-system.ts';

const here = '/home/dev/project';
const goEnv = (GOTOOLCHAIN: string) =>
	goEnvOf({GOVERSION: 'go1.26.1', GOTOOLCHAIN, GOPROXY: 'off', GOMODCACHE: '/home/dev/go/pkg/mod'});
const old = 'module x.example/a\ngo 1.18\n';
const later = 'module x.example/a\ngo 1.30\ntoolchain go1.30.2\n';
const refused = {kind: 'refused', because: 'GOTOOLCHAIN', said: 'local'} as const;

// biome-ignore format: a table is read by its lines.
test.each<[string, Readonly<Record<string, string>>, string, ToolchainFact, string]>([
	['a module', {'go.mod': later}, 'local', {kind: 'newer', local: '1.26.1', wanted: '1.30.0', obtained: refused}, '1.26.1'],
	['go.work asks for more than its module', {'go.work': 'go 1.99\nuse ./a\n', 'a/go.mod': old}, 'local', {kind: 'newer', local: '1.26.1', wanted: '1.99.0', obtained: refused}, '1.26.1'],
	['its toolchain line is taken', {'go.work': 'go 1.20\ntoolchain go1.99.2\nuse ./a\n', 'a/go.mod': old}, 'auto', {kind: 'newer', local: '1.26.1', wanted: '1.99.2', obtained: {kind: 'cached'}}, '1.99.2'],
	['that of its module is not', {'go.work': 'go 1.20\nuse ./a\n', 'a/go.mod': later}, 'auto', {kind: 'local', version: '1.26.1', wanted: '1.20'}, '1.26.1'],
	['it has no lines', {'go.work': 'use ./a\n', 'a/go.mod': later}, 'auto', {kind: 'local', version: '1.26.1', wanted: undefined}, '1.26.1'],
	['a module beside it', {'go.work': 'go 1.22\nuse ./b\n', 'b/go.mod': old, 'go.mod': later}, 'auto', {kind: 'local', version: '1.26.1', wanted: '1.22'}, '1.26.1'],
])('which Go is chosen: %s', async (_, files, GOTOOLCHAIN, fact, version) => {
	const system = new FakeSystem().on('go', undefined, {kind: 'not-found', because: 'ENOENT'});
	for (const [path, text] of Object.entries(files)) system.files.file(`${here}/${path}`, text);
	system.files.directory('/home/dev/go/pkg/mod/golang.org/toolchain@v0.0.1-go1.99.2.linux-amd64');
	const looking = {system, timeout: 1000} as unknown as Looking;
	for (const project of [await readProject(system, looking), await lookAtProject(system, looking)]) {
		const facts = {goEnv: goEnv(GOTOOLCHAIN), project} as unknown as Facts;
		expect(await toolchainProbe.look(looking, facts)).toEqual(fact);
		expect(goVersionOf(facts.goEnv, project)).toBe(version);
	}
});

test("Go's own reading of go.work tells its lines too", async () => {
	const system = new FakeSystem()
		.on(
			'go',
			['work', /edit/, /json/, /./],
			'{"Go": "1.99", "Toolchain": "go1.99.2", "Use": [{"DiskPath": "./a"}]}',
		)
		.on('go', ['mod', /edit/, /json/, /./], '{"Module": {"Path": "x.example/a"}, "Go": "1.18"}');
	system.files.file(`${here}/go.work`, 'go 1.99\nuse ./a\n').file(`${here}/a/go.mod`, old);
	expect(await lookAtProject(system, {timeout: 1000})).toMatchObject({
		kind: 'workspace',
		go: '1.99',
		toolchain: 'go1.99.2',
		modules: [{module: {go: '1.18'}}],
	});
});
