import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('questions known, 80x24', () => {
	expectFrame(
		states['questions known'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                             Questions   2 of 7

 All of this was found or remembered; change what is wrong.

   Whose modules       acme
   Module to prove     github.com/acme/private
   How to connect      automatic: SSH, else SSH over 443, else HTTPS
   Key                 ~/.ssh/id_ed25519, as last time

 ❯ Start looking

 Looking changes nothing.

 ↑↓ field   Enter accept   Ctrl+U empty   p parts   Esc back   Ctrl+C quit
`,
	);
});

test('questions known, 60x16', () => {
	expectFrame(
		states['questions known'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                       Questions   2 of 7
 All of this was found or remembered; change what is wrong.

   Whose modules       acme
   Module to prove     github.com/acme/private
   How to connect      automatic: SSH, else SSH over 443,…
   Key                 ~/.ssh/id_ed25519, as last time
 ❯ Start looking
 Looking changes nothing.

 Enter accept   Ctrl+U empty   Ctrl+C quit
`,
	);
});

test('questions known, 80x24, zh-CN', () => {
	expectFrame(
		states['questions known'],
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                        问题   第 2 步，共 7 步

 以下内容都已找到或记得，有误请修改。

   谁的模块           acme
   用于验证的模块     github.com/acme/private
   连接方式           自动：SSH，其次 443 端口的 SSH，再次 HTTPS
   密钥               ~/.ssh/id_ed25519（与上次相同）

 ❯ 开始检查

 检查不会改动任何内容。

 ↑↓ 换题   Enter 确定   Ctrl+U 清空   p 选择部分   Esc 返回   Ctrl+C 退出
`,
	);
});

test('questions wrong, 80x24', () => {
	expectFrame(
		states['questions wrong'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                             Questions   2 of 7

 All of this was found or remembered; change what is wrong.

   Whose modules       acme
 ❯ Module to prove     github.com/acme/private/
                       A module path does not end in a slash.
   How to connect      automatic: SSH, else SSH over 443, else HTTPS

   Start looking

 The last step downloads this module for real, into an empty cache.
                                                        --module PATH[@VERSION]

 ↑↓ field   Enter accept   Ctrl+U empty   Esc back   Ctrl+C quit
`,
	);
});

test('questions wrong, 60x16', () => {
	expectFrame(
		states['questions wrong'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                       Questions   2 of 7
 All of this was found or remembered; change what is wrong.

   Whose modules       acme
 ❯ Module to prove     github.com/acme/private/
                       A module path does not end in a
                       slash.
   How to connect      automatic: SSH, else SSH over 443,…
   Start looking
 --module PATH[@VERSION]

 Enter accept   Ctrl+U empty   Ctrl+C quit
`,
	);
});

test('questions empty, 80x24', () => {
	expectFrame(
		states['questions empty'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                             Questions   2 of 7

 What could not be found is empty; fill it in.

 ❯ Address             (empty)
   Module to prove     (empty)

   Start looking

 The server that keeps the private modules.                         --host HOST

 ↑↓ field   Enter accept   Ctrl+U empty   p parts   Esc back   Ctrl+C quit
`,
	);
});

test('questions empty, 60x16', () => {
	expectFrame(
		states['questions empty'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                       Questions   2 of 7
 What could not be found is empty; fill it in.

 ❯ Address             (empty)
   Module to prove     (empty)
   Start looking
 --host HOST

 Enter accept   Ctrl+U empty   Ctrl+C quit
`,
	);
});

test('questions choice, 80x24', () => {
	expectFrame(
		states['questions choice'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                             Questions   2 of 7

 All of this was found or remembered; change what is wrong.

   Whose modules       acme
   Module to prove     github.com/acme/private
 ❯ How to connect      automatic: SSH, else SSH over 443, else HTTPS
                         automatic: SSH, else SSH over 443, else HTTPS
                       ❯ SSH
                         HTTPS with a login that git has stored
   Key                 ~/.ssh/id_ed25519, as last time

   Start looking

 How git reaches the server.                  --protocol auto|ssh|ssh-443|https

 ↑↓ move   Enter accept   Esc back
`,
	);
});

test('questions choice, 60x16', () => {
	expectFrame(
		states['questions choice'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                       Questions   2 of 7
 All of this was found or remembered; change what is wrong.

   Whose modules       acme
   Module to prove     github.com/acme/private
 ❯ How to connect      automatic: SSH, else SSH over 443,…
                         automatic: SSH, else SSH over 443…
                       ❯ SSH
                         HTTPS with a login that git has s…
   Key                 ~/.ssh/id_ed25519, as last time
   Start looking
 --protocol auto|ssh|ssh-443|https

 Enter accept   Esc back
`,
	);
});
