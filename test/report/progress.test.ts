import {expect, test} from 'vitest';
import type {EngineEvent} from '../../source/engine/events.ts';
import {beginning, follow, progressLine} from '../../source/report/progress.ts';
import {actions, context, proof} from './sample-run.ts';

type Told = readonly (readonly [EngineEvent, number])[];
const started = (fact: 'network' | 'goEnv' | 'login', part: 'network' | 'go-env' | 'login'): EngineEvent => ({
	kind: 'probe',
	fact,
	part,
	state: 'started',
	milliseconds: 0,
});
const ended: EngineEvent = {kind: 'probe', fact: 'goEnv', part: 'go-env', state: 'ended', milliseconds: 9};
const looking: Told = [
	[started('network', 'network'), 0],
	[started('goEnv', 'go-env'), 0],
	[ended, 9],
];
const line = (events: Told, now: number) =>
	progressLine(
		events.reduce((progress, [event, at]) => follow(progress, event, at), beginning),
		now,
		'github.com',
		context,
	);
const [block] = actions;
if (block === undefined) throw new Error('the sample has an action');

test.each<[string, Told, number, string]>([
	['before anything', [], 0, 'looking: 0 of 0 parts'],
	['looking', looking, 100, 'looking: 1 of 2 parts'],
	['what is slow is named', looking, 6400, 'looking: 1 of 2 parts, github.com has not answered for 6 s'],
	[
		'the slowest of all',
		[...looking, [started('login', 'login'), 3000]],
		9000,
		'looking: 1 of 3 parts, github.com has not answered for 9 s',
	],
	[
		'changing',
		[...looking, [{kind: 'action', action: block, of: 7, state: 'checking'}, 10]],
		9000,
		'changing: 1 of 7, Reach github.com over port 443, in ~/.ssh/config: written; checking again',
	],
	[
		'waiting',
		[
			[
				{
					kind: 'waiting',
					action: block,
					attempt: 3,
					seconds: 12,
					said: 'Permission denied (publickey).\u001b[2J',
				},
				0,
			],
		],
		0,
		'waiting for you: github.com does not accept this key yet, 12 s; Permission denied (publickey).',
	],
	[
		'looking again after a change',
		[[{kind: 'action', action: block, of: 1, state: 'done'}, 0], ...looking],
		100,
		'looking: 1 of 2 parts',
	],
	['proving', proof.slice(0, 1).map(row => [{kind: 'proof', row}, 0] as const), 0, 'proving: the login'],
	[
		'taking back',
		[[{kind: 'undone', item: {action: block, state: 'restored'}}, 0]],
		0,
		'taking back: the block of github.com was removed from ~/.ssh/config',
	],
])('%s', (_, events, now, text) => {
	expect(line(events, now)).toBe(text);
});
