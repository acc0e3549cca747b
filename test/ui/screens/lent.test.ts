import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('lent, 80x24', () => {
	expectFrame(
		states.lent,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                              Applying   6 of 7

 ⠹ 4 of 7  Add ~/.ssh/id_ed25519 to the agent (asks for its passphrase)
           at work, 0 s

 The terminal belongs to another program until it ends.
`,
	);
});

test('lent, 60x16', () => {
	expectFrame(
		states.lent,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                        Applying   6 of 7
 ⠹ 4 of 7  Add ~/.ssh/id_ed25519 to the agent (asks for it…
           at work, 0 s

 The terminal belongs to another program until it ends.
`,
	);
});

test('lent, 80x24, zh-CN', () => {
	expectFrame(
		states.lent,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                      执行中   第 6 步，共 7 步

 ⠹ 4/7      把 ~/.ssh/id_ed25519 加载到 agent（会询问它的密码短语）
            正在执行，0 秒

 终端暂时交给另一个程序使用。
`,
	);
});
