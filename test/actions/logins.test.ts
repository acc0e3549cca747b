import {appendFileSync, readdirSync, readFileSync, statSync, symlinkSync} from 'node:fs';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {kindOf} from '../../source/actions/index.ts';
import type {Change} from '../../source/core/action.ts';
import {digestOf} from '../../source/core/digest.ts';
import {type Answered, Secret, type System} from '../../source/system/system.ts';
import {Killed, killedAt} from '../engine/crash.ts';
import {applyChanges, stateOf, undoLast} from '../engine/run.ts';
import {action, context, filesIn, type Machine, machine, make, readyAndApplied} from './machine.ts';

let one: Machine;
beforeEach(() => {
	one = machine();
});
afterEach(() => one.remove());

const host = 'git.acme.example';
const token = 'good-token';
const module = 'git.acme.example/acme/group/tool';
const neighbour = 'machine other.example\n\tlogin me\n\tpassword theirs\n';
const line = `machine ${host} login ada password ${token}\n`;
const login = {
	host,
	user: 'ada',
	tries: {module: undefined, asGo: false, asGit: false},
	page: undefined,
	secret: 'token',
} as const;

const netrc = (was: string | undefined, more: object = {}): Change => ({
	kind: 'netrc-login',
	path: one.path('.netrc'),
	digest: was === undefined ? undefined : digestOf(Buffer.from(was, 'latin1')),
	...login,
	...more,
});
const store = (replaces = false): Change => ({
	kind: 'store-login',
	helper: 'store',
	file: one.path('.git-credentials'),
	replaces,
	...login,
});
const helpers = (...helpers: string[]): Change => ({
	kind: 'git-credentials',
	host,
	helpers,
	file: one.path('.gitconfig'),
});

describe('a login in a netrc file', () => {
	it.each([
		['no file', undefined, 0o600],
		['others in it', neighbour, 0o600],
		['line ends of Windows, no end at the end', 'default login a\r\npassword b', 0o640],
		['bytes that are no UTF-8', 'machine \xe9 login \xff password x\n', 0o600],
	])('%s: made, and taken back byte for byte', async (_, was, mode) => {
		if (was !== undefined) one.put('.netrc', was, mode);
		const files = filesIn(one.home);
		const wanted = action(netrc(was));
		const {before, after} = await make(one, wanted, context(token));
		const lineEnd = was?.includes('\r\n') ? '\r\n' : '\n';
		expect(one.text('.netrc')).toBe(`${line.trimEnd()}${lineEnd}${was ?? ''}`);
		expect(one.mode('.netrc')).toBe(mode);
		expect(await kindOf(wanted).look(one.system, wanted, context(), after)).toBe('after');
		const taken = await kindOf(wanted).takeBack(one.system, wanted, before, after, context());
		expect([taken, filesIn(one.home)]).toEqual([{state: 'restored'}, files]);
	});

	it('what others wrote since stays', async () => {
		one.put('.netrc', neighbour);
		const wanted = action(netrc(neighbour));
		const {before, after} = await make(one, wanted, context(token));
		appendFileSync(one.path('.netrc'), 'machine third.example login a password b\n');
		const taken = await kindOf(wanted).takeBack(one.system, wanted, before, after, context());
		expect([taken.state, one.text('.netrc')]).toEqual([
			'taken-out',
			`${neighbour}machine third.example login a password b\n`,
		]);
	});

	it('behind a link, which stays one', async () => {
		one.put('dotfiles/netrc', neighbour);
		symlinkSync('dotfiles/netrc', one.path('.netrc'));
		const wanted = action(netrc(neighbour));
		const {before, after} = await make(one, wanted, context(token));
		expect(readFileSync(one.path('dotfiles/netrc'), 'latin1')).toBe(line + neighbour);
		await kindOf(wanted).takeBack(one.system, wanted, before, after, context());
		expect(one.text('dotfiles/netrc')).toBe(neighbour);
	});

	it.each([
		['nobody gives one', undefined, 'no-token'],
		['none', 'none', 'no-token'],
		['two words', 'a b', 'token-unusable'],
		['a line', 'a\nmachine x', 'token-unusable'],
		['a quote', '"a', 'token-unusable'],
	])('%s: nothing is written', async (_, given, because) => {
		const wanted = action(netrc(undefined));
		expect(await kindOf(wanted).apply(one.system, wanted, context(given))).toMatchObject({
			kind: 'failed',
			because,
		});
		expect(one.text('.netrc')).toBeUndefined();
	});

	it('a file that changed since it was planned for is left alone', async () => {
		one.put('.netrc', neighbour);
		const wanted = action(netrc('other'));
		expect(await kindOf(wanted).look(one.system, wanted, context())).toMatchObject({
			neither: {because: 'changed-since'},
		});
		expect(await kindOf(wanted).apply(one.system, wanted, context(token))).toMatchObject({
			because: 'changed-since',
		});
	});
});

