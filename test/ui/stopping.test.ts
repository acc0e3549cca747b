import {describe, expect, it} from 'vitest';
import {rowsOf} from '../../source/ui/rows.ts';
import {acted, actionAt, at, begun, carriedOut, failure, interrupted, proved} from './machine.ts';
import {code, kind, printed, since, type Told, tell, wished} from './told.ts';

describe('stopping', () => {
	it('q asks; the work goes on below and the numbers follow', () => {
		const numbers = (told: Told) =>
			rowsOf(told.state).map(row => ('changes' in row ? row.changes : row.kind));
		expect(numbers(at.stop)).toEqual(['go-on', 2, 2]);
		expect(numbers(tell(at.stop, acted(2, 'done'), acted(3, 'started')))).toEqual(['go-on', 3, 3]);
		expect(kind(tell(at.stop, carriedOut))).toBe('proof');
	});

	it('keeping ends with 130', () => {
		const stopped = tell(at.stop, 'down', 'enter');
		expect(wished(at.stop, stopped)).toEqual(['stop-applying']);
		expect(code(tell(stopped, {...carriedOut, result: 'stopped'}))).toBe(130);
	});

	it('taking back undoes the runs, then ends with 130', () => {
		const stopped = tell(at.stop, 'down', 'down', 'enter', {...carriedOut, result: 'stopped'});
		expect(stopped.wishes.at(-1)).toEqual({kind: 'undo', runs: ['20261122-1402'], cutOff: false});
		expect(code(tell(stopped, {kind: 'undo-ended', result: 'undone', asItWas: true}))).toBe(130);
	});

	it('a second Ctrl+C takes the change at work back', () => {
		const twice = tell(at.stopping, 'ctrl-c');
		expect(since(at.stopping, twice)).toEqual([{kind: 'cancel-change'}]);
		expect(code(tell(twice, {...carriedOut, result: 'stopped'}))).toBe(130);
	});

	it('whoever waits is answered', () => {
		expect(wished(at.register, tell(at.register, 'ctrl-c'))).toEqual(['stop-applying', 'keep-waiting']);
		expect(wished(at.passphrase, tell(at.passphrase, 'ctrl-c'))).toEqual(['stop-applying', 'cancel-secret']);
		const failing = {kind: 'failure-asked', action: actionAt(2), failure} as const;
		expect(wished(at.stopping, tell(at.stopping, failing))).toEqual(['answer-failure']);
	});
});

describe('a failure', () => {
	const choose = (...keys: readonly string[]) => tell(at.failed, ...keys, 'enter');
	it.each([
		['try again', [], 'apply', 'retry'],
		['leave out', ['down'], 'apply', 'skip'],
		['take back', ['down', 'down'], 'undoing', 'stop'],
		['stop here', ['down', 'down', 'down'], 'ended', 'stop'],
	] as const)('%s', (_, keys, screen, answer) => {
		const chosen = choose(...keys);
		expect(kind(chosen)).toBe(screen);
		expect(since(at.failed, chosen)[0]).toEqual({kind: 'answer-failure', answer});
		expect(printed(chosen)).toContain('failed');
	});

	it('stopping there is 3, taking back too, Ctrl+C is 130', () => {
		expect(code(choose('down', 'down', 'down'))).toBe(3);
		expect(code(tell(at.failed, 'ctrl-c'))).toBe(130);
		const back = tell(choose('down', 'down'), {...carriedOut, result: 'failed'});
		expect(back.wishes.at(-1)?.kind).toBe('undo');
		expect(code(tell(back, {kind: 'undo-ended', result: 'undone', asItWas: true}))).toBe(3);
	});
});

describe('the ends', () => {
	it.each([
		['taking back that failed', at.undoing, {kind: 'undo-ended', result: 'failed', asItWas: false}, 3],
		[
			'taking back that was stopped',
			at.undoing,
			{kind: 'undo-ended', result: 'stopped', asItWas: false},
			130,
		],
		['taking back what was not proven', at.undoing, {kind: 'undo-ended', result: 'undone', asItWas: true}, 1],
	] as const)('%s', (_, from, event, wanted) => {
		expect(code(tell(from, event))).toBe(wanted);
	});

	it('who is at work already is named where nothing can be taken back', () => {
		const held = {kind: 'undo-refused', by: {pid: 4711, since: '2026-11-22T14:02:00.000Z'}} as const;
		const told = tell(at.undoing, held, {kind: 'undo-ended', result: 'failed', asItWas: false});
		expect(printed(told)).toContain('held');
		expect(code(told)).toBe(3);
	});

	it('where all is left to a person, nothing is carried out', () => {
		const actions = (at.review.state.plan?.actions ?? []).slice(0, 1).map(action => ({
			...action,
			kind: 'tell' as const,
			finding: 'access.not-found' as const,
			commands: [],
			open: undefined,
			file: undefined,
			line: undefined,
		}));
		const state = {...at.review.state, plan: {actions, uncured: []}};
		const told = tell({...at.review, state}, 'down', 'down', 'enter');
		expect(since(at.review, told).map(wish => wish.kind)).toEqual(['end']);
		expect(code(told)).toBe(1);
	});

	it('skipping the download is not proof', () => {
		const skipped = tell(at.proof, 'escape');
		expect(since(at.proof, skipped)).toEqual([{kind: 'stop-looking', keep: true}]);
		expect(code(tell(skipped, proved, 'enter'))).toBe(1);
	});

	it('a fault with nothing applied is 1', () => {
		expect(code(tell(at.findings, {kind: 'fault', said: 'x'}, 'q'))).toBe(1);
	});

	it('a fault while changing takes back the run that was cut off', () => {
		const back = tell(at.fault, 'down', 'enter');
		expect(back.wishes.at(-1)).toEqual({kind: 'undo', runs: [], cutOff: true});
	});

	it('an interrupted run is decided about first', () => {
		const cut = tell(begun, {kind: 'interrupted', run: interrupted}, {kind: 'ready'});
		expect(rowsOf(cut.state).map(row => row.kind)).toEqual(['look', 'take-back', 'forget']);
		expect(since(cut, tell(cut, 'enter'))).toEqual([{kind: 'settle-run', run: interrupted.run}]);
		expect(since(cut, tell(cut, 'down', 'down', 'enter'))).toEqual([
			{kind: 'forget-run', run: interrupted.run},
		]);
		const back = tell(cut, 'down', 'enter', {kind: 'undo-ended', result: 'undone', asItWas: true});
		expect(kind(back)).toBe('need');
	});
});
