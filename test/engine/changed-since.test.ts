import {readFileSync, rmSync} from 'node:fs';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {Change} from '../../source/core/action.ts';
import {digestOf} from '../../source/core/digest.ts';
import {filesIn, machine} from '../actions/machine.ts';
import {applyChanges, stateOf, undoLast} from './run.ts';

describe('a file that changed since it was shown', () => {
	const edit = {kind: 'ssh-config-block', host: 'h', set: [['Port', '443']]} as const;
	let one: ReturnType<typeof machine>;
	let path: string;
	let change: Change;
	beforeEach(() => {
		one = machine();
		path = one.put('.ssh/config', 'Host mine\n', 0o644);
		change = {kind: 'edit-file', path, digest: digestOf(readFileSync(path)), mode: 0o600, edit};
	});
	afterEach(() => one.remove());

	/** Applies the change; what another try would start from is noted, and then the next of these is done. */
	async function applied(...then: readonly (() => void)[]) {
		const shown: (string | undefined)[] = [];
		const done = await applyChanges({system: one.system, state: stateOf(one)}, [change], {
			onFailure: async (_action, {because}, now) => {
				expect(because).toBe('changed-since');
				shown.push(now?.text?.before);
				const next = then[shown.length - 1];
				next?.();
				return next === undefined ? 'stop' : 'retry';
			},
		});
		return {states: done.applied.map(({state}) => state), shown};
	}
	const nothing = () => {};
	const write = (text: string) => () => void one.put('.ssh/config', text, 0o644);

	it('is left alone', async () => {
		write('Host theirs\n')();
		const files = filesIn(one.home);
		expect(await applied()).toEqual({states: ['failed'], shown: ['Host theirs\n']});
		expect(filesIn(one.home)).toEqual(files);
	});

	it('is edited when the person was shown it anew and says so', async () => {
		write('Host theirs\n')();
		const files = filesIn(one.home);
		expect(await applied(nothing)).toEqual({states: ['done'], shown: ['Host theirs\n']});
		expect(readFileSync(path, 'utf8')).toMatch(/Port 443[\s\S]*Host theirs/);
		await undoLast(one.system, stateOf(one));
		expect(filesIn(one.home)).toEqual(files);
	});

	it('is shown once more when it has changed again meanwhile', async () => {
		write('Host theirs\n')();
		const seen = await applied(write('Host others\n'), nothing);
		expect(seen).toEqual({states: ['done'], shown: ['Host theirs\n', 'Host others\n']});
	});

	it('is made anew where it is gone', async () => {
		rmSync(path);
		const files = filesIn(one.home);
		expect(await applied(nothing)).toEqual({states: ['done'], shown: ['']});
		await undoLast(one.system, stateOf(one));
		expect(filesIn(one.home)).toEqual(files);
	});
});
