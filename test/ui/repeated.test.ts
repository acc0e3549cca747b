import {expect, it, test} from 'vitest';
import {repeated} from '../../source/ui/repeated.ts';
import type {ScrollItem} from '../../source/ui/scroll-item.ts';
import {at} from './machine.ts';
import {draw} from './screens/draw.tsx';
import {target} from './screens/sample-states.ts';
import {states} from './screens/states.ts';
import {since, tell} from './told.ts';

const given = (chosen: 'set' | 'none' | 'token', host?: string): ScrollItem => ({
	kind: 'passphrase',
	chosen,
	host,
});
const again = 'setup --yes --recipe github';

it.each<[string, readonly ScrollItem[], string]>([
	['nothing was asked', [], again],
	['no passphrase', [given('none')], `${again} --set passphrase=none`],
	['a passphrase', [given('set')], `${again} --secret passphrase=env:MY_PASSPHRASE`],
	['the last one', [given('none'), given('set')], `${again} --secret passphrase=env:MY_PASSPHRASE`],
	['a token', [given('token', 'github.com')], `${again} --secret token=env:MY_TOKEN`],
	[
		'both, the token twice',
		[given('none'), given('token', 'github.com'), given('token', 'github.com')],
		`${again} --set passphrase=none --secret token=env:MY_TOKEN`,
	],
])('the command that repeats the run: %s', (_, scrollback, words) => {
	expect(repeated({...states.done, again, scrollback}).again).toBe(words);
});

it('of several hosts a token is for its own', () => {
	const targets = [target, {...target, host: 'gitlab.com'}];
	const scrollback = targets.map(({host}) => given('token', host));
	expect(repeated({...states.done, again, targets, scrollback}).again).toBe(
		`${again} --secret token@github.com=env:MY_TOKEN_1 --secret token@gitlab.com=env:MY_TOKEN_2`,
	);
});

it('where no command repeats it none is made up', () => {
	expect(repeated({...states.done, again: '', scrollback: [given('none')]}).again).toBe('');
});

test('to go on without a passphrase is an answer of the run', () => {
	const without = tell(at.passphrase, 'down', 'down', 'enter', 'down', 'enter');
	expect(repeated(without.state).again).toBe('setup --yes --set passphrase=none');
	const done = {...without, state: {...at.done.state, scrollback: without.state.scrollback}};
	expect(since(done, tell(done, 'c'))).toEqual([
		{kind: 'copy', text: 'gomod-setup setup --yes --set passphrase=none'},
	]);
});

test('what was typed has to be given again, and that is said', () => {
	const lines = draw({...states.done, again, scrollback: [given('set')]}, {columns: 80, rows: 30});
	expect(lines.join('\n')).toContain(
		`
 Again     gomod-setup setup --yes --recipe github --secret
           passphrase=env:MY_PASSPHRASE
           (the same run, with what you typed in MY_PASSPHRASE; c copies it on
           one line)
`,
	);
});
