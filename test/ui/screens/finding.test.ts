import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('finding, 80x24', () => {
	expectFrame(
		states.finding,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                    S3   4 of 7

 ✗ S3 ssh.key-mode
 Others can read your private key, so ssh ignores it

 Seen  ~/.ssh/id_ed25519 0644, wanted 0600
       $ ssh-keygen -y -P '' -f ~/.ssh/id_ed25519
       Permissions 0644 for '/home/user/.ssh/id_ed25519' are too open.
       This private key will be ignored.
 Why   ssh treats a key that others can read as lost. Git then ends with "exit
       status 128".
 Cure  Make the file readable by you alone.
       $ chmod 600 ~/.ssh/id_ed25519

 ❯ Back to the list
   Fix this one now and check it again
   Check it again

 ↑↓ move   Enter choose   f fix   r check   c copy the command   Esc back
`,
	);
});

test('finding, 60x16', () => {
	expectFrame(
		states.finding,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                              S3   4 of 7
 ✗ S3 ssh.key-mode
 Others can read your private key, so ssh ignores it
 Seen  ~/.ssh/id_ed25519 0644, wanted 0600
       $ ssh-keygen -y -P '' -f ~/.ssh/id_ed25519
       Permissions 0644 for '/home/user/.ssh/id_ed25519' a…
       This private key will be ignored.
 Why   ssh treats a key that others can read as lost.
 Cure  Make the file readable by you alone.
       $ chmod 600 ~/.ssh/id_ed25519
 ❯ Back to the list
   Fix this one now and check it again
   Check it again

 Enter choose   f fix   Esc back
`,
	);
});

test('finding, 80x24, zh-CN', () => {
	expectFrame(
		states.finding,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                          S3   第 4 步，共 7 步

 ✗ S3 ssh.key-mode
 其他用户能读取你的私钥，ssh 因此不使用它

 现象  ~/.ssh/id_ed25519 0644，应为 0600
       $ ssh-keygen -y -P '' -f ~/.ssh/id_ed25519
       Permissions 0644 for '/home/user/.ssh/id_ed25519' are too open.
       This private key will be ignored.
 原因  别人能读到的私钥等于已经泄露，ssh 会忽略它，git 随后以 exit status 128
       结束。
 办法  把文件改为只有你自己可读。
       $ chmod 600 ~/.ssh/id_ed25519

 ❯ 回到列表
   现在只修复这一项，然后重新检查
   重新检查

 ↑↓ 移动   Enter 选择   f 修复   r 重新检查   c 复制命令   Esc 返回
`,
	);
});

test('finding cured, 80x24', () => {
	expectFrame(
		states['finding cured'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                    S3   4 of 7

 ✓ S3 ssh.key-mode  cured
 mode of the key: ~/.ssh/id_ed25519 0600

 Seen  ~/.ssh/id_ed25519 0600

 ❯ Back to the list
   Fix this one now and check it again
   Check it again

 ↑↓ move   Enter choose   f fix   r check   c copy the command   Esc back
`,
	);
});

test('finding cured, 60x16', () => {
	expectFrame(
		states['finding cured'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                              S3   4 of 7
 ✓ S3 ssh.key-mode  cured
 mode of the key: ~/.ssh/id_ed25519 0600

 Seen  ~/.ssh/id_ed25519 0600
 ❯ Back to the list
   Fix this one now and check it again
   Check it again

 Enter choose   f fix   Esc back
`,
	);
});

test('finding missing, 80x24', () => {
	expectFrame(
		states['finding missing'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                    S3   4 of 7

 ❯ Back to the list
   Fix this one now and check it again
   Check it again

 ↑↓ move   Enter choose   f fix   r check   c copy the command   Esc back
`,
	);
});

test('finding missing, 60x16', () => {
	expectFrame(
		states['finding missing'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                              S3   4 of 7
 ❯ Back to the list
   Fix this one now and check it again
   Check it again

 Enter choose   f fix   Esc back
`,
	);
});
