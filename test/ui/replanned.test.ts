import {describe, expect, it} from 'vitest';
import type {Action} from '../../source/core/action.ts';
import {exitCode} from '../../source/core/exit-code.ts';
import {at, broken, carriedOut, plan, planned} from './machine.ts';
import {code, here, kind, printed, since, tell, wished} from './told.ts';

const files = ['/home/user/.ssh/config'];
const outdated = {kind: 'outdated', files} as const;
const anew = (actions: readonly Action[]) =>
	({kind: 'replanned', findings: broken, plan: {...plan, actions}, previews: []}) as const;
/** What is left of the plan under new numbers, with one change that is another one now. */
const [, ...rest] = planned.map(action => ({...action, number: action.number - 1}));
const fewer = rest.map((action, index) => (index === 0 ? {...action, cures: []} : action));

describe('a file that changes while its change is reviewed', () => {
	it('is looked at whenever a change is opened', () => {
		const opened = tell(at.review, 'home', 'enter');
		expect(wished(at.review, opened)).toEqual(['check-plan']);
		expect(wished(opened, tell(opened, 'n'))).toEqual(['check-plan']);
	});

	it('before applying: nothing was begun or printed, and the plan is made anew', () => {
		const applying = tell(at.review, 'enter');
		const back = tell(applying, {...carriedOut, run: undefined, applied: [], result: 'outdated'}, outdated);
		expect([kind(back), here(back), ...printed(back)]).toEqual(['review', 'planning']);
		const again = tell(back, anew(planned));
		expect([kind(again), here(again)]).toEqual(['review', 'apply']);
	});

	it('before one finding alone is cured: back to the list', () => {
		const applying = tell(at.findings, '3', '1', 'f', 'f');
		const back = tell(applying, {...carriedOut, run: undefined, applied: [], result: 'outdated'}, outdated);
		expect(kind(back)).toBe('findings');
		expect(wished(back, tell(back, '3', '1', 'f', 'f'))).toEqual([]);
	});

	it('what was left out stays out and what is new is marked, under the new numbers', () => {
		const left = tell(at.review, 'home', 'down', 'down', 'space', outdated, anew(fewer));
		expect(left.state.leftOut).toEqual([2]);
		expect(left.state.replanned).toEqual([1]);
	});

	it('the change that is read is read on, or the list where it is planned no more', () => {
		const reading = tell(at.review, 'home', 'down', 'enter', outdated);
		expect(tell(reading, anew(fewer)).state.screen).toMatchObject({kind: 'change', number: 1});
		const first = tell(at.review, 'home', 'enter', outdated);
		expect(kind(tell(first, anew(fewer)))).toBe('review');
	});

	it('a plan that comes when another look was begun is nobody’s', () => {
		const gone = tell(at.review, outdated, 'escape', 'escape', 'enter');
		expect(kind(gone)).toBe('examining');
		expect(tell(gone, anew(fewer)).state.plan).toBeUndefined();
	});

	it('who stops meanwhile, stops', () => {
		const stopping = tell(at.review, 'enter', 'ctrl-c');
		const ended = tell(stopping, {...carriedOut, run: undefined, applied: [], result: 'outdated'});
		expect(code(ended)).toBe(exitCode.cancelled);
	});

	it('without a plan it is said, in the list', () => {
		const none = tell(at.review, outdated, {kind: 'no-plan'});
		expect([kind(none), none.state.notice?.kind]).toEqual(['findings', 'no-plan']);
	});
});

describe('a look that was stopped', () => {
	const nothing = {
		kind: 'examined',
		findings: broken.slice(0, 1),
		plan: {actions: [], uncured: []},
		previews: [],
	} as const;
	const stopped = tell(at.examining, 's', nothing);
	it('is said; the way on is to look again', () => {
		expect(here(stopped)).toBe('look-all');
		expect(wished(stopped, tell(stopped, 'enter'))).toEqual(['make-targets']);
	});

	it('is no proof: the code says so', () => {
		const well = tell(at.examining, 's', {...nothing, findings: []});
		expect(code(tell(well, 'down', 'enter'))).toBe(exitCode.problemRemains);
		expect(kind(tell(well, 'escape'))).toBe('questions');
		expect(since(well, tell(well, 'q')).length).toBe(1);
	});
});
