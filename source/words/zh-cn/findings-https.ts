import type {FindingsWords} from '../words.ts';

export const findingsHttps = {
	'access.nested-group': {
		label: '嵌套群组',
		title: f =>
			f.loggedIn
				? `Go 的 netrc 文件中的登录信息无法打开 ${f.module}`
				: `${f.host} 对嵌套模块告诉了 Go 错误的仓库`,
		undone: '没有询问 Go 会被指向哪个仓库',
		seen: (f, fine) => (fine ? 'Go 被指向正确的仓库' : `Go 被指向 ${f.answered}`),
		why: f =>
			f.loggedIn
				? `${f.host} 的回答与对陌生人的相同：令牌有误、已过期，或无权读取 API。`
				: f.readsNetrc
					? `Go 通过 HTTPS 询问 ${f.module} 在哪里时没有登录，而 ${f.host} 只告诉陌生人 ${f.answered}。改写为 SSH 在这之后才生效。`
					: `GOAUTH 使 Go 不读取 netrc 文件，因此它以陌生人的身份询问 ${f.host}，得到的是 ${f.answered}。`,
		cure: '把令牌写入 Go 读取的 netrc 文件，或在所有 go.mod 中让仓库路径以 .git 结尾。',
	},
	'git.login-refused': {
		label: '登录被接受',
		title: f => `${f.host} 拒绝 git 保存的登录信息`,
		undone: '没有尝试保存的登录信息',
		seen: f => (f.refused ? `被拒绝${f.status === undefined ? '' : `，HTTP ${f.status}`}` : '没有被拒绝'),
		why: '令牌有误、已过期或已被撤销。只尝试一次，因为反复尝试会被主机封禁。',
		cure: '创建新的令牌并保存。',
	},
	'git.login-by-path': {
		label: '每个主机一个登录信息',
		title: f => `Git 不使用为整个 ${f.host} 保存的登录信息`,
		undone: '无需查看 git 是否按仓库查找登录信息',
		seen: f => (f.file === undefined ? '主机的登录信息有效' : `${f.file} 中的 credential.useHttpPath`),
		why: 'credential.useHttpPath 使 git 向凭据助手询问每个仓库各自的登录信息，因此找不到属于整个主机的登录信息。',
		cure: '把令牌保存在按主机读取的 netrc 文件中；这个设置可以保留。',
	},
	'git.netrc-default': {
		label: '用于所有主机的登录信息',
		title: f => `Git 把 netrc 中 default 的登录信息发送给 ${f.host}`,
		undone: '无需查看 netrc 文件',
		seen: f => (f.sent ? '有用于所有主机的 default 登录信息' : '没有 default 登录信息'),
		why: 'default 下的登录信息会发送给每个没有自己登录信息的主机；Go 则完全不读取它。',
		cure: f => `在它上面为 ${f.host} 写单独的登录信息；不需要 default 时请删除它。`,
	},
} satisfies Partial<FindingsWords>;
