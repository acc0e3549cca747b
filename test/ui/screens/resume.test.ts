import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('resume, 80x24', () => {
	expectFrame(
		states.resume,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0                                       What you need   1 of 7

 The last run (yesterday) was cut off while it wrote ~/.ssh/known_hosts. 1
 change was done. What was half done is taken back from its copy. Nothing is
 lost.

 ❯ Look at the machine again and go on
   Take back the 1 change                                      gomod-setup undo
   Forget that run and keep its changes

 ↑↓ move   Enter choose   ? help   q quit
`,
	);
});

test('resume, 60x16', () => {
	expectFrame(
		states.resume,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                   What you need   1 of 7
 The last run (yesterday) was cut off while it wrote
 ~/.ssh/known_hosts. 1 change was done. What was half done
 is taken back from its copy. Nothing is lost.

 ❯ Look at the machine again and go on
   Take back the 1 change
   Forget that run and keep its changes

 Enter choose   ? help   q quit
`,
	);
});

test('resume, 80x24, zh-CN', () => {
	expectFrame(
		states.resume,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0                                  需要什么   第 1 步，共 7 步

 上次运行（yesterday）在写入 ~/.ssh/known_hosts 时被中断。已完成 1 处改动。写了
 一半的内容会从副本恢复，没有丢失任何内容。

 ❯ 重新检查这台电脑，然后继续
   撤销这 1 处改动                                             gomod-setup undo
   忘记那次运行，保留它的改动

 ↑↓ 移动   Enter 选择   ? 帮助   q 退出
`,
	);
});
