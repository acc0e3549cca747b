import {expect, test} from 'vitest';
import type {JournalledRun} from '../../source/core/journal.ts';
import {interruptedText, unreadableText} from '../../source/report/earlier-text.ts';
import {zhCn} from '../../source/words/zh-cn/zh-cn.ts';
import {sampleChanges} from '../words/sample-actions.ts';
import {context} from './sample-run.ts';

const chinese = {...context, words: zhCn};
const step = (state: JournalledRun['steps'][number]['state']): JournalledRun['steps'][number] => ({
	action: {...sampleChanges['known-hosts'], number: 1, cures: [], part: 'hosts'},
	before: {},
	after: undefined,
	state,
});
const run = (...states: JournalledRun['steps'][number]['state'][]): JournalledRun => ({
	run: '20261122-1402',
	at: '2026-11-22T14:02:31',
	recipe: 'github',
	host: 'github.com',
	result: 'interrupted',
	steps: states.map(step),
});

test('a run that was cut off, and how a person goes on', () => {
	expect(interruptedText(run('done', 'done', 'intended'), false, context)).toBe(
		'gomod-setup: The last run (2026-11-22 14:02) was cut off while it wrote ~/.ssh/known_hosts. 2 changes were done. Nothing is lost. gomod-setup setup --yes goes on from there, gomod-setup undo takes it back.\n',
	);
});

test('a run that was cut off between two changes, and the setup goes on', () => {
	expect(interruptedText(run('done'), true, context)).toBe(
		'gomod-setup: The last run (2026-11-22 14:02) was cut off. 1 change was done. Nothing is lost. What was half done is taken back from its copy, and the setup goes on.\n',
	);
	expect(interruptedText(run('done'), true, chinese)).toBe(
		'gomod-setup: 上次运行（2026-11-22 14:02）被中断。已完成 1 处改动，没有丢失任何内容。写了一半的内容会从副本恢复，然后继续设置。\n',
	);
});

test("a person's own part is nothing that was cut off", () => {
	const registering = {...step('intended'), action: {...step('done').action, ...sampleChanges.register}};
	const text = interruptedText({...run('done'), steps: [step('done'), registering]}, false, context);
	expect(text).toContain('was cut off. 1 change was done.');
});

const path = '/home/user/.local/state/gomod-setup/runs/20261122-1402/journal.jsonl';

test('journals that cannot be read, a line each', () => {
	const journals = [
		{path, because: 'EACCES', partly: false},
		{path, because: 'damaged', partly: true},
	];
	expect(unreadableText(journals, context).split('\n')).toEqual([
		'gomod-setup: The journal ~/.local/state/gomod-setup/runs/20261122-1402/journal.jsonl cannot be read (permission denied). undo cannot take that run back. The files as they were before it lie beside it (copy-0, copy-1 and so on). Put back by hand what you need, then move that folder away.',
		'gomod-setup: A part of the journal ~/.local/state/gomod-setup/runs/20261122-1402/journal.jsonl cannot be read (it is damaged). undo takes back what the rest tells of. The files as they were before it lie beside it (copy-0, copy-1 and so on). Put back by hand what you need, then move that folder away.',
		'',
	]);
	expect(unreadableText(journals.slice(0, 1), chinese)).toBe(
		'gomod-setup: 无法读取日志 ~/.local/state/gomod-setup/runs/20261122-1402/journal.jsonl（没有权限）。undo 无法撤销那次运行。改动之前的文件副本就在它旁边（copy-0、copy-1 等）。请手动恢复需要的文件，然后移走那个文件夹。\n',
	);
	expect(unreadableText([], context)).toBe('');
});
