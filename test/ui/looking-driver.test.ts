import {expect, it} from 'vitest';
import type {Session} from '../../source/engine/session.ts';
import type {System} from '../../source/system/system.ts';
import {createLooking} from '../../source/ui/drive/looking.ts';
import type {Happening} from '../../source/ui/events.ts';
import type {Outside} from '../../source/ui/outside.ts';
import {githubMachine, survey, target} from '../engine/github-machine.ts';

/** A machine whose programs answer only when they are told to stop. */
function silent(): System {
	const machine = githubMachine();
	const run: System['run'] = ({signal}) =>
		new Promise(resolve => {
			const ended = () => resolve({kind: 'cancelled', milliseconds: 0});
			if (signal?.aborted) ended();
			else signal?.addEventListener('abort', ended, {once: true});
		});
	return Object.assign(Object.create(machine) as System, {run});
}

it.each([
	['one check', false],
	['one check and the plan', true],
])('%s that is made again ends when the wizard does, and says nothing then', async (_, replan) => {
	const told: Happening[] = [];
	const system = silent();
	const sessionFor = (stop: AbortSignal, emit: Session['emit']): Session => ({
		system,
		targets: [target],
		survey,
		choices: {passphrase: 'none', tokens: [], keyComment: ''},
		only: [],
		timeout: 600_000,
		emit,
		stop,
	});
	// Of what is outside nothing is needed for a look.
	const looking = createLooking({system} as Outside, sessionFor, happening => told.push(happening));
	const checked = looking.recheck('ssh.login-refused', replan);
	looking.stop(false);
	await checked;
	expect(told).toEqual([]);
});
