import {describe, expect, it} from 'vitest';
import type {Applied} from '../../source/actions/kind.ts';
import type {Action} from '../../source/core/action.ts';
import {holdForLogin} from '../../source/engine/login-wait.ts';
import type {Decider, Session, Waiting} from '../../source/engine/session.ts';
import {denied, githubMachine, hello, isLogin, sessionOn, target as usual} from './github-machine.ts';

type Answer = Awaited<ReturnType<Decider['keepWaiting']>>;

const register: Action = {
	kind: 'register-key',
	key: '/home/dev/.ssh/id_ed25519',
	host: 'github.com',
	page: 'https://github.com/settings/ssh/new',
	listPage: 'https://github.com/settings/keys',
	contact: undefined,
	refused: true,
	registrar: undefined,
	number: 1,
	cures: ['ssh.login-refused'],
	part: 'login',
};
const tell: Action = {
	kind: 'tell',
	finding: 'go.missing',
	commands: [],
	open: undefined,
	file: undefined,
	line: undefined,
	number: 1,
	cures: [],
	part: 'tools',
};

interface Scene {
	/** How many tries of the login are refused before one is welcome. */
	readonly refusals: number;
	readonly answers?: readonly Answer[];
	readonly registered?: Applied;
	readonly action?: Action;
	readonly different?: Partial<Session>;
	readonly onAnswer?: (stop: AbortController) => void;
}

async function held({refusals, answers = [], registered, action = register, different, onAnswer}: Scene) {
	const system = githubMachine();
	let tries = 0;
	let registrations = 0;
	system.on('ssh', isLogin, () => (++tries > refusals ? hello : denied));
	const {session, events, stop} = sessionOn(system, different);
	const asked: Waiting[] = [];
	const decider: Decider = {
		approve: async plan => plan,
		onFailure: async () => 'stop',
		secret: async () => 'none',
		keepWaiting: async waiting => {
			asked.push(waiting);
			system.advance(3000);
			onAnswer?.(stop);
			return answers[asked.length - 1] ?? 'again';
		},
	};
	const came = await holdForLogin(session, decider, action, async () => {
		registrations++;
		return registered ?? {kind: 'done', after: {}};
	});
	return {came, tries, registrations, asked, events};
}

describe('how it ends', () => {
	// biome-ignore format: a table is read by its lines.
	it.each<[string, Scene, came: string, tries: number, registrations: number]>([
		['accepted already', {refusals: 0}, 'already', 1, 0],
		['accepted at the third try', {refusals: 2}, 'done', 3, 0],
		['the program registers it', {refusals: 1, answers: ['register']}, 'done', 2, 1],
		['the program fails, a person does it', {refusals: 2, answers: ['register', 'again'], registered: {kind: 'failed', because: 'program-failed', said: 'HTTP 403'}}, 'done', 3, 1],
		['taken as it is', {refusals: 9, answers: ['again', 'take-it']}, 'done', 2, 0],
		['taken as it was', {refusals: 9, answers: ['take-it']}, 'already', 1, 0],
		['later', {refusals: 9, answers: ['again', 'later']}, 'for-you', 2, 0],
		['stop', {refusals: 9, answers: ['stop']}, 'stop', 1, 0],
		['stopped while the person was asked', {refusals: 9, onAnswer: stop => stop.abort()}, 'stop', 1, 0],
		['stopped before', {refusals: 9, different: {stop: AbortSignal.abort()}}, 'stop', 0, 0],
		['what is only told is not waited for', {refusals: 9, action: tell}, 'for-you', 0, 0],
	])('%s', async (_, scene, came, tries, registrations) => {
		expect(await held(scene)).toMatchObject({came, tries, registrations});
	});
});

describe('what is asked', () => {
	it('tries, seconds, and what the host said', async () => {
		const {asked, events} = await held({refusals: 2});
		const said = 'git@github.com: Permission denied (publickey).';
		expect(asked).toMatchObject([
			{attempt: 1, seconds: 0, said},
			{attempt: 2, seconds: 3, said},
		]);
		const waiting = events.filter(({kind}) => kind === 'waiting');
		expect(waiting).toMatchObject([
			{attempt: 1, seconds: 0},
			{attempt: 2, seconds: 3, said},
		]);
	});

	it('what the program said that should register it counts more, once', async () => {
		const registered: Applied = {kind: 'failed', because: 'program-failed', said: 'HTTP 403'};
		const {asked} = await held({refusals: 3, answers: ['register'], registered});
		expect(asked.map(({said}) => said)).toEqual([
			expect.stringContaining('denied'),
			'HTTP 403',
			expect.stringContaining('denied'),
		]);
	});

	it('a key of another account is no use, and that is said', async () => {
		const target = {...usual, account: 'user-work'};
		const {asked, came} = await held({refusals: 0, answers: ['later'], different: {targets: [target]}});
		expect(came).toBe('for-you');
		expect(asked).toMatchObject([{attempt: 1, trouble: {id: 'ssh.wrong-account'}}]);
	});
});
