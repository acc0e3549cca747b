import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('failed, 80x24', () => {
	expectFrame(
		states.failed,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                          Stopped at 6   6 of 7

 ✗ 6 of 7  Let git use SSH for https://github.com/acme/

 Seen  $ git config --global --add url.ssh://git@github.com/acme/.insteadOf ht…
       error: could not lock config file ~/.gitconfig: File exists

 Nothing was half written. 5 changes are done and stand in the journal.

 ❯ Try again
   Leave it out and go on
   Take back the 5 changes and stop
   Stop here and keep them

 ↑↓ move   Enter choose   ? help
`,
	);
});

test('failed, 60x16', () => {
	expectFrame(
		states.failed,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                    Stopped at 6   6 of 7
 ✗ 6 of 7  Let git use SSH for https://github.com/acme/

 Seen  $ git config --global --add url.ssh://git@github.co…
       error: could not lock config file ~/.gitconfig: Fil…
 Nothing was half written. 5 changes are done and stand in
 the journal.
 ❯ Try again
   Leave it out and go on
   Take back the 5 changes and stop
   Stop here and keep them

 Enter choose   ? help
`,
	);
});

test('failed, 80x24, zh-CN', () => {
	expectFrame(
		states.failed,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                 停在第 6 项   第 6 步，共 7 步

 ✗ 6/7      让 git 对 https://github.com/acme/ 改用 SSH

 现象  $ git config --global --add url.ssh://git@github.com/acme/.insteadOf ht…
       error: could not lock config file ~/.gitconfig: File exists

 没有留下写了一半的内容。已完成 5 处改动，记录在日志中。

 ❯ 重试
   跳过这一项，继续
   撤销这 5 处改动并停止
   到此停止，保留改动

 ↑↓ 移动   Enter 选择   ? 帮助
`,
	);
});

test('failed at first, 80x24', () => {
	expectFrame(
		states['failed at first'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                          Stopped at 1   6 of 7

 ✗ 1 of 7  Make ~/.ssh/id_ed25519 readable by you alone

 Why   The system refuses: mounted read-only.

 It could not be taken back; the copy is ~/.copy

 ❯ Try again
   Leave it out and go on
   Stop here

 ↑↓ move   Enter choose   ? help
`,
	);
});

test('failed at first, 60x16', () => {
	expectFrame(
		states['failed at first'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                    Stopped at 1   6 of 7
 ✗ 1 of 7  Make ~/.ssh/id_ed25519 readable by you alone

 Why   The system refuses: mounted read-only.
 It could not be taken back; the copy is ~/.copy
 ❯ Try again
   Leave it out and go on
   Stop here

 Enter choose   ? help
`,
	);
});
