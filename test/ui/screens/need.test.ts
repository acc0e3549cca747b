import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('need hosts, 80x24', () => {
	expectFrame(
		states['need hosts'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0                                       What you need   1 of 7

 Finds out why Go cannot download private modules here, shows what it would
 change, and changes only what you agree to. Nothing has been changed.

 ~/src/shop/go.mod and its git remotes point to:

 ❯ GitHub    acme: 3 modules         github.com
   GitLab    acme-infra: 1 module    gitlab.com
   Both of these
   Another host or a recipe file

 auth, billing and private: looked like private modules because the git remote
 of this project belongs to acme too.                           --host --recipe

 ↑↓ move   Enter choose   p parts   ? help   q quit
`,
	);
});

test('need hosts, 60x16', () => {
	expectFrame(
		states['need hosts'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                   What you need   1 of 7
 Changes only what you agree to. Nothing has been changed.

 ~/src/shop/go.mod and its git remotes point to:
 ❯ GitHub    acme: 3 modules
   GitLab    acme-infra: 1 module
   Both of these
   Another host or a recipe file
 auth, billing and private: looked like private modules
 because the git remote of this project belongs to acme
 too.

 Enter choose   p parts   ? help   q quit
`,
	);
});

test('need hosts, 80x24, zh-CN', () => {
	expectFrame(
		states['need hosts'],
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0                                  需要什么   第 1 步，共 7 步

 查明 Go 为什么无法在这里下载私有模块，列出要做的改动，只做你同意的。目前没有做
 任何改动。

 ~/src/shop/go.mod 和它的 git 远程仓库指向：

 ❯ GitHub    acme：3 个模块          github.com
   GitLab    acme-infra：1 个模块    gitlab.com
   这两个都要
   其他主机或配方文件

 auth、billing、private：看起来是私有模块，因为这个项目的 git 远程仓库也属于
 acme。                                                         --host --recipe

 ↑↓ 移动   Enter 选择   p 选择部分   ? 帮助   q 退出
`,
	);
});

test('need loading, 80x24', () => {
	expectFrame(
		states['need loading'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0                                       What you need   1 of 7

 Finds out why Go cannot download private modules here, shows what it would
 change, and changes only what you agree to. Nothing has been changed.

 Reading go.mod and the git remotes…

 Where are your private modules kept?

 ❯ GitHub                      github.com
   Gitea, Forgejo, Codeberg    asks for its address
   A server of our own         asks for its address
   A recipe file or address    --recipe FILE|URL

 ↑↓ move   Enter choose   p parts   ? help   q quit
`,
	);
});

test('need loading, 60x16', () => {
	expectFrame(
		states['need loading'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                   What you need   1 of 7
 Changes only what you agree to. Nothing has been changed.

 Reading go.mod and the git remotes…
 Where are your private modules kept?
 ❯ GitHub
   Gitea, Forgejo, Codeberg
   A server of our own
   A recipe file or address

 Enter choose   p parts   ? help   q quit
`,
	);
});

test('need nothing, 80x24', () => {
	expectFrame(
		states['need nothing'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0                                       What you need   1 of 7

 Finds out why Go cannot download private modules here, shows what it would
 change, and changes only what you agree to. Nothing has been changed.

 There is no go.mod here (~/Downloads) and no git remote to read.
 If you have a project, leave with q and start again in its folder.

 Where are your private modules kept?

 ❯ GitHub                      github.com
   Gitea, Forgejo, Codeberg    asks for its address
   A server of our own         asks for its address
   A recipe file or address    --recipe FILE|URL

 ↑↓ move   Enter choose   p parts   ? help   q quit
`,
	);
});

test('need nothing, 60x16', () => {
	expectFrame(
		states['need nothing'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                   What you need   1 of 7
 Changes only what you agree to. Nothing has been changed.

 There is no go.mod here (~/Downloads) and no git remote to
 read.
 If you have a project, leave with q and start again in its
 folder.
 Where are your private modules kept?
 ❯ GitHub
   Gitea, Forgejo, Codeberg
   A server of our own
   A recipe file or address

 Enter choose   p parts   ? help   q quit
`,
	);
});

test('need unreadable, 80x24', () => {
	expectFrame(
		states['need unreadable'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0                                       What you need   1 of 7

 ~/src/shop/go.mod cannot be read (line 7: unknown directive).

 Where are your private modules kept?

 ❯ GitHub                      github.com
   Gitea, Forgejo, Codeberg    asks for its address
   A server of our own         asks for its address
   A recipe file or address    --recipe FILE|URL

 ↑↓ move   Enter choose   p parts   ? help   q quit
`,
	);
});

test('need unreadable, 60x16', () => {
	expectFrame(
		states['need unreadable'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                   What you need   1 of 7
 ~/src/shop/go.mod cannot be read (line 7: unknown
 directive).

 Where are your private modules kept?
 ❯ GitHub
   Gitea, Forgejo, Codeberg
   A server of our own
   A recipe file or address

 Enter choose   p parts   ? help   q quit
`,
	);
});

test('need address, 80x24', () => {
	expectFrame(
		states['need address'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0                                       What you need   1 of 7

 Finds out why Go cannot download private modules here, shows what it would
 change, and changes only what you agree to. Nothing has been changed.

 The address of your server:

 ❯ -git.acme
   That is no address: a host name such as git.acme.example, without https://.

 ↑↓ field   Enter accept   Ctrl+U empty   Esc back   Ctrl+C quit
`,
	);
});

test('need address, 60x16', () => {
	expectFrame(
		states['need address'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                   What you need   1 of 7
 Changes only what you agree to. Nothing has been changed.

 The address of your server:
 ❯ -git.acme
   That is no address: a host name such as
   git.acme.example, without https://.

 Enter accept   Ctrl+U empty   Ctrl+C quit
`,
	);
});

test('need recipe, 80x24', () => {
	expectFrame(
		states['need recipe'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0                                       What you need   1 of 7

 Finds out why Go cannot download private modules here, shows what it would
 change, and changes only what you agree to. Nothing has been changed.

 A path, or an https address:

 ❯ http://acme.example/go.yaml
   A recipe is not taken from http://acme.example/go.yaml: only from https.

 ↑↓ field   Enter accept   Ctrl+U empty   Esc back   Ctrl+C quit
`,
	);
});

test('need recipe, 60x16', () => {
	expectFrame(
		states['need recipe'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                   What you need   1 of 7
 Changes only what you agree to. Nothing has been changed.

 A path, or an https address:
 ❯ http://acme.example/go.yaml
   A recipe is not taken from http://acme.example/go.yaml:
   only from https.

 Enter accept   Ctrl+U empty   Ctrl+C quit
`,
	);
});

test('need confirm, 80x24', () => {
	expectFrame(
		states['need confirm'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0                                       What you need   1 of 7

 Finds out why Go cannot download private modules here, shows what it would
 change, and changes only what you agree to. Nothing has been changed.

 The recipe Acme (~/src/shop/gomod-setup.yaml) is used only if you agree.
 It is about git.acme.example.
 It sets the host keys that are trusted and the GOPROXY that is used.

 SHA-256 ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12

   Use it
 ❯ Do not

 ↑↓ move   Enter choose   ? help   q quit
`,
	);
});

test('need confirm, 60x16', () => {
	expectFrame(
		states['need confirm'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                   What you need   1 of 7
 Changes only what you agree to. Nothing has been changed.

 The recipe Acme (~/src/shop/gomod-setup.yaml) is used only
 if you agree.
 It is about git.acme.example.
 It sets the host keys that are trusted and the GOPROXY
 that is used.
 SHA-256
 ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab
 12ab12
   Use it
 ❯ Do not

 Enter choose   ? help   q quit
`,
	);
});

test('need hosts, beside a journal that cannot be read', () => {
	const path = '/home/user/.local/state/gomod-setup/runs/20261122-1402/journal.jsonl';
	const unreadableJournal = {path, because: 'damaged', partly: false};
	expectFrame(
		{...states['need hosts'], unreadableJournal},
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0                                       What you need   1 of 7

 Finds out why Go cannot download private modules here, shows what it would
 change, and changes only what you agree to. Nothing has been changed.
 The journal ~/.local/state/gomod-setup/runs/20261122-1402/journal.jsonl cannot
 be read (it is damaged). undo cannot take that run back. The files as they
 were before it lie beside it (copy-0, copy-1 and so on). Put back by hand what
 you need, then move that folder away.

 ~/src/shop/go.mod and its git remotes point to:

 ❯ GitHub    acme: 3 modules         github.com
   GitLab    acme-infra: 1 module    gitlab.com
   Both of these
   Another host or a recipe file

 auth, billing and private: looked like private modules because the git remote
 of this project belongs to acme too.                           --host --recipe

 ↑↓ move   Enter choose   p parts   ? help   q quit
`,
	);
	expectFrame(
		{...states['need hosts'], unreadableJournal},
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                   What you need   1 of 7
 Changes only what you agree to. Nothing has been changed.
 The journal
 ~/.local/state/gomod-setup/runs/20261122-1402/journal.json
 l cannot be read (it is damaged). undo cannot take that
 run back. The files as they were before it lie beside it
 (copy-0, copy-1 and so on). Put back by hand what you
 need, then move that folder away.
 ~/src/shop/go.mod and its git remotes point to:
 ❯ GitHub    acme: 3 modules
   GitLab    acme-infra: 1 module
   Both of these
   Another host or a recipe file

 Enter choose   p parts   ? help   q quit
`,
	);
});
