import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('fault, 80x24', () => {
	expectFrame(
		states.fault,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                        A fault

 This is a fault of this program. Nothing is half written. Nothing was changed.

 Error: x
     at y

 ❯ Write a report
   End

 ↑↓ move   Enter choose   q quit
`,
	);
});

test('fault, 60x16', () => {
	expectFrame(
		states.fault,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                                  A fault
 This is a fault of this program. Nothing is half written.
 Nothing was changed.

 Error: x
     at y
 ❯ Write a report
   End

 Enter choose   q quit
`,
	);
});

test('fault, 80x24, zh-CN', () => {
	expectFrame(
		states.fault,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                                       程序错误

 这是本程序的错误，没有留下写了一半的文件。没有做任何改动。

 Error: x
     at y

 ❯ 写一份报告
   结束

 ↑↓ 移动   Enter 选择   q 退出
`,
	);
});
