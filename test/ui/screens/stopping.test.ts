import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('stopping, 80x24', () => {
	expectFrame(
		states.stopping,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                              Applying   6 of 7

 Stopping after 4 of 7. Ctrl+C again takes this one back at once.
 ⠹ 4 of 7  Add ~/.ssh/id_ed25519 to the agent (asks for its passphrase)
           at work, 0 s

 Ctrl+C take this one back now   ? help
`,
	);
});

test('stopping, 60x16', () => {
	expectFrame(
		states.stopping,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                        Applying   6 of 7
 Stopping after 4 of 7. Ctrl+C again takes this one back at
 once.
 ⠹ 4 of 7  Add ~/.ssh/id_ed25519 to the agent (asks for it…
           at work, 0 s

 Ctrl+C take this one back now   ? help
`,
	);
});

test('stopping, 80x24, zh-CN', () => {
	expectFrame(
		states.stopping,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                      执行中   第 6 步，共 7 步

 完成 4/7 后停止。再按 Ctrl+C 立即撤销这一项。
 ⠹ 4/7      把 ~/.ssh/id_ed25519 加载到 agent（会询问它的密码短语）
            正在执行，0 秒

 Ctrl+C 立即撤销这一项   ? 帮助
`,
	);
});

test('stopping at once, 80x24', () => {
	expectFrame(
		states['stopping at once'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                              Applying   6 of 7

 Taking 4 of 7 back now.
 ⠹ 4 of 7  Add ~/.ssh/id_ed25519 to the agent (asks for its passphrase)
           at work, 0 s

 Ctrl+C take this one back now   ? help
`,
	);
});

test('stopping at once, 60x16', () => {
	expectFrame(
		states['stopping at once'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                        Applying   6 of 7
 Taking 4 of 7 back now.
 ⠹ 4 of 7  Add ~/.ssh/id_ed25519 to the agent (asks for it…
           at work, 0 s

 Ctrl+C take this one back now   ? help
`,
	);
});
