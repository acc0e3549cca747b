import {describe, expect, it} from 'vitest';
import type {ScreenKind} from '../../source/ui/screen.ts';
import {at} from './machine.ts';
import {allKeys, since, tell} from './told.ts';

/** Where each key leads, with the exit code where it ends. A key that is not named stays. */
const leads: Readonly<Record<ScreenKind, Readonly<Record<string, string>>>> = {
	boot: {q: 'ended 130', 'ctrl-c': 'ended 130'},
	resume: {enter: 'need', q: 'ended 130', 'ctrl-c': 'ended 130'},
	need: {enter: 'examining', p: 'parts', q: 'ended 130', 'ctrl-c': 'ended 130'},
	questions: {
		enter: 'examining',
		escape: 'need',
		left: 'need',
		p: 'parts',
		q: 'ended 130',
		'ctrl-c': 'ended 130',
	},
	parts: {enter: 'questions', escape: 'questions', left: 'questions', q: 'ended 130', 'ctrl-c': 'ended 130'},
	examining: {escape: 'questions', left: 'questions', q: 'ended 130', 'ctrl-c': 'ended 130'},
	findings: {enter: 'review', escape: 'questions', left: 'questions', q: 'ended 130', 'ctrl-c': 'ended 130'},
	finding: {enter: 'findings', escape: 'findings', left: 'findings', q: 'ended 130', 'ctrl-c': 'ended 130'},
	review: {enter: 'apply', escape: 'findings', left: 'findings', q: 'ended 130', 'ctrl-c': 'ended 130'},
	change: {enter: 'review', escape: 'review', left: 'review', q: 'ended 130', 'ctrl-c': 'ended 130'},
	apply: {q: 'stop', 'ctrl-c': 'stopping'},
	passphrase: {escape: 'apply', 'ctrl-c': 'stopping'},
	register: {q: 'stop', 'ctrl-c': 'stopping'},
	failed: {enter: 'apply', q: 'stop', 'ctrl-c': 'ended 130'},
	stop: {enter: 'apply', escape: 'apply', left: 'apply', 'ctrl-c': 'stopping'},
	stopping: {},
	undoing: {},
	proof: {escape: 'done', left: 'done', q: 'stop', 'ctrl-c': 'ended 130'},
	unproven: {enter: 'examining', q: 'done', 'ctrl-c': 'ended 130'},
	done: {enter: 'ended 0', q: 'ended 0', 'ctrl-c': 'ended 0', w: 'report'},
	report: {escape: 'done', left: 'done', q: 'ended 0', 'ctrl-c': 'ended 0'},
	fault: {q: 'ended 3', 'ctrl-c': 'ended 3'},
	ended: {},
};

describe.each(Object.entries(at))('%s', (kind, told) => {
	it('is reached', () => {
		expect(told.state.screen.kind).toBe(kind);
	});

	it.each(allKeys)('%s', key => {
		const {screen} = tell(told, key).state;
		const came = screen.kind === 'ended' && kind !== 'ended' ? `ended ${screen.code}` : screen.kind;
		expect(came).toBe(leads[kind as ScreenKind][key] ?? kind);
	});

	it('ends with a wish, and after that nothing is wished any more', () => {
		const ended = tell(told, 'ctrl-c', 'ctrl-c', 'ctrl-c');
		expect(ended.state.screen.kind).toBe('ended');
		expect(since(ended, tell(ended, ...allKeys, {kind: 'tick'}, {kind: 'fault', said: 'x'}))).toEqual([]);
		const ends = since(told, ended).filter(wish => wish.kind === 'end');
		expect(ends).toHaveLength(kind === 'ended' ? 0 : 1);
	});
});
