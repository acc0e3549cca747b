import {readFile} from 'node:fs/promises';
import {expect} from 'vitest';
import type {FaultName} from '../lab/faults.ts';
import type {Lab} from '../lab/lab.ts';
import {shop, working} from './machine.ts';
import {type Story, tell} from './story.ts';

/** A machine that lacks nothing, on a network with this fault; the lab has seen it. */
function fault(name: string, faults: readonly FaultName[], rest: Omit<Story, 'name' | 'arrange'>): Story {
	const arrange = async (lab: Lab) => {
		await working(lab);
		await lab.fault(...faults);
		return {cwd: await shop(lab)};
	};
	return {name, arrange, options: ['--timeout', '2'], within: 4500, ...rest};
}

/** ssh takes port 443 instead. */
const over443: Omit<Story, 'name' | 'arrange'> = {
	fails: ['N22'],
	plan: ['edit-file', 'register-key'],
	after: async lab => {
		const config = await readFile(`${lab.home}/.ssh/config`, 'utf8');
		expect(config).toMatch(/Host github\.com\n\s+HostName ssh\.github\.com\n\s+Port 443\n/);
	},
};

tell('port 22', [
	fault('no answer', ['22-drop'], over443),
	fault('refused', ['22-reset'], over443),
	fault('silent once it is open', ['22-blackhole'], {...over443, warns: ['N29']}),
	fault('a portal answers', ['22-portal'], {...over443, fails: ['N22'], warns: ['N29']}),
]);