it.each([
	['a token of a project', 200, 'token-bearer'],
	['a wrong one', 401, 'token-refused'],
])('refused with a name, tried once without: %s', async (_, status, because) => {
	const asked: string[] = [];
	const request: System['request'] = async ({headers}) => {
		asked.push(headers?.authorization?.split(' ')[0] ?? '');
		const code = asked.length === 1 ? 401 : status;
		return {kind: 'answered', status: code, headers: {}, body: '', milliseconds: 1};
	};
	const tries = {module: `${host}/scm/team/tool.git`, asGo: false, asGit: true, asBearer: true};
	const wanted = action(netrc(undefined, {tries}));
	const applied = await readyAndApplied({...one.system, request}, wanted, context(token));
	expect([applied, asked]).toMatchObject([{kind: 'failed', because}, ['Basic', 'Bearer']]);
	expect(one.text('.netrc')).toBeUndefined();
});

describe('two logins in one file', () => {
	const other = {...login, host: 'gitlab.acme.example'};
	const stored = 'https://me:theirs@other.example\n';
	const changes = (): Change[][] => [
		[netrc(neighbour), {...netrc(neighbour), ...other} as Change],
		[store(), {...store(), ...other} as Change],
	];

	it.each([0, 1])('no copy keeps the token, and both are taken back to the byte (%i)', async index => {
		one.put('.netrc', neighbour);
		one.put('.git-credentials', stored);
		one.put('.gitconfig', '[credential]\n\thelper = store\n');
		const before = filesIn(one.home);
		const state = stateOf(one);
		const made = await applyChanges({system: one.system, state}, changes()[index] ?? [], {
			secret: async () => new Secret(token),
		});
		expect(made.result).toBe('done');
		const kept = readdirSync(state, {recursive: true, withFileTypes: true})
			.filter(entry => entry.isFile())
			.map(entry => readFileSync(`${entry.parentPath}/${entry.name}`, 'latin1'));
		expect(kept.join('')).not.toContain(token);
		expect(kept.join('')).toContain('theirs');
		const {result, asItWas} = await undoLast(one.system, state);
		expect([result, asItWas, filesIn(one.home)]).toEqual(['undone', true, before]);
	});

	it.each([0, 1])(
		'killed at any change, no login of ours stays (%i)',
		async index => {
			for (let n = 0; n < 60; n++) {
				const here = one;
				one = machine();
				one.put('.netrc', neighbour);
				one.put('.git-credentials', stored);
				one.put('.gitconfig', '[credential]\n\thelper = store\n');
				const before = filesIn(one.home);
				const wanted = changes()[index] ?? [];
				const run = {system: killedAt(one.system, n, 'before').system, state: stateOf(one)};
				const ended = applyChanges(run, wanted, {secret: async () => new Secret(token)});
				const wasKilled = await ended.then(
					() => false,
					error => error instanceof Killed,
				);
				await undoLast(one.system, stateOf(one));
				expect({n, files: filesIn(one.home)}).toEqual({n, files: before});
				one.remove();
				one = here;
				if (!wasKilled) return;
			}
			throw new Error('it is never done');
		},
		120_000,
	);
});

