import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('examining, 80x24', () => {
	expectFrame(
		states.examining,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                             Examining   3 of 7

   tools      looked at
   network    waits for others
   keys       waits for others
   agent      asking ssh-agent
   hosts      waits for others
   login      waits for others
   go-env     waits for others
   git        waits for others
   access     waits for others

 ⠇ 1 of 9 parts, 1 s. Looking changes nothing.

 s go on with what is known   Esc back   ? help   q quit
`,
	);
});

test('examining, 60x16', () => {
	expectFrame(
		states.examining,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                       Examining   3 of 7
   tools      looked at
   network    waits for others
   keys       waits for others
   agent      asking ssh-agent
   hosts      waits for others
   login      waits for others
   go-env     waits for others
   git        waits for others
   access     waits for others

 ⠇ 1 of 9 parts, 1 s. Looking changes nothing.

 s go on with what is known   ? help   q quit
`,
	);
});

test('examining, 80x24, zh-CN', () => {
	expectFrame(
		states.examining,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                      检查中   第 3 步，共 7 步

   工具        已查看
   网络        等待其他部分
   密钥        等待其他部分
   agent       正在询问 ssh-agent
   主机密钥    等待其他部分
   登录        等待其他部分
   Go 设置     等待其他部分
   git         等待其他部分
   访问        等待其他部分

 ⠇ 1/9 部分，1 秒。检查不会改动任何内容。

 s 不再等待，继续   Esc 返回   ? 帮助   q 退出
`,
	);
});

test('examining slow, 80x24', () => {
	expectFrame(
		states['examining slow'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                             Examining   3 of 7

   tools      waits for others
   network    github.com has not answered for 6 s
   keys       waits for others
   agent      asking ssh-agent
   hosts      waits for others
   login      waits for others
   go-env     waits for others
   git      ✗ could not be examined (a fault of this program)
   access     waits for others

 ⠇ 1 of 9 parts, 6 s. s goes on without what is missing.

 s go on with what is known   Esc back   ? help   q quit
`,
	);
});

test('examining slow, 60x16', () => {
	expectFrame(
		states['examining slow'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                       Examining   3 of 7
   tools      waits for others
   network    github.com has not answered for 6 s
   keys       waits for others
   agent      asking ssh-agent
   hosts      waits for others
   login      waits for others
   go-env     waits for others
   git      ✗ could not be examined (a fault of this progr…
   access     waits for others

 ⠇ 1 of 9 parts, 6 s. s goes on without what is missing.

 s go on with what is known   ? help   q quit
`,
	);
});

test('examining beginning, 80x24', () => {
	expectFrame(
		states['examining beginning'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                             Examining   3 of 7

   tools      waits for others
   network    waits for others
   keys       waits for others
   agent      waits for others
   hosts      waits for others
   login      waits for others
   go-env     waits for others
   git        waits for others
   access     waits for others

 ⠹ 0 of 9 parts, 0 s. Looking changes nothing.

 s go on with what is known   Esc back   ? help   q quit
`,
	);
});

test('examining beginning, 60x16', () => {
	expectFrame(
		states['examining beginning'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                       Examining   3 of 7
   tools      waits for others
   network    waits for others
   keys       waits for others
   agent      waits for others
   hosts      waits for others
   login      waits for others
   go-env     waits for others
   git        waits for others
   access     waits for others

 ⠹ 0 of 9 parts, 0 s. Looking changes nothing.

 s go on with what is known   ? help   q quit
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

 s go on with what is known   Esc back   ? help   q quit
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

 s go on with what is known   ? help   q quit
`,
	);
});
