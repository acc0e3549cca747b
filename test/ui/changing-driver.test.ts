import {expect, it} from 'vitest';
import type {Session} from '../../source/engine/session.ts';
import {createChanging} from '../../source/ui/drive/changing.ts';
import type {Happening} from '../../source/ui/events.ts';
import type {Outside} from '../../source/ui/outside.ts';
import {githubMachine, sessionOn} from '../engine/github-machine.ts';

const directory = '/home/dev/kept-state';
const lock = `${directory}/lock`;
const file = '/home/dev/.config/go/env';
const plan = {
	actions: [
		{
			number: 1,
			cures: [],
			part: 'go-env',
			kind: 'go-env',
			adds: [],
			variable: 'GOPRIVATE',
			value: 'github.com/acme',
			was: undefined,
			file,
		},
	],
	uncured: [],
} as const;

it('what another run changes while it is waited for is seen: nothing is begun', async () => {
	const told: Happening[] = [];
	const system = githubMachine({GOPRIVATE: ''});
	system.processes.set(99, 'start of 99');
	system.files.file(lock, JSON.stringify({pid: 99, started: 'start of 99', since: ''}), {mode: 0o600});
	let isOvertaken = false;
	system.pause = async () => {
		isOvertaken = true;
		await system.remove(lock);
	};
	const given = {token: undefined, passphrase: 'none'};
	// Of what is outside nothing else is needed for a change.
	const outside = {system, directory, given, program: {version: '1.0.0'}} as unknown as Outside;
	const sessionFor = (stop: AbortSignal, emit: Session['emit']) => sessionOn(system, {stop, emit}).session;
	const changing = createChanging(outside, sessionFor, happening => told.push(happening));
	await changing.apply(plan, [], 'setup', async () => isOvertaken);
	expect(told).toEqual([{kind: 'carried-out', run: undefined, applied: [], result: 'outdated'}]);
	expect([system.files.text(file), system.files.look(lock).kind]).toEqual([undefined, 'missing']);
});
