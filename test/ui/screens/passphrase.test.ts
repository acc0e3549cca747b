import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('passphrase, 80x24', () => {
	expectFrame(
		states.passphrase,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                              Applying   6 of 7

 Change 4 of 7: Add ~/.ssh/id_ed25519 to the agent (asks for its passphrase)

 A passphrase keeps the key useless to anyone who copies the file. It is not
 shown, not stored, and given only to ssh-keygen.

 ❯ Passphrase   typed
   Once more    (empty)
                These two are not the same. Type both again.

   Go on without a passphrase                             --set passphrase=none

 Enter next   Ctrl+U empty   Esc stop here   Ctrl+C quit
`,
	);
});

test('passphrase, 60x16', () => {
	expectFrame(
		states.passphrase,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                        Applying   6 of 7
 Change 4 of 7: Add ~/.ssh/id_ed25519 to the agent (asks
 for its passphrase)
 A passphrase keeps the key useless to anyone who copies
 the file. It is not shown, not stored, and given only to
 ssh-keygen.

 ❯ Passphrase   typed
   Once more    (empty)
                These two are not the same. Type both
                again.
   Go on without a passphrase

 Enter next   Ctrl+U empty   Ctrl+C quit
`,
	);
});

test('passphrase, 80x24, zh-CN', () => {
	expectFrame(
		states.passphrase,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                      执行中   第 6 步，共 7 步

 改动 4/7：把 ~/.ssh/id_ed25519 加载到 agent（会询问它的密码短语）

 有了密码短语，别人拿到文件也用不了密钥。它不显示、不保存，只交给 ssh-keygen。

 ❯ 密码短语   已输入
   再输一次   （空）
              两次输入不同，请重新输入。

   不设密码短语，继续                                     --set passphrase=none

 Enter 下一个   Ctrl+U 清空   Esc 到此停止   Ctrl+C 退出
`,
	);
});

test('passphrase empty, 80x24', () => {
	expectFrame(
		states['passphrase empty'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                              Applying   6 of 7

 Change 4 of 7: Add ~/.ssh/id_ed25519 to the agent (asks for its passphrase)

 A passphrase keeps the key useless to anyone who copies the file. It is not
 shown, not stored, and given only to ssh-keygen.

 ❯ Passphrase   (empty)
   Once more    (empty)

   Go on without a passphrase                             --set passphrase=none

 Enter next   Ctrl+U empty   Esc stop here   Ctrl+C quit
`,
	);
});