describe('a token is tried before it is kept', () => {
	const tag = (path: string) => `<meta name="go-import" content="${path} git https://${path}.git">`;
	const answer = (status: number, body = ''): Answered => ({
		kind: 'answered',
		status,
		headers: {},
		body,
		milliseconds: 1,
	});
	const unreached: Answered = {kind: 'refused', because: 'ECONNREFUSED', milliseconds: 1};

	const moved = (location: string): Answered => ({...answer(302), headers: {location}}) as Answered;
	const untrusted: Answered = {
		kind: 'untrusted',
		because: 'SELF_SIGNED_CERT_IN_CHAIN',
		certificate: {issuer: 'x', subject: 'x', notAfter: new Date(0), trust: 'none'},
		milliseconds: 1,
	};

	const asking = (answers: readonly Answered[]): {system: System; asked: string[]} => {
		const asked: string[] = [];
		const request: System['request'] = async ({url, headers}) => {
			expect(headers?.authorization).toBe(`Basic ${Buffer.from(`ada:${token}`).toString('base64')}`);
			asked.push(url);
			return answers[asked.length - 1] ?? unreached;
		};
		return {system: {...one.system, request}, asked};
	};
	const page = `https://${module}?go-get=1`;
	const refs = (path: string) => `https://${path}/info/refs?service=git-upload-pack`;
	const [git, go, both] = [
		{asGit: true, asGo: false},
		{asGit: false, asGo: true},
		{asGit: true, asGo: true},
	];

	// biome-ignore format: a table is read by its lines.
	it.each<[string, {asGit: boolean; asGo: boolean}, Answered[], string[], string | undefined]>([
		['git may', git, [answer(200)], [refs('git.acme.example/acme/group')], undefined],
		['git may not', git, [answer(401)], [refs('git.acme.example/acme/group')], 'token-refused'],
		['the address is shut out', git, [answer(403)], [refs('git.acme.example/acme/group')], 'token-refused'],
		['it is not there for this one', git, [answer(404)], [refs('git.acme.example/acme/group')], 'token-too-weak'],
		['it moved on its host', git, [moved('https://git.acme.example/acme/new/info/refs')], [refs('git.acme.example/acme/group')], undefined],
		['it moved by a path alone', git, [moved('/acme/new/info/refs')], [refs('git.acme.example/acme/group')], undefined],
		['it leads to another host', git, [moved('https://evil.example/info/refs')], [refs('git.acme.example/acme/group')], 'not-the-host'],
		['it leads away from TLS', git, [moved('http://git.acme.example/info/refs')], [refs('git.acme.example/acme/group')], 'not-the-host'],
		['it leads Go to another host', go, [moved('//evil.example/')], [page], 'not-the-host'],
		['nobody vouches for it', git, [untrusted], [refs('git.acme.example/acme/group')], 'not-the-host'],
		['nobody answers: the proof will tell', git, [unreached], [refs('git.acme.example/acme/group')], undefined],
		['Go is told the repository', go, [answer(200, tag(module))], [page], undefined],
		['Go is told what strangers are', go, [answer(200, tag('git.acme.example/acme/group'))], [page], 'token-too-weak'],
		['Go is refused', go, [answer(401)], [page], 'token-refused'],
		['both may', both, [answer(200, tag(module)), answer(200)], [page, refs(`${module}.git`)], undefined],
		['only Go may', both, [answer(200, tag(module)), answer(403)], [page, refs(`${module}.git`)], 'token-refused'],
		['a page that names another host gets no token sent there', both, [answer(200, tag(module).replace('https://git.acme.example', 'https://evil.example'))], [page], undefined],
	])('%s', async (_, asks, answers, wanted, because) => {
		const {system, asked} = asking(answers);
		const change = action(netrc(undefined, {tries: {module, ...asks}}));
		const applied = await readyAndApplied(system, change, context(token));
		expect([applied.kind === 'failed' ? applied.because : undefined, asked]).toEqual([because, wanted]);
		expect(one.text('.netrc')).toBe(because === undefined ? line : undefined);
	});
});

