import {describe, expect, it} from 'vitest';
import {summaryOf} from '../../source/ui/summary.ts';
import {secretField} from '../../source/ui/where.ts';
import {acted, actionAt, at, carriedOut, judged, planned, waiting} from './machine.ts';
import {code, here, kind, printed, screenOf, since, tell, tellWithin, wished} from './told.ts';

describe('a passphrase', () => {
	it('belongs to the holder of secrets while a field has the keyboard', () => {
		expect(secretField(at.passphrase.state)).toBe('first');
		expect(secretField(tell(at.passphrase, 'enter').state)).toBe('again');
		expect(secretField(tell(at.passphrase, 'down', 'down').state)).toBeUndefined();
		expect(
			tell(at.passphrase, 'a', 'q', '?', {kind: 'key', key: {name: 'paste', text: 'x'}}).state.screen,
		).toEqual(at.passphrase.state.screen);
	});

	const typed = tell(at.passphrase, {kind: 'secret-changed', field: 'first', filled: true}, 'enter', {
		kind: 'secret-changed',
		field: 'again',
		filled: true,
	});
	it('is compared by its holder', () => {
		const given = tell(typed, 'enter');
		expect(since(typed, given)).toEqual([{kind: 'submit-secret', purpose: 'new'}]);
		const differs = tell(given, {kind: 'secret-checked', result: 'mismatch'});
		expect(screenOf(differs, 'passphrase')).toMatchObject({
			first: 'empty',
			again: 'empty',
			problem: 'mismatch',
			pointer: 'first',
		});
		const taken = tell(given, {kind: 'secret-checked', result: 'given'});
		expect([kind(taken), printed(taken).at(-1)]).toEqual(['apply', 'passphrase']);
	});

	it('going without one is asked for once', () => {
		const without = tell(at.passphrase, 'down', 'down', 'enter');
		expect(here(without)).toBe('give-one');
		expect(since(without, tell(without, 'down', 'enter'))).toEqual([{kind: 'no-secret'}]);
	});

	it('twice nothing is no passphrase', () => {
		const empty = tell(at.passphrase, 'enter', 'enter');
		expect([screenOf(empty, 'passphrase').problem, ...wished(at.passphrase, empty)]).toEqual(['empty']);
	});

	it('a wrong one may be given three times', () => {
		const wrong = {
			kind: 'failure-asked',
			action: actionAt(1),
			failure: {because: 'wrong-passphrase', said: ''},
		} as const;
		const asked = {kind: 'passphrase-asked', action: actionAt(1), purpose: 'unlock'} as const;
		const again = tell(at.apply, asked, wrong, asked);
		expect(again.state.work?.asked).toMatchObject({triesLeft: 2});
		expect(screenOf(again, 'passphrase').problem).toBe('wrong');
		expect(kind(tell(again, wrong, asked, wrong))).toBe('failed');
	});
});

describe('registering a key', () => {
	it('prints and copies the key, and opens its page, once', () => {
		expect(printed(at.register).filter(item => item === 'public-key')).toHaveLength(1);
		expect(at.register.wishes.slice(-2).map(wish => wish.kind)).toEqual(['copy', 'open']);
	});

	it('tries again every 3 seconds, later every 30', () => {
		const tick = {kind: 'tick'} as const;
		expect(wished(at.register, tellWithin(2999, at.register, tick))).toEqual([]);
		expect(since(at.register, tellWithin(3000, at.register, tick))).toEqual([
			{kind: 'keep-waiting', answer: 'again'},
		]);
		const slow = tell(at.register, {...waiting, waiting: {...waiting.waiting, seconds: 120}});
		expect(wished(slow, tellWithin(29_999, slow, tick))).toEqual([]);
		expect(wished(slow, tellWithin(30_000, slow, tick))).toEqual(['keep-waiting']);
	});

	it('a choice during a try is told when the engine asks again', () => {
		const trying = tellWithin(3000, at.register, {kind: 'tick'});
		const later = tell(trying, 'down', 'down', 'enter');
		expect(wished(trying, later)).toEqual([]);
		expect(since(later, tell(later, waiting))).toEqual([{kind: 'keep-waiting', answer: 'later'}]);
	});

	it('finished later: nothing is proven, and the code says so', () => {
		const later = tell(at.register, 'down', 'down', 'enter', acted(4, 'for-you'));
		const applied = planned.map(
			action => ({action, state: action.number === 4 ? 'for-you' : 'done'}) as const,
		);
		const done = tell(later, {...carriedOut, applied});
		expect([kind(done), summaryOf(done.state).left.includes('ssh.login-refused')]).toEqual(['done', true]);
		expect(code(tell(done, 'enter'))).toBe(1);
		expect(summaryOf(done.state).goOn).toEqual([expect.stringMatching(/^run github .*login access/)]);
	});

	it('another account answers: a second account beside the first', () => {
		const account = judged('fail', 'ssh.wrong-account', {
			host: 'github.com',
			account: 'home',
			owner: 'acme',
			repository: undefined,
			unverified: false,
		});
		const other = tell(at.register, {...waiting, trouble: account});
		expect(here(other)).toBe('second-key');
		const second = tell(other, 'enter', acted(4, 'for-you'), carriedOut);
		expect(since(other, second).map(wish => wish.kind)).toEqual(['keep-waiting', 'make-targets']);
		expect(since(other, second)[1]).toMatchObject({
			answers: {key: undefined, set: {owner: 'acme', alias: 'github.com-acme'}},
		});
	});
});
