import {readFileSync} from 'node:fs';
import {Ajv} from 'ajv';
import {describe, expect, test} from 'vitest';
import type {Outcome, UndoneItem} from '../../source/engine/events.ts';
import {doctorJson, jsonText, planJson, setupJson, undoJson} from '../../source/report/json.ts';
import {unansweredJson} from '../../source/report/unanswered-json.ts';
import {sampleActions} from '../words/sample-actions.ts';
import {actions, block, broken, context, judged, planned, proof, target} from './sample-run.ts';

const schema = JSON.parse(
	readFileSync(new URL('../../source/report/schema.json', import.meta.url), 'utf8'),
) as {definitions: object};
const ajv = new Ajv({allErrors: true, allowUnionTypes: true}).addSchema(schema, 'gomod-setup');
const render = () => ({before: '', after: block});
const doctored: Outcome = {...planned, plan: undefined, findings: broken};
const done: Outcome = {
	...planned,
	run: '20261122-1402',
	applied: actions.map(action => ({action, state: 'done'})),
	proof,
};
const every: Outcome = {...planned, plan: {actions: Object.values(sampleActions), uncured: []}};
const undone: readonly UndoneItem[] = Object.values(sampleActions).map(action => ({
	action,
	state: 'restored',
}));

const noPassphrase = {
	use: {kind: 'missing-answer', what: 'passphrase', name: '', flag: '--set passphrase=none'},
	part: 'keys',
} as const;
const left = actions.map(action => ({action, state: 'left'}) as const);

describe('real output fits the published schema', () => {
	test.each([
		['doctor', doctorJson(doctored, [target], context)],
		['doctor', doctorJson({...doctored, findings: []}, [{...target, proof: undefined}], context)],
		['dryRun', planJson(planned, [target], context, render)],
		['dryRun', planJson(every, [target], context, render)],
		['dryRun', unansweredJson(planJson(planned, [target], context, render), noPassphrase, context)],
		['setup', setupJson(done, [target], context, render)],
		['setup', setupJson({...planned, plan: undefined}, [target], context, render)],
		['undo', undoJson('20261122-1402', undone, context)],
		['undo', undoJson(undefined, [], context)],
		['undo', undoJson('20261122-1402', left, context)],
	] as const)('%s', (name, document) => {
		const validate = ajv.getSchema(`gomod-setup#/definitions/${name}`);
		expect(validate?.(JSON.parse(jsonText(document))), JSON.stringify(validate?.errors)).toBe(true);
	});

	test('a document with a member more or less does not', () => {
		const validate = ajv.getSchema('gomod-setup#/definitions/doctor');
		const {ok: _, ...less} = doctorJson(doctored, [target], context);
		expect(validate?.(less)).toBe(false);
		expect(validate?.({...less, ok: true, more: 1})).toBe(false);
	});
});

test('doctor: every finding with its evidence and remedy', () => {
	const document = doctorJson(doctored, [target], context);
	expect(document.ok).toBe(false);
	expect(document.summary).toEqual({ok: 3, warn: 1, fail: 3, skip: 3});
	expect(document.findings[0]).toEqual({
		id: 'ssh.key-mode',
		code: 'S3',
		level: 'fail',
		part: 'permissions',
		title: 'Others can read your private key, so ssh ignores it',
		evidence: [
			{
				ran: "ssh-keygen -y -P '' -f /home/user/.ssh/id_ed25519",
				said: "Permissions 0644 for '/home/user/.ssh/id_ed25519' are too open.\nThis private key will be ignored.",
			},
		],
		remedy: {text: 'Make the file readable by you alone.', commands: ['chmod 600 ~/.ssh/id_ed25519']},
	});
	expect(document.findings.find(({id}) => id === 'ssh.login-refused')).toEqual({
		id: 'ssh.login-refused',
		code: 'S12',
		level: 'skip',
		part: 'login',
		title: 'The login was not tried: waits for S3',
		evidence: [],
	});
});

test('dry run: what would be changed', () => {
	expect(planJson(planned, [target], context, render).plan).toEqual([
		{
			kind: 'edit-file',
			title: 'Reach github.com over port 443, in ~/.ssh/config',
			diff: '--- ~/.ssh/config\n+++ ~/.ssh/config\n@@ -0,0 +1,5 @@\n+# gomod-setup begin github.com\n+Host github.com\n+  HostName ssh.github.com\n+  Port 443\n+# gomod-setup end github.com\n',
			undo: true,
			needsPerson: false,
		},
		{
			kind: 'go-env',
			title: 'Tell Go that github.com/acme is private',
			command: 'go env -w GOPRIVATE=github.com/acme',
			undo: true,
			needsPerson: false,
		},
		{
			kind: 'register-key',
			title: 'Register the public key on github.com',
			command: 'gh ssh-key add ~/.ssh/id_ed25519.pub',
			undo: false,
			needsPerson: true,
		},
	]);
});

test('setup: what was done, and the command that takes it back', () => {
	const {run, applied, undo, ok} = setupJson({...done, findings: []}, [target], context, render);
	expect({run, undo, ok}).toEqual({run: '20261122-1402', undo: 'gomod-setup undo 20261122-1402', ok: true});
	expect(applied[1]).toEqual({
		kind: 'go-env',
		title: 'Tell Go that github.com/acme is private',
		state: 'done',
	});
});

test('a change that failed is not ok, even where no finding fails', () => {
	const applied = actions.slice(0, 1).map(action => ({action, state: 'failed'}) as const);
	expect(setupJson({...done, findings: [], applied}, [target], context, render).ok).toBe(false);
});

test('no text carries a secret or a control character', () => {
	const secret = 'https://user:hunter2@github.com/\u001b[2J';
	const finding = judged(
		'fail',
		'git.rewrite-elsewhere',
		{base: secret, prefix: secret, from: secret, to: secret},
		{commands: [`git config ${secret}`], open: secret},
		[{ran: secret, said: `${secret}\n${secret}`, file: secret}],
	);
	const text = jsonText(doctorJson({...planned, findings: [finding]}, [target], context));
	expect(text).not.toContain('hunter2');
	expect(text).not.toContain('u001b');
});
