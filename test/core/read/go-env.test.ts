import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {goEnvFilePath, readGoEnv, readGoEnvFile} from '../../../source/core/read/go-env.ts';

interface Case {
	kind: 'read' | 'write';
	name: string;
	file: string | null;
	osEnv: Record<string, string>;
	values?: Record<string, string>;
	fileAfter?: string | null;
	args?: string[];
	exit: number;
}
const cases: Case[] = JSON.parse(readFileSync('test/vectors/goenv.json', 'utf8')).cases;

const defaults: Record<string, string> = {
	GOPROXY: 'https://proxy.golang.org,direct',
	GOSUMDB: 'sum.golang.org',
	GOTOOLCHAIN: 'local',
};

describe('the file gives what go env says', () => {
	test.each(cases.filter(({kind}) => kind === 'read'))('$name', ({file, osEnv, values = {}}) => {
		const off = osEnv.GOENV === 'off';
		const {entries} = readGoEnvFile(off ? '' : (file ?? ''));
		const own = (name: string): string | undefined =>
			osEnv[name] || entries.findLast(entry => entry.name === name)?.value;
		for (const [name, value] of Object.entries(values)) {
			const inherited = name === 'GONOPROXY' || name === 'GONOSUMDB' ? own('GOPRIVATE') : undefined;
			const found = own(name);
			expect([name, (inherited === undefined ? found : found || inherited) ?? defaults[name] ?? '']).toEqual([
				name,
				value,
			]);
		}
	});
});

describe('what go env -w wrote is read back', () => {
	const written = cases.filter(
		({kind, exit, args, fileAfter}) => kind === 'write' && exit === 0 && args?.[0] === '-w' && fileAfter,
	);
	test.each(written)('$name', ({args = [], fileAfter}) => {
		const {entries, duplicates} = readGoEnvFile(fileAfter ?? '');
		for (const setting of args.slice(1)) {
			const [name, ...value] = setting.split('=');
			expect(entries).toContainEqual(expect.objectContaining({name, value: value.join('=')}));
		}
		expect(duplicates).toEqual([]);
	});
});

test.each([
	['# hi\n\njunk\ngoprivate=x\n GOPRIVATE=y\nGOPRIVATE=z\n', [3, 4, 5], false, []],
	['  # hi\nexport GOPRIVATE=a\n\t\n', [2], false, []],
	['\ufeffGOPRIVATE=a\nGOPROXY=off\n', [1], false, []],
	['GOPRIVATE=a\r\n\r\nGOPROXY=direct\r\n', [], true, []],
	['GOPRIVATE=a\nGOPRIVATE=b\nGOSUMDB=\nGOPRIVATE=c\n', [], false, ['GOPRIVATE']],
])('%j ignores lines %j', (text, ignored, crlf, duplicates) => {
	expect(readGoEnvFile(text)).toMatchObject({ignored, crlf, duplicates});
});

test.each([
	[['GOPRIVATE', 'GOPROXY'], 'a,b\ndirect\n', {GOPRIVATE: 'a,b', GOPROXY: 'direct'}],
	[['GOPRIVATE', 'GOPROXY'], '\na\r\n', {GOPRIVATE: '', GOPROXY: 'a\r'}],
	[['GOPRIVATE', 'GOPROXY'], 'a\nb\nc\n', {}],
	[['GOPRIVATE'], '', {}],
])('go env %j said %j', (names, stdout, wanted) => {
	expect(readGoEnv(names, stdout)).toEqual(wanted);
});

test.each([
	['linux', '/home/a', {}, '/home/a/.config/go/env'],
	['linux', '/home/a', {XDG_CONFIG_HOME: '/x'}, '/x/go/env'],
	['linux', '/home/a', {XDG_CONFIG_HOME: 'x'}, undefined],
	['linux', undefined, {}, undefined],
	['darwin', '/Users/a', {XDG_CONFIG_HOME: '/x'}, '/Users/a/Library/Application Support/go/env'],
	[
		'win32',
		'C:\\Users\\a',
		{APPDATA: 'C:\\Users\\a\\AppData\\Roaming'},
		'C:\\Users\\a\\AppData\\Roaming\\go\\env',
	],
	['win32', 'C:\\Users\\a', {}, undefined],
	['linux', '/home/a', {GOENV: '/etc/goenv'}, '/etc/goenv'],
	['linux', '/home/a', {GOENV: 'off'}, undefined],
] as const)('on %s with home %s and %j the file is %s', (platform, home, env, wanted) => {
	expect(goEnvFilePath(platform, home, env)).toBe(wanted);
});

test('every line of a file is an entry, ignored, blank or a comment', () => {
	fc.assert(
		fc.property(fc.string({unit: fc.constantFrom(...'Aa=# \n\r')}), text => {
			const {entries, ignored} = readGoEnvFile(text);
			const told = new Set([...entries.map(({line}) => line), ...ignored]);
			return text
				.split('\n')
				.every((line, index) => told.has(index + 1) || line.trim() === '' || line.trim().startsWith('#'));
		}),
	);
});
