import {test} from 'vitest';
import {judged} from '../../report/sample-run.ts';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

const talkative = judged(
	'fail',
	'access.module',
	{module: 'github.com/acme/private', version: 'v1.1.0', others: 0, milliseconds: 3000, because: 'exit 1'},
	undefined,
	[
		{
			ran: 'go mod download',
			said: Array.from({length: 12}, (_, index) => `said ${index + 1}`).join('\n'),
		},
	],
);
const long = {...states.unproven, findings: [talkative]};

test('unproven, 80x24', () => {
	expectFrame(
		states.unproven,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                 Proof   7 of 7

 The changes are made, but the proof fails:

   ✓ login     github.com answers: user-acme, over port 443
   ✓ as you    git ls-remote https://github.com/acme/private: 14 refs
   ✓ as Go     the same, with the environment Go gives git: 14 refs
   ✗ download  go mod download github.com/acme/private@v1.1.0: fails

 ✗ A73  The test download of github.com/acme/private fails

 Seen  github.com/acme/private v1.1.0 in 3 s
 Why   This is the real command in an empty cache. Its cause is usually one of
       the problems above.
 Cure  Cure those first; if it is alone, see what Go said.

 ❯ Look for the cause again
   Finish

 ↑↓ move   Enter choose   d table   ? help   q finish
`,
	);
});

test('unproven, 60x16', () => {
	expectFrame(
		states.unproven,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                           Proof   7 of 7
 The changes are made, but the proof fails:

   ✓ login     github.com answers: user-acme, over port 443
   ✓ as you    14 refs
   ✓ as Go     14 refs
   ✗ download  fails
 ✗ A73  The test download of github.com/acme/private fails
 Seen  github.com/acme/private v1.1.0 in 3 s
 Why   This is the real command in an empty cache.
 Cure  Cure those first; if it is alone, see what Go said.
 ❯ Look for the cause again
   Finish

 Enter choose   ? help   q finish
`,
	);
});

test('unproven, 80x24, zh-CN', () => {
	expectFrame(
		states.unproven,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                        验证   第 7 步，共 7 步

 改动已完成，但验证失败：

   ✓ 登录     github.com 应答：user-acme，经由 443 端口
   ✓ 你运行   git ls-remote https://github.com/acme/private：14 个引用
   ✓ Go 运行  同上，使用 Go 给 git 的环境：14 个引用
   ✗ 下载     go mod download github.com/acme/private@v1.1.0：失败

 ✗ A73  试下载 github.com/acme/private 失败

 现象  github.com/acme/private v1.1.0，3 s
 原因  这是在空缓存中执行的真实命令，原因通常就是上面的某个问题。
 办法  先解决上面的问题；若只剩这一项，查看 Go 的输出。

 ❯ 重新查找原因
   结束

 ↑↓ 移动   Enter 选择   d 总表   ? 帮助   q 结束
`,
	);
});

test('much was said, 80x24', () => {
	expectFrame(
		long,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                 Proof   7 of 7
 The changes are made, but the proof fails:
   ✓ login     github.com answers: user-acme, over port 443
   ✓ as you    git ls-remote https://github.com/acme/private: 14 refs
   ✓ as Go     the same, with the environment Go gives git: 14 refs
   ✗ download  go mod download github.com/acme/private@v1.1.0: fails
 ✗ A73  The test download of github.com/acme/private fails
 Seen  exit 1
       $ go mod download
       said 1
       said 2
       said 3
       said 4
       said 5
       said 6
       said 7
     ↓ 5 more
 Why   This is the real command in an empty cache. Its cause is usually one of
       the problems above.
 Cure  Cure those first; if it is alone, see what Go said.
 ❯ Look for the cause again
   Finish
 ↑↓ move   Enter choose   d table   ? help   q finish
`,
	);
});

test('much was said, 60x16, scrolled', () => {
	expectFrame(
		{...long, screen: {...long.screen, offset: 100} as never},
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                           Proof   7 of 7
 The changes are made, but the proof fails:
   ✓ login     github.com answers: user-acme, over port 443
   ✓ as you    14 refs
   ✓ as Go     14 refs
   ✗ download  fails
 ✗ A73  The test download of github.com/acme/private fails
     ↑ 12 more
       said 11
       said 12
 Why   This is the real command in an empty cache.
 Cure  Cure those first; if it is alone, see what Go said.
 ❯ Look for the cause again
   Finish
 Enter choose   ? help   q finish
`,
	);
});