describe("a login with git's own keeper", () => {
	beforeEach(() => {
		one.put('.gitconfig', '[credential]\n\thelper = store\n', 0o644);
	});

	it.each([
		['no file', undefined],
		['others in it', 'https://me:theirs@other.example\n'],
	])('%s: kept, and taken back byte for byte', async (_, was) => {
		if (was !== undefined) one.put('.git-credentials', was);
		const files = filesIn(one.home);
		const wanted = action(store());
		const {before, after} = await make(one, wanted, context(token));
		expect(one.text('.git-credentials')).toContain(`https://ada:${token}@${host}\n`);
		expect(await kindOf(wanted).look(one.system, wanted, context(), after)).toBe('after');
		const taken = await kindOf(wanted).takeBack(one.system, wanted, before, after, context());
		expect([taken, filesIn(one.home)]).toEqual([{state: 'restored'}, files]);
	});

	it('the file changed since: only ours is taken out', async () => {
		const wanted = action(store());
		const {before, after} = await make(one, wanted, context(token));
		appendFileSync(one.path('.git-credentials'), 'https://me:theirs@other.example\n');
		const taken = await kindOf(wanted).takeBack(one.system, wanted, before, after, context());
		expect([taken.state, one.text('.git-credentials')]).toEqual([
			'taken-out',
			'https://me:theirs@other.example\n',
		]);
	});

	it('a keeper that keeps nothing is found out', async () => {
		one.put('.gitconfig', '[credential]\n\thelper = "!true"\n', 0o644);
		const wanted = action(store());
		const applied = await kindOf(wanted).apply(one.system, wanted, context(token));
		expect(applied).toMatchObject({kind: 'failed', because: 'not-kept'});
	});

	it('a login that is to be replaced is no sign that it was', async () => {
		one.put('.git-credentials', `https://ada:expired@${host}\n`);
		expect(await kindOf(action(store())).look(one.system, action(store()) as never, context())).toBe('after');
		expect(await kindOf(action(store(true))).look(one.system, action(store(true)) as never, context())).toBe(
			'before',
		);
	});
});

describe('credential helpers of one host', () => {
	it.each([
		['no file', undefined, ['store']],
		['others stay', '[credential]\n\thelper = cache ; mine\n', ['', '!gh auth git-credential']],
		[
			'some of the host',
			`[credential "https://${host}"]\n\thelper = cache\n`,
			['', '!gh auth git-credential'],
		],
		[
			'a beginning is there',
			`[credential "https://${host}"]\n\thelper = \n`,
			['', '!gh auth git-credential'],
		],
	])('%s: set, and taken back byte for byte', async (_, was, wantedHelpers) => {
		if (was !== undefined) one.put('.gitconfig', was, 0o644);
		const files = filesIn(one.home);
		const wanted = action(helpers(...wantedHelpers));
		const {before, after} = await make(one, wanted);
		expect(await kindOf(wanted).look(one.system, wanted, context())).toBe('after');
		const taken = await kindOf(wanted).takeBack(one.system, wanted, before, after, context());
		expect([taken, filesIn(one.home)]).toEqual([{state: 'restored'}, files]);
	});

	it('the file changed since: ours are taken out, the others stay', async () => {
		one.put('.gitconfig', '[user]\n\tname = Dev\n', 0o644);
		const wanted = action(helpers('', 'store'));
		const {before, after} = await make(one, wanted);
		appendFileSync(one.path('.gitconfig'), '[pull]\n\trebase = true\n');
		const taken = await kindOf(wanted).takeBack(one.system, wanted, before, after, context());
		expect(taken.state).toBe('taken-out');
		expect(one.text('.gitconfig')).toBe('[user]\n\tname = Dev\n[pull]\n\trebase = true\n');
	});
});

describe.each(['before', 'after'] as const)('killed %s any of its changes', when => {
	it('a run is taken back to the byte, and the token stands in no journal', async () => {
		for (let n = 0; ; n++) {
			const machineOf = machine();
			one.remove();
			one = machineOf;
			one.put('.netrc', neighbour, 0o640);
			one.put('.gitconfig', '[user]\n\tname = Dev ; me\n', 0o644);
			one.put('.git-credentials', 'https://me:theirs@other.example\n');
			const files = filesIn(one.home);
			const changes = [netrc(neighbour), helpers('store'), store()];
			const {system} = killedAt(one.system, n, when);
			const ended = await applyChanges({system, state: stateOf(one)}, changes, {
				secret: async () => new Secret(token),
			}).catch(error => error);
			expect(journalsOf(one)).not.toContain(token);
			const {result} = await undoLast(one.system, stateOf(one));
			expect({n, files: filesIn(one.home), result}).toEqual({n, files, result: 'undone'});
			if (!(ended instanceof Killed)) break;
			expect(n).toBeLessThan(100);
		}
	}, 240_000);
});

function journalsOf(of: Machine): string {
	const state = stateOf(of);
	if (statSync(state, {throwIfNoEntry: false}) === undefined) return '';
	const names = readdirSync(state, {recursive: true, encoding: 'utf8'}).filter(name =>
		name.endsWith('journal.jsonl'),
	);
	return names.map(name => readFileSync(`${state}/${name}`, 'utf8')).join('\n');
}
