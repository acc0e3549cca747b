import {expect, test} from 'vitest';
import {summaryOf} from '../../../source/ui/summary.ts';
import {draw} from './draw.tsx';
import {expectFrame} from './expect-frame.ts';
import {scrolled, states} from './states.ts';

test('scrolled, 80x48', () => {
	expectFrame(
		scrolled,
		{columns: 80, rows: 48},
		`
 ✗ S3   Others can read your private key, so ssh ignores it
 ✗ S7   The host key of github.com is not known here yet

 [x] 1  Make ~/.ssh/id_ed25519 readable by you alone                         S3
 [ ] 2  Add the published host keys of github.com to known_hosts             S7

 ✓ 1  Make ~/.ssh/id_ed25519 readable by you alone
      $ chmod 600 ~/.ssh/id_ed25519
      S3 checked again: ~/.ssh/id_ed25519 0600
 ✓ 5  Already so: GOPRIVATE=github.com/acme
 ✗ 2  Add the published host keys of github.com to known_hosts
      The system refuses: mounted read-only.
 - 7  Register the public key on github.com: for you
      https://github.com/settings/ssh/new
 ✗ Add the published host keys of github.com to known_hosts: left out
      The program did not end in time.
      passphrase: set
 ✓ github.com answers: user-acme
 ✓ login     github.com answers: user-acme, over port 443
 ✓ 1  the mode of ~/.ssh/id_ed25519 is 0644 again
 ~ 7  the key is still registered on github.com; remove it there:
      https://github.com/settings/keys
 Every file this run changed is as it was, byte for byte.
 ✓ It works. 1 thing is worth a look.
 2 changes kept. gomod-setup undo takes them back.
 This is a fault of this program. Nothing is half written. Nothing was changed.
 Error: x
 Stopped. 1 change is done; nothing was half written.
 1 change kept. gomod-setup undo takes it back.
 # Report

 gomod-setup 1.0.0  GitHub, acme                              Applying   6 of 7

 ⠹ 3 of 7  Reach github.com over port 443, in ~/.ssh/config
           at work, 0 s
   4       Add ~/.ssh/id_ed25519 to the agent (asks for its passphrase)
   5       Tell Go that github.com/acme is private
   6       Let git use SSH for https://github.com/acme/
   7  you  Register the public key on github.com

 q stop (asks first)   Ctrl+C finish this one and stop   d table   ? help
`,
	);
});

test('scrolled, 80x48, zh-CN', () => {
	expectFrame(
		scrolled,
		{columns: 80, rows: 48, language: 'zh-CN'},
		`
 ✗ S3   其他用户能读取你的私钥，ssh 因此不使用它
 ✗ S7   这台电脑还不认识 github.com 的主机密钥

 [x] 1  把 ~/.ssh/id_ed25519 改为只有你自己可读                              S3
 [ ] 2  把 github.com 公布的主机密钥写入 known_hosts                         S7

 ✓ 1  把 ~/.ssh/id_ed25519 改为只有你自己可读
      $ chmod 600 ~/.ssh/id_ed25519
      已重新检查 S3：~/.ssh/id_ed25519 0600
 ✓ 5  已经如此：GOPRIVATE=github.com/acme
 ✗ 2  把 github.com 公布的主机密钥写入 known_hosts
      系统拒绝：以只读方式挂载。
 - 7  在 github.com 上注册公钥：需要你来做
      https://github.com/settings/ssh/new
 ✗ 把 github.com 公布的主机密钥写入 known_hosts：已跳过
      程序没有按时结束。
      密码短语：已设置
 ✓ github.com 应答：user-acme
 ✓ 登录     github.com 应答：user-acme，经由 443 端口
 ✓ 1  ~/.ssh/id_ed25519 的权限恢复为 0644
 ~ 7  密钥仍注册在 github.com 上，请到这里删除：
      https://github.com/settings/keys
 这次运行改动的每个文件都已逐字节恢复。
 ✓ 可以下载。1 处值得留意。
 保留了 2 处改动。可撤销：gomod-setup undo
 这是本程序的错误，没有留下写了一半的文件。没有做任何改动。
 Error: x
 已停止。已完成 1 处改动，没有写了一半的文件。
 保留了 1 处改动。可撤销：gomod-setup undo
 # Report

 gomod-setup 1.0.0  GitHub, acme                      执行中   第 6 步，共 7 步

 ⠹ 3/7      在 ~/.ssh/config 中让 github.com 走 443 端口
            正在执行，0 秒
   4        把 ~/.ssh/id_ed25519 加载到 agent（会询问它的密码短语）
   5        告诉 Go github.com/acme 是私有的
   6        让 git 对 https://github.com/acme/ 改用 SSH
   7  你来  在 github.com 上注册公钥

 q 停止（先询问）   Ctrl+C 完成这一项后停止   d 总表   ? 帮助
`,
	);
});

test('the line of a key is as wide as it is', () => {
	const line = `ssh-ed25519 ${'A'.repeat(68)} user@laptop`;
	const state = {...states.apply, scrollback: [{kind: 'public-key', line} as const]};
	expect(draw(state, {columns: 60, rows: 16})[0]).toBe(line);
});

test('the end stays in the scrollback', () => {
	const summary = summaryOf(states.done);
	const state = {...states.done, screen: {kind: 'ended', code: 0, since: 0} as const};
	const lines = draw({...state, scrollback: [{kind: 'summary', summary}]}, {columns: 80, rows: 24});
	expect(lines[1]).toBe(' ✓ go mod download of private modules of acme works on this machine.');
	expect(lines).toContain(' Undo      gomod-setup undo');
});
