import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('a recipe that says something else than before, 80x24', () => {
	expectFrame(
		states['need changed'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0                                       What you need   1 of 7
 Finds out why Go cannot download private modules here, shows what it would
 change, and changes only what you agree to. Nothing has been changed.

 The recipe Acme (https://acme.example/go.yaml) is used only if you agree.
 It is about git.acme.example.
 It sets the host keys that are trusted and the GOPROXY that is used.

 It has changed since it was used here:
 - git.acme.example title: Acme
 + git.acme.example title: Acme Corp
 + git.acme.example privateModules: git.acme.example/a
 + git.acme.example privateModules: git.acme.example/b
 + git.acme.example privateModules: git.acme.example/c
 + git.acme.example privateModules: git.acme.example/d
 + git.acme.example privateModules: git.acme.example/e
 + git.acme.example privateModules: git.acme.example/f
 SHA-256 ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12

   Use it
 ❯ Do not

 ↑↓ move   PgUp PgDn scroll   Enter choose   ? help   q quit
`,
	);
});

test('a recipe that says something else than before, 60x16', () => {
	expectFrame(
		states['need changed'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                   What you need   1 of 7
 Changes only what you agree to. Nothing has been changed.
 The recipe Acme (https://acme.example/go.yaml) is used
 only if you agree.
 It is about git.acme.example.
 It sets the host keys that are trusted and the GOPROXY
 that is used.
 It has changed since it was used here:
 - git.acme.example title: Acme
 + git.acme.example title: Acme Corp
 + git.acme.example privateModules: git.acme.example/a
     ↓ 8 more
   Use it
 ❯ Do not
 Enter choose   ? help   q quit
`,
	);
});

test('a recipe that says something else than before, 80x24, zh-CN', () => {
	expectFrame(
		states['need changed'],
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0                                  需要什么   第 1 步，共 7 步
 查明 Go 为什么无法在这里下载私有模块，列出要做的改动，只做你同意的。目前没有做
 任何改动。

 只有你同意，才会使用配方 Acme（https://acme.example/go.yaml）。
 它涉及 git.acme.example。
 它会设置信任的主机密钥、使用的 GOPROXY。

 它与上次使用时不同：
 - git.acme.example title: Acme
 + git.acme.example title: Acme Corp
 + git.acme.example privateModules: git.acme.example/a
 + git.acme.example privateModules: git.acme.example/b
 + git.acme.example privateModules: git.acme.example/c
 + git.acme.example privateModules: git.acme.example/d
 + git.acme.example privateModules: git.acme.example/e
 + git.acme.example privateModules: git.acme.example/f
 SHA-256 ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12

   使用
 ❯ 不使用

 ↑↓ 移动   PgUp PgDn 滚动   Enter 选择   ? 帮助   q 退出
`,
	);
});

test('the advice of the organisation beside what is wrong, 80x24', () => {
	expectFrame(
		states['findings with advice'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  Acme, acme                                Findings   4 of 7

 One thing is in the way.

   ✗ S5   Your key has a passphrase, and no agent holds it
     1 could not be checked yet: it waits for S5
     27 things are fine

 Acme: Ask in #go-help; laptops need the VPN. https://wiki.acme.example/go

 ❯ Show the change that cures it

 ↑↓ move   Enter open   f fix one   r check again   d table   ? help   q quit
`,
	);
});

test('the advice of the organisation beside what is wrong, 80x24, zh-CN', () => {
	expectFrame(
		states['findings with advice'],
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  Acme, acme                      检查结果   第 4 步，共 7 步

 只有一个障碍。

   ✗ S5   密钥有密码短语，但没有加载到 ssh-agent
     1 项尚未检查：要等 S5 解决
     27 项正常

 Acme: Ask in #go-help; laptops need the VPN. https://wiki.acme.example/go

 ❯ 查看能解决这 1 项的 1 处改动

 ↑↓ 移动   Enter 打开   f 单独修复   r 重新检查   d 总表   ? 帮助   q 退出
`,
	);
});

test('the advice of the organisation at the end, 80x24', () => {
	expectFrame(
		states['done with advice'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  Acme, acme                                    Done   7 of 7

 ✗ Not finished: The host key of github.com is not known here yet (S7).

 Left   gomod-setup run github hosts go-env git access privacy
 Acme: Ask in #go-help; laptops need the VPN. https://wiki.acme.example/go

 ❯ Finish

 c copy the command   w write a report   d table   q finish
`,
	);
});

test('the advice of the organisation at the end, 60x16', () => {
	expectFrame(
		states['done with advice'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                            Done   7 of 7
 ✗ Not finished: The host key of github.com is not known
   here yet (S7).

 Left   gomod-setup run github hosts go-env git access
        privacy
 Acme: Ask in #go-help; laptops need the VPN.
 https://wiki.acme.example/go
 ❯ Finish

 c copy the command   w write a report   q finish
`,
	);
});

test('the rest of what a recipe says, 60x16', () => {
	const state = states['need changed'];
	expectFrame(
		{...state, screen: {...state.screen, offset: 7} as never},
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                   What you need   1 of 7
 Changes only what you agree to. Nothing has been changed.
 The recipe Acme (https://acme.example/go.yaml) is used
 only if you agree.
 It is about git.acme.example.
 It sets the host keys that are trusted and the GOPROXY
 that is used.
     ↑ 7 more
 + git.acme.example privateModules: git.acme.example/e
 + git.acme.example privateModules: git.acme.example/f
 SHA-256
     ↓ 2 more
   Use it
 ❯ Do not
 Enter choose   ? help   q quit
`,
	);
});
