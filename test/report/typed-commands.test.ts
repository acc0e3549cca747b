import {expect, test} from 'vitest';
import type {Action} from '../../source/core/action.ts';
import type {Outcome} from '../../source/engine/events.ts';
import {commandOf, undoCommandOf} from '../../source/report/command.ts';
import {doctorText} from '../../source/report/doctor-text.ts';
import {doctorJson, jsonText, planJson} from '../../source/report/json.ts';
import {planText} from '../../source/report/plan-text.ts';
import {setupText} from '../../source/report/setup-text.ts';
import {judged, planned, target, context as usual} from './sample-run.ts';

const patterns = Array.from({length: 20}, (_, index) => `git.acme.example/acme-team-${index + 1}`).join(',');
const command = `go env -w GOPRIVATE=${patterns}`;
const again = `setup --yes --recipe github --set modules=${patterns}`;
const context = {...usual, again, runs: {'github.com': `run acme.yaml --set modules=${patterns}`}};
const action: Action = {
	kind: 'go-env',
	variable: 'GOPRIVATE',
	value: patterns,
	was: `${patterns},x`,
	adds: [patterns],
	file: '/home/user/.config/go/env',
	number: 1,
	cures: [],
	part: 'go-env',
};
const edit: Action = {
	kind: 'edit-file',
	path: '/home/user/.ssh/known_hosts',
	digest: undefined,
	mode: 0o600,
	edit: {kind: 'known-hosts', vouched: 'published', add: [], remove: []},
	number: 2,
	cures: [],
	part: 'hosts',
};
const finding = judged('fail', 'git.missing', {version: undefined, install: 'git'}, {commands: [command]});
const line = `git.acme.example ssh-rsa ${'AAAAB3NzaC1yc2EAAAADAQABAAACAQ'.repeat(40)}`;
const render = () => ({before: '', after: `${line}\u001b[2J https://user:hunter2@host/\n`});
const outcome: Outcome = {
	...planned,
	findings: [finding],
	plan: {actions: [action, edit], uncured: []},
	run: '20261122-1402',
	applied: [{action, state: 'done'}],
};

/** What is pasted with its end cut off saves a wrong value. */
test.each([
	['the command of a change', commandOf(action, context), command],
	['the one that takes it back', undoCommandOf(action, context), `${command},x`],
	['planned, as text', planText(outcome, [target], context, render), `$ ${command}\n`],
	['planned, how to make them', planText(outcome, [target], context, render), `gomod-setup ${again}\n`],
	['planned, as JSON', jsonText(planJson(outcome, [target], context, render)), `"command": "${command}"`],
	['a finding, as text', doctorText([finding], [target], context), `$ ${command}\n`],
	['a finding, as JSON', jsonText(doctorJson(outcome, [target], context)), `"${command}"`],
	['made', setupText(outcome, [target], context), `$ ${command}\n`],
	['what is left', setupText(outcome, [target], context), `${context.runs['github.com']} tools\n`],
	['how to repeat it', setupText(outcome, [target], context), `gomod-setup ${again}\n`],
	['a diff, as JSON', jsonText(planJson(outcome, [target], context, render)), `+${line} https://***@host/`],
])('%s is whole', (_, text, wanted) => {
	expect(text).toContain(wanted);
	expect(text).not.toContain('hunter2');
});

test('the command that repeats a run cannot move the cursor or tell a secret', () => {
	const hostile = {...context, again: 'setup --key \u001b[2J --recipe https://u:hunter2@h/'};
	const cleaned = 'gomod-setup setup --key  --recipe https://***@h/\n';
	expect(planText(outcome, [target], hostile, render).endsWith(cleaned)).toBe(true);
	expect(setupText(outcome, [target], hostile).endsWith(cleaned)).toBe(true);
});
