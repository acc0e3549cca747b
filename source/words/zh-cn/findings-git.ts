import {bare, bytes, place} from '../quantity.ts';
import type {FindingsWords} from '../words.ts';
import {enumerated} from './enumerated.ts';
import {reason} from './reason.ts';

/** Git, its configuration and its rewrites of addresses. */
export const findingsGit = {
	'git.rewrite-missing': {
		label: 'Go 用的改写规则',
		title: f => `Go 访问 ${f.host}/${f.owner} 时，git 没有改用 SSH`,
		undone: '没有查看 Go 用的改写规则',
		seen: f => (f.rewritten === undefined ? `没有 ${f.from} 的 insteadOf` : `${f.from} 改为 ${f.rewritten}`),
		why: f => `Go 总是请求 ${f.from}…，git 在那里需要用户名，却不被允许询问。`,
		cure: '让 git 对这个前缀改用 SSH。',
	},
	'git.rewrite-dot-git': {
		label: '规则不带 .git',
		title: '改写规则以 .git 结尾，对 Go 永远不会生效',
		undone: '没有查找以 .git 结尾的规则',
		seen: f => (f.prefix === '' ? '没有' : f.prefix),
		why: 'Go 请求的地址不带 .git，而 git 逐字比较开头。',
		cure: '换成针对整个组织的规则。',
	},
	'git.rewrite-case': {
		label: '规则的大小写',
		title: f => `改写规则写的是 ${f.written}，Go 请求的是 ${f.wanted}`,
		undone: '没有比较规则的大小写',
		seen: f => (f.prefix === '' ? '与 go.mod 一致' : f.prefix),
		why: 'git 逐字比较，区分大小写。',
		cure: '按 go.mod 的写法添加规则。',
	},
	'git.rewrite-port-in-path': {
		label: '规则的端口',
		title: '改写规则里的端口被当成了路径',
		undone: '没有查看规则的端口',
		seen: f => (f.base === '' ? '没有' : f.base),
		why: f => `在 ${f.base} 中，冒号后面是目录，而不是端口。`,
		cure: '使用能写端口的形式。',
	},
	'git.ssh-command-ignored-by-go': {
		label: 'core.sshCommand',
		title: f => `Go ${f.goVersion} 不理会你的 core.sshCommand`,
		undone: '没有查看 core.sshCommand',
		seen: f => (f.value === '' ? '没有设置' : f.value),
		why: '1.24 及更早的 Go 会自己设置 GIT_SSH_COMMAND，优先于 core.sshCommand：你用 git 正常，Go 却失败。',
		cure: f =>
			f.keptBack.length === 0
				? '写进 ~/.ssh/config，或导出为 GIT_SSH_COMMAND。'
				: `请自己把 Go 需要的部分写进 ~/.ssh/config，或导出为 GIT_SSH_COMMAND。${enumerated(f.keptBack)} 在那里会对所有调用 ssh 的程序生效，因此本程序不写入。`,
	},
	'git.credential-helper': {
		label: '保存的登录',
		title: f => `git 没有保存 https://${f.host} 的登录信息`,
		undone: '没有查找保存的登录信息',
		seen: f => (f.helpers.length === 0 ? '没有凭据助手' : `凭据助手 ${f.helpers.join('、')}`),
		why: '走 HTTPS 时 git 需要令牌，而在 Go 中它不能询问。',
		cure: f => (f.program ? `保存令牌，或由 ${f.program} 提供。` : '保存令牌。'),
	},
	'git.config-broken': {
		label: 'git 配置',
		title: f => (f.limit === undefined ? 'git 无法读取自己的配置' : 'git 的配置太大，无法判断'),
		undone: '没有读取 git 配置',
		seen: f =>
			f.limit === undefined ? (place(f.file, f.line) ?? '可以读取') : `规则和登录设置超过 ${bytes(f.limit)}`,
		why: f =>
			f.limit === undefined
				? '只要有一行写错，所有 git 命令都会以 128 结束。'
				: 'git 每一步都要读取全部配置；合起来是什么意思，这里无从得知。',
		cure: f => {
			if (f.limit !== undefined) return '删去没有人需要的规则。';
			return f.file === undefined || f.line === undefined
				? '改正 git 指出的那一行。'
				: `改正 ${f.file} 第 ${f.line} 行。`;
		},
	},
	'git.missing': {
		label: 'git',
		title: '没有安装 git',
		undone: '没有查找 git',
		seen: f => (f.version === undefined ? '不在 PATH 中' : `git ${f.version}`),
		why: 'Go 通过 git 获取私有模块。',
		cure: '安装 git。',
	},
	'git.rewrite-token': {
		label: '规则不含令牌',
		title: 'git 配置中有明文令牌',
		undone: '没有在规则中查找令牌',
		seen: f => (f.base === '' ? '没有' : `${f.file} 中的 ${f.base}`),
		why: '能读到该文件的人就有了令牌；git 还会在错误信息中重复它，最终留在日志里。',
		cure: '在主机上作废该令牌并删除规则，改用 SSH 或凭据助手。',
	},
	'git.safe-directory': {
		label: '目录的所有者',
		title: '这个目录属于其他用户，git 拒绝使用',
		undone: '没有查看目录的所有者',
		seen: f => f.path ?? '属于你',
		why: '在别人的目录中，git 会报 dubious ownership 并以 128 结束。',
		cure: '把目录改为你自己的，或声明它是安全的。',
	},
	'git.too-old': {
		label: 'git 版本',
		title: f => `git ${f.have} 太旧，需要 ${f.wanted} 或更新版本`,
		undone: '没有比较 git 的版本',
		seen: f => `git ${f.have}`,
		why: 'Go 1.25 及更新版本调用 git 时用到旧版 git 不认识的选项。',
		cure: '安装更新的 git。',
	},
	'git.certificate': {
		label: 'git 的证书',
		title: f => (f.verifyOff ? `git 不校验 ${f.host} 的证书` : `git 不信任 ${f.host} 的证书`),
		undone: '没有用 git 尝试证书',
		seen: f => (f.verifyOff ? 'http.sslVerify=false' : reason(f.because) || (f.file ?? '可信')),
		why: f =>
			f.verifyOff
				? '途中的任何人都能冒充服务器并读到令牌。'
				: 'git 有自己的根证书列表，这里的签发者不在其中。',
		cure: f => (f.verifyOff ? '恢复校验，并指定根证书。' : '为这个主机指定根证书。'),
	},
	'git.proxy': {
		label: 'git 的代理',
		title: '为 git 设置的代理没有响应',
		undone: '没有尝试 git 的代理',
		seen: f =>
			f.proxy === undefined
				? '没有设置'
				: `${bare(f.proxy)}${f.because === '' ? '' : `：${reason(f.because)}`}`,
		why: 'git 的 http.proxy 优先于代理变量，git 的所有 HTTPS 请求都发到那里。',
		cure: '改正它，或删除它。',
	},
	'git.rewrite-old-host': {
		label: '改写到 SSH 主机',
		title: f => `git 的一项改写指向 ${f.host}，它已不再提供 SSH`,
		undone: '没有核对改写与 SSH 主机',
		seen: (f, fine) => (fine ? `SSH 使用 ${f.sshHost}` : `${f.prefix} 被改写为 ${f.base}`),
		why: f => `${f.host} 的 SSH 只在 ${f.sshHost} 上。这项设置以前是对的，现在会失败。`,
		cure: f => `替换它：${f.from} 改写为 ${f.to}。`,
	},
	'git.rewrite-user': {
		label: '规则的用户名',
		title: f => `git 以 ${f.user} 而不是 ${f.wanted} 登录 ${f.host}`,
		undone: '没有查看规则的用户名',
		seen: (f, fine) => (fine ? f.wanted : `${f.prefix} 改为 ${f.base}`),
		why: f => `改写规则没有写用户名，或写了别的；${f.host} 只接受 ${f.wanted}。`,
		cure: f => `替换它：${f.from} 改写为 ${f.to}。`,
	},
	'git.rewrite-elsewhere': {
		label: '规则的去向',
		title: f => `git 的改写规则把 ${f.from} 指向了别处`,
		undone: '没有查找指向别处的规则',
		seen: f => (f.prefix === '' ? '没有' : `${f.prefix} 改为 ${f.base}`),
		why: f => `git 连接之前先把 ${f.prefix} 改为 ${f.base}，因此针对该主机的设置都不起作用。`,
		cure: f =>
			f.prefix === f.from
				? '删除它，换成 Go 需要的规则。'
				: '添加 Go 需要的更窄的规则；在 git 中最长的匹配优先。',
	},
} satisfies Partial<FindingsWords>;
