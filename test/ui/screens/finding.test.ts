import {expect, test} from 'vitest';
import type {WizardState} from '../../../source/ui/state.ts';
import {judged} from '../../report/sample-run.ts';
import {draw} from './draw.tsx';
import {expectFrame} from './expect-frame.ts';
import {key} from './sample-states.ts';
import {states} from './states.ts';

const said = Array.from({length: 14}, (_, index) => `said ${index + 1}`);
const long = judged(
	'fail',
	'ssh.key-mode',
	{key, mode: 0o644},
	{commands: [`chmod 600 ${key}`, `chmod 600 ${key}_acme`], open: 'https://wiki.acme.example/keys'},
	[{ran: 'ssh -v git@github.com', said: said.join('\n')}],
);

/** A finding with long evidence, scrolled to this line. */
function longFrom(offset: number): WizardState {
	return {
		...states.finding,
		findings: [long],
		screen: {kind: 'finding', finding: 'ssh.key-mode', pointer: 'back', offset, since: 0},
	};
}

test('finding, 80x24', () => {
	expectFrame(
		states.finding,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                    S3   4 of 7

 ✗ S3 ssh.key-mode
 Others can read your private key, so ssh ignores it

 Seen  ~/.ssh/id_ed25519 0644, wanted 0600
       $ ssh-keygen -y -P '' -f ~/.ssh/id_ed25519
       Permissions 0644 for '/home/user/.ssh/id_ed25519' are too open.
       This private key will be ignored.
 Why   ssh treats a key that others can read as lost. Git then ends with "exit
       status 128".
 Cure  Make the file readable by you alone.
       $ chmod 600 ~/.ssh/id_ed25519

 ❯ Back to the list
   Fix this one now and check it again
   Check it again

 ↑↓ move   Enter choose   f fix   r check   c copy the command   Esc back
`,
	);
});

test('finding, 60x16', () => {
	expectFrame(
		states.finding,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                              S3   4 of 7
 ✗ S3 ssh.key-mode
 Others can read your private key, so ssh ignores it
 Seen  ~/.ssh/id_ed25519 0644, wanted 0600
       $ ssh-keygen -y -P '' -f ~/.ssh/id_ed25519
       Permissions 0644 for '/home/user/.ssh/id_ed25519' a…
       This private key will be ignored.
 Why   ssh treats a key that others can read as lost.
 Cure  Make the file readable by you alone.
       $ chmod 600 ~/.ssh/id_ed25519
 ❯ Back to the list
   Fix this one now and check it again
   Check it again

 Enter choose   f fix   Esc back
`,
	);
});

test('finding, 80x24, zh-CN', () => {
	expectFrame(
		states.finding,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                          S3   第 4 步，共 7 步

 ✗ S3 ssh.key-mode
 其他用户能读取你的私钥，ssh 因此不使用它

 现象  ~/.ssh/id_ed25519 0644，应为 0600
       $ ssh-keygen -y -P '' -f ~/.ssh/id_ed25519
       Permissions 0644 for '/home/user/.ssh/id_ed25519' are too open.
       This private key will be ignored.
 原因  别人能读到的私钥等于已经泄露，ssh 会忽略它，git 随后以 exit status 128
       结束。
 办法  把文件改为只有你自己可读。
       $ chmod 600 ~/.ssh/id_ed25519

 ❯ 回到列表
   现在只修复这一项，然后重新检查
   重新检查

 ↑↓ 移动   Enter 选择   f 修复   r 重新检查   c 复制命令   Esc 返回
`,
	);
});

test('finding cured, 80x24', () => {
	expectFrame(
		states['finding cured'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                    S3   4 of 7

 ✓ S3 ssh.key-mode  cured
 mode of the key: ~/.ssh/id_ed25519 0600

 Seen  ~/.ssh/id_ed25519 0600

 ❯ Back to the list
   Fix this one now and check it again
   Check it again

 ↑↓ move   Enter choose   f fix   r check   PgUp PgDn scroll   Esc back
`,
	);
});

