import {expect, test} from 'vitest';
import {draw} from './draw.tsx';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('examining, 80x24', () => {
	expectFrame(
		states.examining,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                             Examining   3 of 7

   tools        ✓ go 1.26.1, git 2.39.5, OpenSSH 9.2
   network      ~ 1 to look at
   keys         ✓ ~/.ssh/id_ed25519 (ED25519)
   permissions  ✗ 1 problem
   agent          asking ssh-agent
   hosts          waits for others
   login          waits for agent
   go-env       ✗ 1 problem
   git            reading the configuration
   access         waits for agent
   privacy        waits for others

 ⠇ 5 of 11 parts, 1 s. Looking changes nothing.

 s stop and show what is known   Esc back   ? help   q quit
`,
	);
});

test('examining, 80x24, no colour', () => {
	expectFrame(
		states.examining,
		{columns: 80, rows: 24, colour: false},
		`
 gomod-setup 1.0.0  GitHub, acme                             Examining   3 of 7

   tools        ok    go 1.26.1, git 2.39.5, OpenSSH 9.2
   network      WARN  1 to look at
   keys         ok    ~/.ssh/id_ed25519 (ED25519)
   permissions  FAIL  1 problem
   agent              asking ssh-agent
   hosts              waits for others
   login              waits for agent
   go-env       FAIL  1 problem
   git                reading the configuration
   access             waits for agent
   privacy            waits for others

 ⠇ 5 of 11 parts, 1 s. Looking changes nothing.

 s stop and show what is known   Esc back   ? help   q quit
`,
	);
});

test('examining, 60x16', () => {
	expectFrame(
		states.examining,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                       Examining   3 of 7
   tools        ✓ go 1.26.1, git 2.39.5, OpenSSH 9.2
   network      ~ 1 to look at
   keys         ✓ ~/.ssh/id_ed25519 (ED25519)
   permissions  ✗ 1 problem
   agent          asking ssh-agent
   hosts          waits for others
   login          waits for agent
   go-env       ✗ 1 problem
   git            reading the configuration
   access         waits for agent
   privacy        waits for others
 ⠇ 5 of 11, 1 s. Looking changes nothing.

 s stop and show what is known   ? help   q quit
`,
	);
});

test('examining, 80x24, zh-CN', () => {
	expectFrame(
		states.examining,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                      检查中   第 3 步，共 7 步

   工具      ✓ go 1.26.1，git 2.39.5，OpenSSH 9.2
   网络      ~ 1 处需要留意
   密钥      ✓ ~/.ssh/id_ed25519（ED25519）
   权限      ✗ 1 个问题
   agent       正在询问 ssh-agent
   主机密钥    等待其他部分
   登录        等待“agent”
   Go 设置   ✗ 1 个问题
   git         正在读取配置
   访问        等待“agent”
   隐私        等待其他部分

 ⠇ 5/11 部分，1 秒。检查不会改动任何内容。

 s 不再等待，显示已知结果   Esc 返回   ? 帮助   q 退出
`,
	);
});

test('examining slow, 80x24', () => {
	expectFrame(
		states['examining slow'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                             Examining   3 of 7

   tools        ✓ go 1.26.1, git 2.39.5, OpenSSH 9.2
   network        github.com has not answered for 6 s
   keys         ✓ ~/.ssh/id_ed25519 (ED25519)
   permissions  ✗ 1 problem
   agent        ~ 1 to look at
   hosts          reading known_hosts
   login          waits for network
   go-env         waits for others
   git          ✗ could not be examined (a fault of this program)
   access         waits for network
   privacy      ✗ 1 problem

 ⠇ 6 of 11 parts, 6 s. An answer is given up after 10 s. s goes on without.

 s stop and show what is known   Esc back   ? help   q quit
`,
	);
});

test('examining slow, 60x16', () => {
	expectFrame(
		states['examining slow'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                       Examining   3 of 7
   tools        ✓ go 1.26.1, git 2.39.5, OpenSSH 9.2
   network        github.com has not answered for 6 s
   keys         ✓ ~/.ssh/id_ed25519 (ED25519)
   permissions  ✗ 1 problem
   agent        ~ 1 to look at
   hosts          reading known_hosts
   login          waits for network
   go-env         waits for others
   git          ✗ could not be examined (a fault of this p…
   access         waits for network
   privacy      ✗ 1 problem
 ⠇ 6 of 11, 6 s. Answers are given up after 10 s.

 s stop and show what is known   ? help   q quit
`,
	);
});

test('examining with a part that nothing can be said of, 80x24', () => {
	const [row] = draw(states['examining left out'], {columns: 80, rows: 24}).filter(line =>
		line.includes('access'),
	);
	expect(row).toBe('   access       - waits for R58');
});

test('examining beginning, 80x24', () => {
	expectFrame(
		states['examining beginning'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                             Examining   3 of 7

   tools          waits for others
   network        waits for tools
   keys           waits for tools
   permissions    waits for others
   agent          waits for others
   hosts          waits for tools
   login          waits for tools
   go-env         waits for tools
   git            waits for tools
   access         waits for tools
   privacy        waits for tools

 ⠹ 0 of 11 parts, 0 s. Looking changes nothing.

 s stop and show what is known   Esc back   ? help   q quit
`,
	);
});

test('examining proving, 80x24', () => {
	expectFrame(
		states['examining proving'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                             Examining   3 of 7

 Nothing is in the way so far; now the real download is tried.

 ⠼ go mod download github.com/acme/private  3 s

 s stop and show what is known   Esc back   ? help   q quit
`,
	);
});

test('examining proving, 60x16', () => {
	expectFrame(
		states['examining proving'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                       Examining   3 of 7
 Nothing is in the way so far; now the real download is
 tried.

 ⠼ go mod download github.com/acme/private  3 s

 s stop and show what is known   ? help   q quit
`,
	);
});
