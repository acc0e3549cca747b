import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('stop, 80x24', () => {
	expectFrame(
		states.stop,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                              Applying   6 of 7

 ⠹ 4 of 7  Add ~/.ssh/id_ed25519 to the agent (asks for its passphrase)

 Stop? 3 changes are done, this one is at work.

 ❯ Go on
   Finish this one, then stop and keep the 4
   Finish this one, then take all 4 back and stop

 ↑↓ move   Enter choose   Esc go on   Ctrl+C finish this one and stop
`,
	);
});

test('stop, 60x16', () => {
	expectFrame(
		states.stop,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                        Applying   6 of 7
 ⠹ 4 of 7  Add ~/.ssh/id_ed25519 to the agent (asks for it…

 Stop? 3 changes are done, this one is at work.
 ❯ Go on
   Finish this one, then stop and keep the 4
   Finish this one, then take all 4 back and stop

 Enter choose   Ctrl+C finish this one and stop
`,
	);
});

test('stop, 80x24, zh-CN', () => {
	expectFrame(
		states.stop,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                      执行中   第 6 步，共 7 步

 ⠹ 4/7      把 ~/.ssh/id_ed25519 加载到 agent（会询问它的密码短语）

 停止吗？已完成 3 处改动，这一项正在进行。

 ❯ 继续
   完成这一项后停止，保留 4 处改动
   完成这一项后，撤销全部 4 处改动并停止

 ↑↓ 移动   Enter 选择   Esc 继续   Ctrl+C 完成这一项后停止
`,
	);
});

test('stop after a failure, 80x24', () => {
	expectFrame(
		states['stop after a failure'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                              Applying   6 of 7

 ⠹ 6 of 7  Let git use SSH for https://github.com/acme/

 Stop? 5 changes are done.

 ❯ Go on
   Stop here and keep them
   Take back the 5 changes and stop

 ↑↓ move   Enter choose   Esc go on   Ctrl+C finish this one and stop
`,
	);
});

test('stop while it proves, 80x24', () => {
	expectFrame(
		states['stop while it proves'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                 Proof   7 of 7

 Stop? 5 changes are done.

 ❯ Go on
   Stop here and keep them
   Take back the 5 changes and stop

 ↑↓ move   Enter choose   Esc go on   Ctrl+C finish this one and stop
`,
	);
});

test('stop while it proves, 60x16, zh-CN', () => {
	expectFrame(
		states['stop while it proves'],
		{columns: 60, rows: 16, language: 'zh-CN'},
		`
 gomod-setup 1.0.0                  验证   第 7 步，共 7 步
 停止吗？已完成 5 处改动。

 ❯ 继续
   到此停止，保留改动
   撤销这 5 处改动并停止

 Enter 选择   Ctrl+C 完成这一项后停止
`,
	);
});
