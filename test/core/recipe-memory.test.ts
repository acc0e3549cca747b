import fc from 'fast-check';
import {expect, test} from 'vitest';
import {github} from '../../recipes/github.ts';
import {readRecipeFile} from '../../source/core/recipe-file.ts';
import {changesSince, readSeen, type SeenRecipes, withSeen} from '../../source/core/recipe-memory.ts';
import {sayingsOf} from '../../source/core/recipe-trust.ts';
import {key} from './recipe-file-cases.ts';

const start = 'schema: 1\nextends: github\ntitle: Acme\n';
const url = 'https://wiki.acme.example/a.yaml';

async function fileOf(text: string) {
	const read = await readRecipeFile(text, [github]);
	if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
	return read.file;
}

// biome-ignore format: a table is read by its lines.
test.each<[string, string, string, readonly string[], readonly string[], readonly string[]]>([
	['another title', start, start.replace('Acme', 'Corp'), ['title'], ['title'], []],
	['a module proxy', start, `${start}goproxy: direct\n`, [], ['goproxy'], ['goproxy']],
	['another one', `${start}goproxy: direct\n`, `${start}goproxy: https://a.example\n`, ['goproxy'], ['goproxy'], ['goproxy']],
	['no module proxy any more', `${start}goproxy: direct\n`, start, ['goproxy'], [], ['goproxy']],
	['a host key', start, `${start}hostKeys: ["github.com ${key}"]\n`, [], ['hostKeys'], ['hostKeys']],
	['everything else that is guarded', start, `${start}checksumDatabase: "off"\ncaFile: /ca.pem\nhttpProxy: http://p.example\n`, [], ['checksumDatabase', 'caFile', 'httpProxy'], ['checksumDatabase', 'caFile', 'httpProxy']],
	['patterns, tools and words', start, `${start}privateModules: [github.com/acme]\ntools: {go: "1.24"}\nhelp: https://a.example\nadvice: Ask.\nport: 2222\n`, [], ['port', 'privateModules', 'tools', 'help', 'advice'], []],
	['only a comment', start, `${start}# new\n`, [], [], []],
])('what changed: %s', async (_, before, now, gone, come, guarded) => {
	const seen = withSeen({}, url, 'one', await fileOf(before));
	const changes = changesSince(seen[url], 'two', await fileOf(now), [github]);
	expect(changes?.gone.map(({member}) => member)).toEqual(gone);
	expect(changes?.come.map(({member}) => member)).toEqual(come);
	expect(changes?.guarded).toEqual(guarded);
});

test('the first time, and with the same bytes, nothing has changed', async () => {
	const file = await fileOf(`${start}goproxy: direct\n`);
	expect(changesSince(undefined, 'one', file, [github])).toBeUndefined();
	expect(changesSince(withSeen({}, url, 'one', file)[url], 'one', file, [github])).toBeUndefined();
});

test('of a large recipe only the digest is kept, and then whatever is guarded counts as changed', async () => {
	const patterns = Array.from({length: 900}, (_, i) => `github.com/acme-${i}`).join(', ');
	const file = await fileOf(`${start}goproxy: direct\nprivateModules: [${patterns}]\n`);
	const seen = withSeen({}, url, 'one', file);
	expect(seen[url]?.said).toBeUndefined();
	expect(changesSince(seen[url], 'two', file, [github])?.guarded).toEqual(['goproxy']);
});

test('the oldest addresses are forgotten', async () => {
	const file = await fileOf(start);
	let seen: SeenRecipes = {};
	for (let i = 0; i < 12; i++) seen = withSeen(seen, `${url}${i}`, 'one', file);
	expect(Object.keys(seen)).toEqual(Array.from({length: 8}, (_, i) => `${url}${i + 4}`));
});

test('what was kept is read again, and anything else is left out', async () => {
	const file = await fileOf(`${start}goproxy: direct\n`);
	const seen = withSeen({}, url, 'one', file);
	expect(readSeen(JSON.parse(JSON.stringify(seen)))).toEqual(seen);
	expect(seen[url]?.said).toEqual(sayingsOf(file));
	fc.assert(fc.property(fc.jsonValue(), value => void readSeen(value)));
	expect(readSeen({[url]: {digest: 7}, b: {digest: 'x', said: [1, {host: 'a'}]}})).toEqual({
		b: {digest: 'x', said: []},
	});
});
