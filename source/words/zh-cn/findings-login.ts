import {place} from '../quantity.ts';
import type {FindingsWords} from '../words.ts';
import {reason} from './reason.ts';
import {refusedCure, refusedWhy, unsure} from './refused.ts';

/** Whether the server is the right one, and who it says we are. */
export const findingsLogin = {
	'ssh.host-key-unknown': {
		label: '主机密钥',
		title: f =>
			f.published ? `这台电脑还不认识 ${f.host} 的主机密钥` : `不认识 ${f.host} 的主机密钥，官方也没有公布`,
		undone: '没有查看已知的主机密钥',
		seen: f => (f.known === 0 ? `没有 ${f.name} 的记录` : `已知 ${f.name} 的 ${f.known} 个密钥`),
		why: '首次连接时 ssh 会询问对方是不是真正的服务器；Go 1.24 及更早版本和流水线中没有人能回答，新版 Go 则会停在询问处。',
		cure: f =>
			f.published
				? '写入主机官方公布的密钥，而不是网络上看到的。'
				: `向 ${f.host} 的管理员询问指纹${f.fingerprint === undefined ? '' : `，这里看到的是 ${f.fingerprint}`}。一致才确认。`,
	},
	'ssh.host-key-changed': {
		label: '主机密钥一致',
		title: f =>
			f.state === 'impostor'
				? `${f.host} 出示的主机密钥与公布的不同`
				: `${f.host} 的主机密钥已由其所有者更换`,
		undone: '没有比较主机密钥',
		seen: f => {
			if (f.state === 'same') return `${f.name} 的密钥与记录相同`;
			if (f.state === 'stale')
				return `${place(f.file, f.line) ?? 'known_hosts'} 中是旧密钥；服务器出示的是公布的密钥`;
			return `出示 ${f.shown ?? '无'}；公布 ${f.wanted.join('、') || '无'}`;
		},
		why: f =>
			f.state === 'impostor'
				? '可能是服务器换了尚未公布的密钥，也可能有人在中间拦截。本程序绝不会信任这样的密钥。'
				: 'known_hosts 中还是旧密钥时，ssh 拒绝连接。服务器出示的是公布的密钥，所以它是真正的服务器。',
		cure: f =>
			f.state === 'impostor'
				? `换一个网络再试，并联系网络管理员。${f.shown ?? '这个密钥'} 是否属实，只有 ${f.host} 的管理员知道；在它公布之前，没有任何选项能让本程序信任它。`
				: '用公布的密钥替换旧记录。',
	},
	'ssh.host-key-revoked': {
		label: '作废的密钥',
		title: f =>
			f.file === undefined
				? `${f.host} 出示了已作废的主机密钥`
				: `known_hosts 中有 ${f.host} 已作废的主机密钥`,
		undone: '没有查找已作废的主机密钥',
		seen: (f, fine) => {
			if (fine) return '这里没有';
			if (f.file === undefined) return `服务器出示 ${f.fingerprint ?? '了它'}`;
			return `${place(f.file, f.line)}${f.fingerprint === undefined ? '' : ` ${f.fingerprint}`}`;
		},
		why: '它的私钥已经外泄，拿到的人都能冒充这台服务器。',
		cure: f =>
			f.file === undefined ? '不要从这个网络连接，联系网络管理员。' : '删除该行，改用现在公布的密钥。',
	},
	'ssh.too-many-keys': {
		label: '提供的密钥',
		title: 'ssh 提供的密钥太多，被服务器拒绝',
		undone: '没有统计提供的密钥',
		seen: f => `向 ${f.host} 提供了 ${f.offered} 个密钥`,
		why: f => `${f.host} 把每个密钥都算作一次尝试，还没轮到正确的密钥，连接就被关闭了。`,
		cure: '在 ~/.ssh/config 中用带标记的配置块为此主机指定密钥。',
	},
	'ssh.login-refused': {
		label: '登录',
		title: f =>
			({
				welcomed: `${f.host} 接受这个密钥`,
				refused:
					f.means === undefined || f.means === 'key-refused'
						? `${f.host} 不接受这个密钥`
						: `${f.host} 拒绝登录：${reason(f.means)}`,
				unclear: `${f.host} 对登录的回答无法识别`,
				'not-answered': `${f.host} 没有回应登录`,
				'not-reached':
					f.via === undefined ? `ssh 在登录 ${f.host} 之前就结束了` : `ssh 通过 ${f.via} 到不了 ${f.host}`,
			})[f.state],
		undone: '没有尝试登录',
		seen: f =>
			({
				welcomed: `${f.host} 应答${f.account === undefined ? '' : `：${f.account}`}`,
				refused:
					f.means !== undefined
						? reason(f.means)
						: f.key === undefined
							? 'Permission denied'
							: `${f.key}：Permission denied`,
				unclear: '既不是问候，也不是拒绝',
				'not-answered': '超时没有应答',
				'not-reached': f.because,
			})[f.state],
		why: f => {
			if (f.state === 'not-reached') return '还没有验证任何密钥，注册密钥也没有用。';
			return f.state === 'refused'
				? refusedWhy(f.means)
				: `没有收到问候，就无法知道密钥是否已注册。${unsure(f.unverified)}`;
		},
		cure: f => {
			if (f.state === 'refused') return refusedCure(f.means, f.host);
			if (f.state !== 'not-reached') return '查看服务器的回答，然后重试。';
			return f.via === undefined
				? '查看 ssh 的输出，然后重试。'
				: `改正 ssh 配置中的 ${f.via}；不需要时就删去。`;
		},
	},
	'ssh.wrong-account': {
		label: '账号',
		title: f => `${f.host} 接受这个密钥，但账号是 ${f.account ?? '另一个'}`,
		undone: '没有查询账号',
		seen: f => f.account ?? '问候中没有账号名',
		why: f => `一个密钥只属于一个账号；这个账号看不到该仓库，服务器便说 not found。${unsure(f.unverified)}`,
		cure: f => `为 ${f.owner} 的账号另用一个密钥，或请管理员邀请 ${f.account ?? '这个账号'}。`,
	},
	'ssh.deploy-key': {
		label: '个人密钥',
		title: '这个密钥只能访问一个仓库',
		undone: '没有查询是否为部署密钥',
		seen: f => (f.repository === undefined ? '账号的密钥' : `${f.repository} 的部署密钥`),
		why: f =>
			`它是${f.repository === undefined ? '' : ` ${f.repository} 的`}部署密钥，${f.owner} 的其他模块都无法访问。${unsure(f.unverified)}`,
		cure: '改用你自己账号的密钥。',
	},
	'ssh.sso-required': {
		label: '单点登录',
		title: f => `密钥已被接受，但 ${f.owner} 要求单点登录授权`,
		undone: '没有尝试单点登录',
		seen: (f, fine) => (fine ? '没有要求' : `${f.owner} 的 ${f.account ?? '账号'}`),
		why: f => `登录没有问题；${f.owner} 要求每个密钥授权一次。`,
		cure: f => `打开密钥页面，在该密钥旁选择 Configure SSO，再对 ${f.owner} 点 Authorize。`,
	},
	'ssh.control-socket': {
		label: '全新连接',
		title: '一个保持打开的 ssh 连接代替了新的登录',
		undone: '没有查找保持打开的连接',
		seen: f => f.path ?? '没有保持打开的连接',
		why: f => `ssh 保持着到 ${f.host} 的连接并重复使用，即使密钥或账号后来已更换。`,
		cure: '结束这个连接。',
	},
} satisfies Partial<FindingsWords>;
