import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('table, 80x24', () => {
	expectFrame(
		states.table,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                              Table   32 checks

     code  check               seen
   ✗ S3    mode of the key     ~/.ssh/id_ed25519 0644, wanted 0600
   ✗ S7    host key known      no line for github.com
   ✗ G31   marked private      0 of 3; GOPRIVATE is not set
   ✗ R51   rewrite for Go      no insteadOf for https://github.com/acme/
   ✗ P81   names sent outside  to proxy.golang.org: github.com/acme/auth, gith…
   ✗ A73   real download       github.com/acme/private v1.1.0 in 3 s
 ❯ ~ N22   SSH port            timeout after 10 s; ssh.github.com:443 answered…
   ~ S6    agent               SSH_AUTH_SOCK is not set
   - S12   login               not tried: waits for S3 and S7
   - A71   git and Go agree    not tried: waits for S3 and S7
   ✓ S16   ssh                 OpenSSH 9.2p1
   ✓ N21   DNS                 4 addresses in 9 ms
   ✓ N23   SSH over 443        answers
   ✓ N24   HTTPS certificate   Acme Proxy CA, 81 days left
   ✓ N25   open network        the host itself answers
     ↓ 17 more

 0-9 jump to a code   Enter open   r check   f fix   x hide names   Esc back
`,
	);
});

test('table, 60x16', () => {
	expectFrame(
		states.table,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                        Table   32 checks
     code  check             seen
   ✗ S3    mode of the key   ~/.ssh/id_ed25519 0644, wante…
   ✗ S7    host key known    no line for github.com
   ✗ G31   marked private    0 of 3; GOPRIVATE is not set
   ✗ R51   rewrite for Go    no insteadOf for https://gith…
   ✗ P81   names sent outsi… to proxy.golang.org: github.c…
   ✗ A73   real download     github.com/acme/private v1.1.…
 ❯ ~ N22   SSH port          timeout after 10 s; ssh.githu…
   ~ S6    agent             SSH_AUTH_SOCK is not set
   - S12   login             not tried: waits for S3 and S7
     ↓ 23 more

 0-9 jump to a code   Enter open   Esc back
`,
	);
});

test('table, 80x24, zh-CN', () => {
	expectFrame(
		states.table,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                               总表   32 项检查

     代码  检查             现象
   ✗ S3    密钥权限         ~/.ssh/id_ed25519 0644，应为 0600
   ✗ S7    主机密钥         没有 github.com 的记录
   ✗ G31   标记为私有       0/3；没有设置 GOPRIVATE
   ✗ R51   Go 用的改写规则  没有 https://github.com/acme/ 的 insteadOf
   ✗ P81   名称外泄         发往 proxy.golang.org：github.com/acme/auth、githu…
   ✗ A73   真实下载         github.com/acme/private v1.1.0，3 s
 ❯ ~ N22   SSH 端口         10 s 后超时；ssh.github.com:443 在 24 ms 内应答
   ~ S6    agent            没有设置 SSH_AUTH_SOCK
   - S12   登录             未检查：要等 S3、S7 解决
   - A71   git 与 Go 一致   未检查：要等 S3、S7 解决
   ✓ S16   ssh              OpenSSH 9.2p1
   ✓ N21   DNS              4 个地址，9 ms
   ✓ N23   443 端口的 SSH   有应答
   ✓ N24   HTTPS 证书       Acme Proxy CA，还有 81 天到期
   ✓ N25   网络已登录       应答的就是该主机
     ↓ 还有 17 项

 0-9 跳到代码   Enter 打开   r 重新检查   f 修复   x 隐藏名称   Esc 返回
`,
	);
});

test('table empty, 80x24', () => {
	expectFrame(
		states['table empty'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                               Table   0 checks

 Nothing has been checked yet.

 0-9 jump to a code   Enter open   r check   f fix   x hide names   Esc back
`,
	);
});

test('table empty, 60x16', () => {
	expectFrame(
		states['table empty'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                         Table   0 checks
 Nothing has been checked yet.

 0-9 jump to a code   Enter open   Esc back
`,
	);
});

test('table opened, 80x24', () => {
	expectFrame(
		states['table opened'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                   N22   4 of 7

 ~ N22 net.port-22
 Port 22 of github.com is closed from here; port 443 is open

 Seen  timeout after 10 s; ssh.github.com:443 answered in 24 ms
 Why   Many company networks let SSH out only over 443. github.com listens
       there too.
 Cure  Send this host over 443: a marked block in ~/.ssh/config.

 f fix   r check   Esc back
`,
	);
});

test('table opened, 60x16', () => {
	expectFrame(
		states['table opened'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                             N22   4 of 7
 ~ N22 net.port-22
 Port 22 of github.com is closed from here; port 443 is
 open

 Seen  timeout after 10 s; ssh.github.com:443 answered in
       24 ms
 Why   Many company networks let SSH out only over 443.
 Cure  Send this host over 443: a marked block in
       ~/.ssh/config.

 f fix   r check   Esc back
`,
	);
});