test('finding cured, 60x16', () => {
	expectFrame(
		states['finding cured'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                              S3   4 of 7
 ✓ S3 ssh.key-mode  cured
 mode of the key: ~/.ssh/id_ed25519 0600

 Seen  ~/.ssh/id_ed25519 0600
 ❯ Back to the list
   Fix this one now and check it again
   Check it again

 Enter choose   f fix   Esc back
`,
	);
});

test('finding missing, 80x24', () => {
	expectFrame(
		states['finding missing'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                    S3   4 of 7

 ❯ Back to the list
   Fix this one now and check it again
   Check it again

 ↑↓ move   Enter choose   f fix   r check   PgUp PgDn scroll   Esc back
`,
	);
});

test('finding missing, 60x16', () => {
	expectFrame(
		states['finding missing'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                              S3   4 of 7
 ❯ Back to the list
   Fix this one now and check it again
   Check it again

 Enter choose   f fix   Esc back
`,
	);
});

test('long evidence, 80x24', () => {
	expectFrame(
		longFrom(0),
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                    S3   4 of 7
 ✗ S3 ssh.key-mode
 Others can read your private key, so ssh ignores it
 Seen  ~/.ssh/id_ed25519 0644, wanted 0600
       $ ssh -v git@github.com
       said 1
       said 2
       said 3
       said 4
       said 5
       said 6
       said 7
     ↓ 7 more
 Why   ssh treats a key that others can read as lost. Git then ends with "exit
       status 128".
 Cure  Make the file readable by you alone.
       $ chmod 600 ~/.ssh/id_ed25519
       $ chmod 600 ~/.ssh/id_ed25519_acme
       or https://wiki.acme.example/keys
 ❯ Back to the list
   Fix this one now and check it again
   Check it again
 ↑↓ move   Enter choose   f fix   r check   c copy the command   Esc back
`,
	);
});

test('long evidence, 80x24, scrolled', () => {
	expectFrame(
		longFrom(2),
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                    S3   4 of 7
 ✗ S3 ssh.key-mode
 Others can read your private key, so ssh ignores it
     ↑ 2 more
       said 1
       said 2
       said 3
       said 4
       said 5
       said 6
       said 7
       said 8
     ↓ 6 more
 Why   ssh treats a key that others can read as lost. Git then ends with "exit
       status 128".
 Cure  Make the file readable by you alone.
       $ chmod 600 ~/.ssh/id_ed25519
       $ chmod 600 ~/.ssh/id_ed25519_acme
       or https://wiki.acme.example/keys
 ❯ Back to the list
   Fix this one now and check it again
   Check it again
 ↑↓ move   Enter choose   f fix   r check   c copy the command   Esc back
`,
	);
});

test('long evidence, 60x16', () => {
	expectFrame(
		longFrom(0),
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                              S3   4 of 7
 ✗ S3 ssh.key-mode
 Others can read your private key, so ssh ignores it
 Seen  ~/.ssh/id_ed25519 0644, wanted 0600
       $ ssh -v git@github.com
     ↓ 14 more
 Why   ssh treats a key that others can read as lost.
 Cure  Make the file readable by you alone.
       $ chmod 600 ~/.ssh/id_ed25519
       $ chmod 600 ~/.ssh/id_ed25519_acme
       or https://wiki.acme.example/keys
 ❯ Back to the list
   Fix this one now and check it again
   Check it again
 Enter choose   f fix   Esc back
`,
	);
});

test('long evidence to its last two lines, 60x16', () => {
	expectFrame(
		longFrom(100),
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                              S3   4 of 7
 ✗ S3 ssh.key-mode
 Others can read your private key, so ssh ignores it
     ↑ 14 more
       said 13
       said 14
 Why   ssh treats a key that others can read as lost.
 Cure  Make the file readable by you alone.
       $ chmod 600 ~/.ssh/id_ed25519
       $ chmod 600 ~/.ssh/id_ed25519_acme
       or https://wiki.acme.example/keys
 ❯ Back to the list
   Fix this one now and check it again
   Check it again
 Enter choose   f fix   Esc back
`,
	);
});

test('long evidence to its last line, 60x16, zh-CN', () => {
	expectFrame(
		longFrom(100),
		{columns: 60, rows: 16, language: 'zh-CN'},
		`
 gomod-setup 1.0.0                    S3   第 4 步，共 7 步
 ✗ S3 ssh.key-mode
 其他用户能读取你的私钥，ssh 因此不使用它
     ↑ 还有 15 项
       said 14
 原因  别人能读到的私钥等于已经泄露，ssh 会忽略它，git 随后
       以 exit status 128 结束。
 办法  把文件改为只有你自己可读。
       $ chmod 600 ~/.ssh/id_ed25519
       $ chmod 600 ~/.ssh/id_ed25519_acme
       或 https://wiki.acme.example/keys
 ❯ 回到列表
   现在只修复这一项，然后重新检查
   重新检查
 Enter 选择   f 修复   Esc 返回
`,
	);
});

test.each([
	[40, 10],
	[60, 12],
	[60, 16],
	[76, 22],
	[80, 24],
])('%ix%i: all of it is read by scrolling', (columns, rows) => {
	const drawn = Array.from({length: 40}, (_, offset) => draw(longFrom(offset), {columns, rows}));
	for (const lines of drawn) {
		expect(lines.length).toBeLessThan(rows);
		expect(lines).toContain(' ❯ Back to the list');
	}
	const read = drawn.flat().join('\n');
	const wanted = [...said, 'Why', 'Cure', '~/.ssh/id_ed25519_acme', 'https://wiki.acme.example/keys'];
	expect(wanted.filter(text => !read.includes(text))).toEqual([]);
});
