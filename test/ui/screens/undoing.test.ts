import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('undoing, 80x24', () => {
	expectFrame(
		states.undoing,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                           Taking back   6 of 7

 ⠹ 0 of 6 taken back
 Stopping after this one.

 Ctrl+C finish this one and stop   ? help
`,
	);
});

test('undoing, 60x16', () => {
	expectFrame(
		states.undoing,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                     Taking back   6 of 7
 ⠹ 0 of 6 taken back
 Stopping after this one.

 Ctrl+C finish this one and stop   ? help
`,
	);
});

test('undoing, 80x24, zh-CN', () => {
	expectFrame(
		states.undoing,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                      撤销中   第 6 步，共 7 步

 ⠹ 已撤销 0/6
 完成这一项后停止。

 Ctrl+C 完成这一项后停止   ? 帮助
`,
	);
});
