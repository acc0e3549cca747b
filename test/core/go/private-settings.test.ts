import {describe, expect, it} from 'vitest';
import {privatePaths, privateSettings, uncoveredPaths} from '../../../source/core/go/private-settings.ts';
import {targetOf} from '../facts-of.ts';
import {goEnvOf} from '../go-facts.ts';

const acme = 'github.com/acme';
const modules = (...paths: readonly string[]) => paths.map(path => ({path, version: undefined}));
const two = {privatePatterns: [acme, 'gitlab.com/team']};

// biome-ignore format: a table is read by its lines.
it.each<[Parameters<typeof targetOf>[0], string[]]>([
	[{}, [`${acme}/private`]],
	[{modules: []}, [acme]],
	[two, [`${acme}/private`, 'gitlab.com/team']],
	[{modules: modules(`${acme}/a`, 'other.example/b')}, [`${acme}/a`, 'other.example/b']],
	[{modules: [], privatePatterns: []}, []],
])('what has to be private: the modules, and patterns without one: %j', (different, paths) => {
	expect(privatePaths(targetOf(different))).toEqual(paths);
});

describe('what Go would treat as public', () => {
	// biome-ignore format: a table is read by its lines.
	it.each<[values: Parameters<typeof goEnvOf>[0], throughProxy: boolean, isCovered: boolean]>([
		[{GOPRIVATE: acme}, false, true],
		[{GOPRIVATE: ''}, false, false],
		[{GOPRIVATE: '', GONOPROXY: acme}, false, false],
		[{GOPRIVATE: '', GONOSUMDB: acme}, false, false],
		[{GOPRIVATE: '', GONOPROXY: acme, GONOSUMDB: acme}, false, true],
		[{GOPRIVATE: acme, GONOSUMDB: 'none'}, false, false],
		[{GOPRIVATE: '', GONOSUMDB: acme}, true, true],
		[{GOPRIVATE: '', GONOPROXY: acme}, true, false],
	])('%j, through a proxy: %s', (values, throughProxy, isCovered) => {
		const uncovered = isCovered ? [] : [`${acme}/private`];
		expect(uncoveredPaths(goEnvOf(values), targetOf(), throughProxy)).toEqual(uncovered);
	});
});

describe('the settings that make them private', () => {
	const settingsOf = (given: Parameters<typeof goEnvOf>, different = {}, throughProxy = false) =>
		privateSettings(goEnvOf(...given), targetOf(different), throughProxy).map(
			({variable, value}) => `${variable}=${value}`,
		);

	// biome-ignore format: a table is read by its lines.
	it.each<[name: string, given: Parameters<typeof goEnvOf>, settings: string[], throughProxy?: boolean]>([
		['nothing is missing', [{}], []],
		['nothing is set', [{GOPRIVATE: ''}, {}], [`GOPRIVATE=${acme}`]],
		['others are', [{GOPRIVATE: 'a.example,b.example'}], [`GOPRIVATE=a.example,b.example,${acme}`]],
		['quotes', [{GOPRIVATE: `"a.example,${acme}"`}], [`GOPRIVATE=a.example,${acme}`]],
		['several in one entry', [{GOPRIVATE: `a.example;${acme}`}], [`GOPRIVATE=a.example,${acme}`]],
		['a space', [{GOPRIVATE: `a.example, ${acme}`}], [`GOPRIVATE=a.example,${acme}`]],
		['a scheme and .git', [{GOPRIVATE: `https://${acme}/private.git`}], [`GOPRIVATE=${acme}/private,${acme}`]],
		['a capital: the entry that was meant goes', [{GOPRIVATE: 'github.com/Acme,a.example'}], [`GOPRIVATE=a.example,${acme}`]],
		['an entry twice', [{GOPRIVATE: 'a.example,a.example'}], [`GOPRIVATE=a.example,${acme}`]],
		['what nobody can read stays', [{GOPRIVATE: '[a'}], [`GOPRIVATE=[a,${acme}`]],
		['control characters, which no module path holds and no argument may', [{GOPRIVATE: '\0,a.example\u001b[2J,b.example'}], [`GOPRIVATE=b.example,${acme}`]],
		['only GONOSUMDB has a value of its own', [{GONOSUMDB: 'x'}, {GOPRIVATE: acme, GONOSUMDB: 'x'}], [`GONOSUMDB=x,${acme}`]],
		['it is saved with the same value', [{GOPRIVATE: 'x', GONOSUMDB: 'x'}, {GOPRIVATE: 'x', GONOSUMDB: 'x'}], [`GOPRIVATE=x,${acme}`, `GONOSUMDB=x,${acme}`]],
		['it is saved empty, which is no value', [{GOPRIVATE: 'x'}, {GOPRIVATE: 'x', GONOSUMDB: ''}], [`GOPRIVATE=x,${acme}`]],
		['both have one', [{GOPRIVATE: '', GONOPROXY: 'x', GONOSUMDB: 'y'}], [`GONOPROXY=x,${acme}`, `GONOSUMDB=y,${acme}`]],
		['through the proxy', [{GOPRIVATE: ''}, {}], [`GONOSUMDB=${acme}`], true],
		['through the proxy, past it so far', [{}], ['GONOPROXY=none'], true],
		['through the proxy, both', [{GONOSUMDB: 'x'}, {}], ['GONOPROXY=none', `GONOSUMDB=x,${acme}`], true],
		['through the proxy, as it should be', [{GONOPROXY: 'none'}], [], true],
	])('%s', (_, given, settings, throughProxy) => {
		expect(settingsOf(given, {}, throughProxy)).toEqual(settings);
	});

	it('patterns that another one covers are not repeated', () => {
		expect(settingsOf([{GOPRIVATE: 'gitlab.com'}], two)).toEqual([`GOPRIVATE=gitlab.com,${acme}`]);
	});

	it('one that goes past the proxy is one too many', () => {
		const past = [{GONOPROXY: 'gitlab.com', GONOSUMDB: `${acme},gitlab.com`}] as const;
		expect(settingsOf([...past], two, true)).toEqual(['GONOPROXY=none']);
	});

	it('what is set by them is enough', () => {
		for (const GOPRIVATE of ['', `"${acme}"`, 'github.com/Acme', `x, https://${acme}`]) {
			const [setting] = privateSettings(goEnvOf({GOPRIVATE}), targetOf(two), false);
			expect(uncoveredPaths(goEnvOf({GOPRIVATE: setting?.value ?? ''}), targetOf(two), false)).toEqual([]);
		}
	});
});
