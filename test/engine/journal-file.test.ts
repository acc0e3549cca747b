import {expect, it} from 'vitest';
import {beginJournal, openJournal, readJournals, readRuns} from '../../source/engine/journal-file.ts';
import {FakeSystem} from '../system/fake-system.ts';
import {head} from './run.ts';

const state = '/home/dev/.local/state/gomod-setup';

it('names runs by the minute, and lists the newest first', async () => {
	const system = new FakeSystem({now: new Date(2026, 10, 22, 14, 2)});
	for (let run = 0; run < 11; run++) await beginJournal(system, state, head);
	system.advance(60_000);
	await beginJournal(system, state, head);
	const runs = (await readRuns(system, state)).map(({run}) => run);
	expect(runs.slice(0, 3)).toEqual(['20261122-1403', '20261122-1402-11', '20261122-1402-10']);
	expect(runs.at(-1)).toBe('20261122-1402');
});

it('lists the newest first also where the clock on the wall was set to another time zone', async () => {
	const now = new Date(2026, 10, 22, 14, 2);
	const system = new FakeSystem({now});
	for (const hour of [22, 6]) {
		// What stands in the name: the hour in Tokyo, then in Los Angeles.
		now.getHours = () => hour;
		system.now = () => now;
		await beginJournal(system, state, head);
		now.setTime(now.getTime() + 60_000);
	}
	const runs = (await readRuns(system, state)).map(({run}) => run);
	expect(runs).toEqual(['20261122-0603', '20261122-2202']);
});

it('keeps journals and copies for this user alone', async () => {
	const system = new FakeSystem();
	const begun = await beginJournal(system, state, head);
	if (begun.kind === 'failed') throw new Error(begun.because);
	const kept = await begun.journal.keep(Buffer.from('old'));
	const again = await begun.journal.keep(Buffer.from('older'));
	if (kept.kind === 'failed' || again.kind === 'failed') throw new Error();
	expect([system.files.text(kept.backup), system.files.text(again.backup)]).toEqual(['old', 'older']);
	const modes = [`${begun.journal.folder}/journal.jsonl`, kept.backup, begun.journal.folder, state].map(
		path => system.files.look(path),
	);
	expect(modes.map(look => 'mode' in look && look.mode)).toEqual([0o600, 0o600, 0o700, 0o700]);
});

it('says why a run cannot begin', async () => {
	const system = new FakeSystem();
	system.files.full = true;
	expect(await beginJournal(system, state, head)).toEqual({kind: 'failed', because: 'ENOSPC'});
});

it('names the journals that it cannot read, and those of which a part is damaged', async () => {
	const system = new FakeSystem({now: new Date(2026, 10, 22, 14, 2)});
	for (let run = 0; run < 4; run++) await beginJournal(system, state, head);
	const path = (run: string) => `${state}/runs/${run}/journal.jsonl`;
	system.files
		.file(path('20261122-1402'), '{"entry":"be')
		.file(path('20261122-1402-2'), 'not ours')
		.file(path('20261122-1402-3'), `${system.files.text(path('20261122-1402-3'))}not ours\n`)
		.file(path('20261122-1402-4'), 'secret', {mode: 0o000, uid: 1});
	const {runs, unreadable} = await readJournals(system, state);
	expect(runs.map(({run}) => run)).toEqual(['20261122-1402-3']);
	expect(unreadable).toEqual([
		{path: path('20261122-1402-4'), because: 'EACCES', partly: false},
		{path: path('20261122-1402-3'), because: 'damaged', partly: true},
		{path: path('20261122-1402-2'), because: 'damaged', partly: false},
	]);
});

it('names the folder of all journals where it may not be read', async () => {
	const system = new FakeSystem();
	system.files.directory(`${state}/runs`, {mode: 0o000, uid: 1});
	const {unreadable} = await readJournals(system, state);
	expect(unreadable).toEqual([{path: `${state}/runs`, because: 'EACCES', partly: false}]);
});

it('leaves out what is no journal', async () => {
	const system = new FakeSystem();
	await beginJournal(system, state, head);
	system.files
		.file(`${state}/runs/junk/journal.jsonl`, 'null\n{}\n[]\n{"entry":"intent"}\n')
		.directory(`${state}/runs/empty`);
	expect((await readRuns(system, state)).length).toBe(1);
	expect(await openJournal(system, state, 'empty').read()).toBeUndefined();
});
