import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('done, 80x24', () => {
	expectFrame(
		states.done,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                  Done   7 of 7

 ✓ go mod download of private modules of acme works on this machine.

 Changed   6 things: the mode of ~/.ssh/id_ed25519, ~/.ssh/known_hosts,
           ~/.ssh/config, 1 key in the agent, GOPRIVATE, ~/.gitconfig
 Proven    login as user-acme; git as you; git as Go; github.com/acme/private
           v1.1.0 downloaded
 By you    the key on github.com, in the account user-acme
 Undo      gomod-setup undo
 Again     gomod-setup setup --yes --recipe github --protocol ssh-443
           (the same run without questions; c copies it on one line)
 An editor that is open keeps the old settings of Go: restart its language
 server (gopls).

 ❯ Finish

 c copy the command   w write a report   d table   q finish
`,
	);
});

test('done, 60x16', () => {
	expectFrame(
		states.done,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                            Done   7 of 7
 ✓ go mod download of private modules of acme works on this
   machine.
 Changed   6 things: the mode of ~/.ssh/id_ed25519,
           ~/.ssh/known_hosts, ~/.ssh/config, 1 key in the
           agent, GOPRIVATE, ~/.gitconfig
 Proven    login as user-acme; git as you; git as Go; gith…
 By you    the key on github.com, in the account user-acme
 Undo      gomod-setup undo
 Again     gomod-setup setup --yes --recipe github --proto…
 An editor that is open keeps the old settings of Go:
 restart its language server (gopls).
 ❯ Finish

 c copy the command   w write a report   q finish
`,
	);
});

test('done, 80x24, zh-CN', () => {
	expectFrame(
		states.done,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                        完成   第 7 步，共 7 步

 ✓ 这台电脑现在可以下载 acme 的私有模块了。

 改动       6 项：~/.ssh/id_ed25519 的权限、~/.ssh/known_hosts、~/.ssh/config、
            agent 中的 1 个密钥、GOPRIVATE、~/.gitconfig
 验证       以 user-acme 登录；你运行的 git；Go 运行的 git；已下载
            github.com/acme/private v1.1.0
 由你完成   github.com 上的密钥（账号 user-acme）
 撤销       gomod-setup undo
 重复执行   gomod-setup setup --yes --recipe github --protocol ssh-443
            （不提问地重复这次运行；按 c 复制成一行）
 已打开的编辑器仍使用旧的 Go 设置：请重启其语言服务器（gopls）。

 ❯ 结束

 c 复制命令   w 写报告   d 总表   q 结束
`,
	);
});

test('done with something left, 80x24', () => {
	expectFrame(
		states['done with something left'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                  Done   7 of 7

 ✗ Not finished: The host key of github.com is not known here yet (S7).

 Changed   1 thing: the mode of ~/.ssh/id_ed25519
 Left      gomod-setup run github hosts go-env git access privacy
 Undo      gomod-setup undo
 Again     gomod-setup setup --yes --recipe github --protocol ssh-443
           (the same run without questions; c copies it on one line)

 It was sent to your terminal's clipboard (OSC 52); some terminals refuse it.

 ❯ Finish

 c copy the command   w write a report   d table   q finish
`,
	);
});

test('done with something left, 60x16', () => {
	expectFrame(
		states['done with something left'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                            Done   7 of 7
 ✗ Not finished: The host key of github.com is not known
   here yet (S7).

 Changed   1 thing: the mode of ~/.ssh/id_ed25519
 Left      gomod-setup run github hosts go-env git access
           privacy
 Undo      gomod-setup undo
 Again     gomod-setup setup --yes --recipe github --proto…
 It was sent to your terminal's clipboard (OSC 52); some
 terminals refuse it.
 ❯ Finish

 c copy the command   w write a report   q finish
`,
	);
});

test('done nothing, 80x24', () => {
	expectFrame(
		states['done nothing'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                  Done   7 of 7

 ✓ Done, but not proven: no module was downloaded.

 ❯ Finish

 c copy the command   w write a report   d table   q finish
`,
	);
});

test('done nothing, 60x16', () => {
	expectFrame(
		states['done nothing'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                            Done   7 of 7
 ✓ Done, but not proven: no module was downloaded.

 ❯ Finish

 c copy the command   w write a report   q finish
`,
	);
});
