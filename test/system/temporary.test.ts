import {spawnSync} from 'node:child_process';
import {
	existsSync,
	lutimesSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, it, vi} from 'vitest';
import {temporary} from '../../source/system/temporary.ts';

const place = mkdtempSync(join(tmpdir(), 'places-'));
afterAll(() => rmSync(place, {recursive: true}));

/** The number of a process that has ended. */
const gone = spawnSync('true').pid;
const hour = 60 * 60 * 1000;

const left: readonly (readonly [string, name: string, age: number, stays: boolean])[] = [
	['of a process that is gone', `gomod-setup-${gone}-abcdef`, 2 * hour, false],
	['of one that may be at work elsewhere', `gomod-setup-${gone}-ghijkl`, hour / 2, true],
	['of one that is at work', `gomod-setup-${process.pid}-abcdef`, 2 * hour, true],
	['of another program', `gomod-setup-${gone}-notours`, 2 * hour, true],
	['of nobody', 'gomod-setup-abcdef', 2 * hour, true],
];

it('what a killed process left goes with the next start, and nothing else', async () => {
	for (const [, name, age] of left) {
		mkdirSync(join(place, name, 'modules'), {recursive: true});
		writeFileSync(join(place, name, 'modules', 'file'), 'x');
		const then = new Date(Date.now() - age);
		utimesSync(join(place, name), then, then);
	}
	const elsewhere = join(place, 'elsewhere');
	mkdirSync(elsewhere);
	const link = join(place, `gomod-setup-${gone}-linked`);
	symlinkSync(elsewhere, link);
	lutimesSync(link, 0, 0);
	const room = await temporary({TMPDIR: place});
	const first = left[0]?.[1] ?? '';
	await vi.waitFor(() => expect(existsSync(join(place, first))).toBe(false), {timeout: 10_000});
	await room.remove();
	await vi.waitFor(() => expect(existsSync(room.path)).toBe(false));
	for (const [what, name, , stays] of left) expect(existsSync(join(place, name)), what).toBe(stays);
	expect([existsSync(elsewhere), existsSync(link)]).toEqual([true, true]);
});
