import {duration} from '../quantity.ts';
import type {FindingsWords} from '../words.ts';
import {more} from './more.ts';
import {reason} from './reason.ts';

/** The real repository and the real download, and the homes and rights of the person. */
export const findingsAccess = {
	'access.git-ok-go-fails': {
		label: 'git 与 Go 一致',
		title: '直接用 git 能读取仓库，由 Go 运行 git 却不行',
		undone: '没有比较 git 与 Go',
		seen: f => (f.agree ? `两者都读到 ${f.refs} 个引用` : `你读到 ${f.refs} 个引用，Go 读不到`),
		why: f =>
			({
				'core.sshCommand': 'Go 运行 git 时不允许询问，设置也不同。这里查出的差别是 core.sshCommand。',
				'local-config': 'Go 在你的仓库之外运行 git。这里查出的差别是仓库自己的 .git/config。',
				other: 'Go 运行 git 时不允许询问，设置也不同。这里没有查出是哪一项。',
				none: 'Go 运行 git 时不允许询问，设置也不同。',
			})[f.difference],
		cure: f =>
			f.difference === 'local-config' ? '把设置移到全局配置，然后重新检查。' : '解决这个差别，然后重新检查。',
	},
	'access.not-found': {
		label: '仓库存在',
		title: f => `${f.host} 说 ${f.repository} 不存在`,
		undone: '没有查询仓库',
		seen: f => f.repository,
		why: f =>
			`${f.account === undefined ? '你的账号' : `账号 ${f.account} `}无权查看时也会这样回答，只有 ${f.owner} 的管理员能分辨。`,
		cure: f =>
			`先核对拼写，再请 ${f.owner} 的管理员给${f.account === undefined ? '你的账号' : ` ${f.account} `}授权。`,
	},
	'access.repository': {
		label: '读取仓库',
		title: f => `git 无法读取 ${f.module} 的仓库`,
		undone: '没有读取仓库',
		seen: f =>
			f.because === ''
				? `${f.repository}${more(f.others)}，${f.refs} 个引用`
				: `${f.repository}：${reason(f.because)}`,
		why: 'Go 用同一个 git 获取模块，会得到同样的回答。',
		cure: '查看 git 的输出；先解决上面的问题。',
	},
	'access.module': {
		label: '真实下载',
		title: f => `试下载 ${f.module} 失败`,
		undone: '没有试下载',
		seen: f =>
			f.because === ''
				? `${f.module}${f.version === undefined ? '' : ` ${f.version}`}${more(f.others)}，${duration(f.milliseconds)}`
				: reason(f.because),
		why: '这是在空缓存中执行的真实命令，原因通常就是上面的某个问题。',
		cure: '先解决上面的问题；若只剩这一项，查看 Go 的输出。',
	},
	'home.mismatch': {
		label: '同一个主目录',
		title: 'ssh 和 Go 在不同的主目录里找文件',
		undone: '没有比较主目录',
		seen: f =>
			f.ssh === f.env ? (f.env ?? '没有主目录') : `ssh ${f.ssh ?? '无'}，Go 和 git ${f.env ?? '无'}`,
		why: f =>
			`ssh 用系统记录的 ${f.ssh ?? '无'}，git 和 Go 用 $HOME 即 ${f.env ?? '未设置'}，一处的文件在另一处找不到。`,
		cure: '不要用 sudo 启动，或让两者一致。',
	},
	'home.not-writable': {
		label: '主目录可写',
		title: '主目录无法写入',
		undone: '没有尝试写入主目录',
		seen: (f, fine) => `${f.path}${fine ? ' 可以写入' : `：${reason(f.because)}`}`,
		why: '磁盘已满、以只读方式挂载或不属于你，既不能改动也无法撤销。',
		cure: '清理空间或重新挂载后再试。',
	},
	'home.sudo': {
		label: '没有用 sudo',
		title: f => `用 sudo 启动，主目录却属于 ${f.user ?? '别人'}`,
		undone: '没有查询是否使用 sudo',
		seen: f => (f.home === undefined ? '没有用 sudo 启动' : `以 root 运行，主目录 ${f.home}`),
		why: f => `现在写入的文件都会属于 root，${f.user ?? '其所有者'} 无法使用。`,
		cure: '不用 sudo 重新启动。',
	},
	'home.no-account': {
		label: '本机账号',
		title: f => `用户 ${f.uid} 在这台电脑上没有账号`,
		undone: '没有查找本机账号',
		seen: (f, fine) => (fine ? '该用户有账号' : `uid ${f.uid}`),
		why: 'ssh 连接之前会查找该用户，并以 No user exists for uid 结束。',
		cure: '在 /etc/passwd 中为该用户添加一行，或用有账号的用户启动容器。',
	},
} satisfies Partial<FindingsWords>;