test('passphrase empty, 60x16', () => {
	expectFrame(
		states['passphrase empty'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                        Applying   6 of 7
 Change 4 of 7: Add ~/.ssh/id_ed25519 to the agent (asks
 for its passphrase)
 A passphrase keeps the key useless to anyone who copies
 the file. It is not shown, not stored, and given only to
 ssh-keygen.

 ❯ Passphrase   (empty)
   Once more    (empty)
   Go on without a passphrase

 Enter next   Ctrl+U empty   Ctrl+C quit
`,
	);
});

test('passphrase unlock, 80x24', () => {
	expectFrame(
		states['passphrase unlock'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                              Applying   6 of 7

 Change 4 of 7: Add ~/.ssh/id_ed25519 to the agent (asks for its passphrase)

 It is not shown, not stored, and given only to the program that opens the key.

 ❯ Passphrase   (empty)
                That does not open this key. 2 tries left.

 Enter next   Ctrl+U empty   Esc stop here   Ctrl+C quit
`,
	);
});

test('passphrase unlock, 60x16', () => {
	expectFrame(
		states['passphrase unlock'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                        Applying   6 of 7
 Change 4 of 7: Add ~/.ssh/id_ed25519 to the agent (asks
 for its passphrase)
 It is not shown, not stored, and given only to the program
 that opens the key.

 ❯ Passphrase   (empty)
                That does not open this key. 2 tries left.

 Enter next   Ctrl+U empty   Ctrl+C quit
`,
	);
});

test('passphrase without, 80x24', () => {
	expectFrame(
		states['passphrase without'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                              Applying   6 of 7

 Change 4 of 7: Add ~/.ssh/id_ed25519 to the agent (asks for its passphrase)

 A passphrase keeps the key useless to anyone who copies the file. It is not
 shown, not stored, and given only to ssh-keygen.

 Anyone who gets the file can log in as you.

 ❯ Give one after all
   Without

 Enter choose   Esc back   Ctrl+C quit
`,
	);
});

test('passphrase without, 60x16', () => {
	expectFrame(
		states['passphrase without'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                        Applying   6 of 7
 Change 4 of 7: Add ~/.ssh/id_ed25519 to the agent (asks
 for its passphrase)
 A passphrase keeps the key useless to anyone who copies
 the file. It is not shown, not stored, and given only to
 ssh-keygen.

 Anyone who gets the file can log in as you.
 ❯ Give one after all
   Without

 Enter choose   Ctrl+C quit
`,
	);
});

test('token, 80x24', () => {
	expectFrame(
		states.token,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                              Applying   6 of 7

 Change 4 of 7: Keep a token for github.com in ~/.netrc (asks for it)

 It is not shown. The host is asked once whether it is good; then it is kept
 where the title says, and nowhere else.

 ❯ Token   typed

   Open the page

 Enter next   Ctrl+U empty   Esc stop here   Ctrl+C quit
`,
	);
});

test('token, 60x16', () => {
	expectFrame(
		states.token,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                        Applying   6 of 7
 Change 4 of 7: Keep a token for github.com in ~/.netrc
 (asks for it)
 It is not shown. The host is asked once whether it is
 good; then it is kept where the title says, and nowhere
 else.

 ❯ Token   typed
   Open the page

 Enter next   Ctrl+U empty   Ctrl+C quit
`,
	);
});

test('token, 80x24, zh-CN', () => {
	expectFrame(
		states.token,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                      执行中   第 6 步，共 7 步

 改动 4/7：把 github.com 的令牌保存到 ~/.netrc（会询问令牌）

 它不会显示。先向主机询问一次它是否有效，然后只保存在标题所说的位置。

 ❯ 令牌   已输入

   打开页面

 Enter 下一个   Ctrl+U 清空   Esc 到此停止   Ctrl+C 退出
`,
	);
});

test('token refused, 80x24', () => {
	expectFrame(
		states['token refused'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                              Applying   6 of 7

 Change 4 of 7: Keep a token for github.com in ~/.netrc (asks for it)

 It is not shown. The host is asked once whether it is good; then it is kept
 where the title says, and nowhere else.

 ❯ Token   (empty)
           The host does not take it, or it may not read the module. 2 tries
           left.

   Open the page

 Enter next   Ctrl+U empty   Esc stop here   Ctrl+C quit
`,
	);
});

test('token refused, 80x24, zh-CN', () => {
	expectFrame(
		states['token refused'],
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                      执行中   第 6 步，共 7 步

 改动 4/7：把 github.com 的令牌保存到 ~/.netrc（会询问令牌）

 它不会显示。先向主机询问一次它是否有效，然后只保存在标题所说的位置。

 ❯ 令牌   （空）
          主机不接受它，或它无权读取该模块。还可以试 2 次。

   打开页面

 Enter 下一个   Ctrl+U 清空   Esc 到此停止   Ctrl+C 退出
`,
	);
});

test('token empty, 80x24', () => {
	expectFrame(
		states['token empty'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                              Applying   6 of 7

 Change 4 of 7: Keep a token for github.com in ~/.netrc (asks for it)

 It is not shown. The host is asked once whether it is good; then it is kept
 where the title says, and nowhere else.

 ❯ Token   (empty)
           Nothing was typed. Esc leaves it out.

   Open the page

 Enter next   Ctrl+U empty   Esc stop here   Ctrl+C quit
`,
	);
});

test('token empty, 80x24, zh-CN', () => {
	expectFrame(
		states['token empty'],
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                      执行中   第 6 步，共 7 步

 改动 4/7：把 github.com 的令牌保存到 ~/.netrc（会询问令牌）

 它不会显示。先向主机询问一次它是否有效，然后只保存在标题所说的位置。

 ❯ 令牌   （空）
          没有输入任何内容。按 Esc 跳过。

   打开页面

 Enter 下一个   Ctrl+U 清空   Esc 到此停止   Ctrl+C 退出
`,
	);
});
