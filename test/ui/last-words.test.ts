import {expect, test} from 'vitest';
import type {Action} from '../../source/core/action.ts';
import type {AppliedAction} from '../../source/engine/events.ts';
import {summaryOf} from '../../source/ui/summary.ts';
import {draw} from './screens/draw.tsx';
import {actions, healthy} from './screens/sample-states.ts';
import {states} from './screens/states.ts';

const size = {columns: 80, rows: 30};
const [register] = actions.filter(({kind}) => kind === 'register-key');
if (register === undefined) throw new Error('the sample registers a key');

test('a key that is left for later is not done, also where the login was well before', () => {
	const applied = [{action: register, state: 'for-you'} as const];
	const lines = draw({...states.done, findings: healthy, proved: false, applied}, size);
	expect(lines).toContain(' ✗ Not finished: login (S12).');
});

test('an agent that a key without a passphrase does not need is not left to do', () => {
	const start = {kind: 'start-agent', how: 'process', socket: '/s'} as const;
	const agent: Action = {...start, number: 1, cures: ['ssh.agent-missing'], part: 'agent'};
	const left = {action: agent, state: 'left'} as const;
	const later = {action: register, state: 'for-you'} as const;
	const leftOf = (applied: readonly AppliedAction[]) =>
		summaryOf({...states.done, findings: healthy, proved: false, applied}).left;
	expect(leftOf([left, later])).toEqual(['ssh.login-refused']);
	expect(leftOf([{...later, state: 'failed'}, left])).toEqual(['ssh.login-refused', 'ssh.agent-missing']);
});

test('of several keys to register none but the last is all that is left', () => {
	const aside = (lines: readonly string[]) => lines.find(line => line.includes('Finish later'));
	const {work} = states.register;
	if (work === undefined) throw new Error('it registers a key');
	const more = {...work, actions: [...work.actions, {...register, number: 8, host: 'gitlab.com'} as Action]};
	expect(aside(draw(states.register, size))).toMatch(/everything else is done; only this is left$/);
	expect(aside(draw({...states.register, work: more}, size))).toMatch(/the changes after this one go on$/);
});

test('an agent that was started is known to ssh', () => {
	const socket = '/home/user/.ssh/gomod-setup-agent';
	const change = {kind: 'start-agent', how: 'process', socket} as const;
	const action: Action = {...change, number: 1, cures: [], part: 'agent'};
	const lines = draw({...states.done, applied: [{action, state: 'done'}]}, size);
	expect(lines.join('\n')).toContain(
		' In every terminal ssh finds the agent; for ssh-add: export\n SSH_AUTH_SOCK=/home/user/.ssh/gomod-setup-agent\n',
	);
});
