import {existsSync, utimesSync} from 'node:fs';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {kindOf} from '../../source/actions/index.ts';
import {action, context, type Machine, machine, make} from './machine.ts';

let one: Machine;
beforeEach(() => {
	one = machine();
});
afterEach(() => one.remove());

const was = '[user]\n\tname = Dev\n';
const ours = `${was}[url "ssh://git@github.com/acme/"]\n\tinsteadOf = https://github.com/acme/\n`;

// biome-ignore format: a table is read by its lines.
it.each<[string, string, 'before us' | 'after us', 'is removed' | 'stays']>([
	['that our git had begun to fill', ours.slice(0, 30), 'after us', 'is removed'],
	['that our git had filled', ours, 'after us', 'is removed'],
	['without bytes, younger than our copy', '', 'after us', 'is removed'],
	['without bytes, older than our copy', '', 'before us', 'stays'],
	['of a git that writes something else', `${was}[pull]\n`, 'after us', 'stays'],
])('a lock %s (%s): %s %s', async (_, text, when, becomes) => {
	const file = one.put('.gitconfig', was, 0o644);
	const rewrite = action<'git-rewrite'>({
		kind: 'git-rewrite',
		base: 'ssh://git@github.com/acme/',
		prefix: 'https://github.com/acme/',
		replaces: [],
		file,
	});
	const {before} = await make(one, rewrite);
	one.put('.gitconfig', was, 0o644);
	const lock = one.put('.gitconfig.lock', text);
	const time = Date.now() / 1000 + (when === 'after us' ? 60 : -60);
	utimesSync(lock, time, time);
	await kindOf(rewrite).takeBack(one.system, rewrite, before, undefined, context());
	expect(existsSync(lock)).toBe(becomes === 'stays');
	expect(one.text('.gitconfig')).toBe(was);
});
