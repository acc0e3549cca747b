import {bytes, octal, place} from '../quantity.ts';
import type {FindingsWords} from '../words.ts';
import {enumerated} from './enumerated.ts';
import {reason} from './reason.ts';

/** Keys, their files, the agent and the configuration of ssh. */
export const findingsSsh = {
	'ssh.key-missing': {
		label: '密钥',
		title: f => {
			if (f.elsewhere === 'agent') return '这里只有公钥，没有 agent 持有对应的私钥';
			if (f.elsewhere === 'security-key') return '这里只有安全密钥的公钥';
			if (f.others.length > 0) return '这里的 SSH 密钥，文件名都不是 ssh 会尝试的';
			return f.agentKeys > 0 ? '这里没有 SSH 密钥文件，只有 agent 中的密钥' : '这里还没有 SSH 密钥';
		},
		undone: '没有查找密钥',
		seen: (f, fine) => {
			if (f.elsewhere !== undefined) return `${f.key} ${f.keyType}，只有公钥`;
			if (f.agentKeys > 0) return `没有密钥文件；agent 中有 ${f.agentKeys} 个`;
			if (f.others.length > 0) return `没有 ${f.key}，但有 ${enumerated(f.others)}`;
			return fine ? `${f.key} ${f.keyType}`.trim() : `没有 ${f.key}`;
		},
		why: f =>
			f.elsewhere === undefined
				? `${f.host} 靠密钥对认出你；没有密钥，ssh 就无法证明你是谁。`
				: 'ssh 可以出示公钥，但这里没有东西能用私钥签名。',
		cure: f => {
			if (f.elsewhere === 'agent') return '启动或解锁持有它的 agent（1Password、gpg-agent 等），然后重试。';
			if (f.elsewhere === 'security-key')
				return '插入安全密钥并取回与它配套的文件，或从生成密钥的机器上复制过来。';
			if (f.others.length > 0) return '用 --key 选用已有的一个，或另外生成一个新的。';
			return '生成一个密钥，不会覆盖任何已有文件。';
		},
	},
	'ssh.key-no-pub': {
		label: '公钥文件',
		title: f =>
			({
				matches: '密钥的公钥文件齐全',
				missing: '缺少密钥的公钥文件',
				differs: '公钥文件属于另一个密钥',
				unreadable: '无法读取密钥的公钥文件',
			})[f.state],
		undone: '没有查看公钥文件',
		seen: f =>
			({
				matches: '与密钥的指纹相同',
				missing: `没有 ${f.key}.pub`,
				differs: `${f.key}.pub 的指纹与密钥不同`,
				unreadable: `${f.key}.pub 不是公钥`,
			})[f.state],
		why: f =>
			f.state === 'differs'
				? 'ssh 先出示公钥；公钥不对，正确的密钥就不会被尝试。'
				: '登录有时不需要它，但注册密钥时要复制公钥。',
		cure: f =>
			f.state === 'differs' || f.state === 'unreadable'
				? '先把它移开，再用私钥导出正确的公钥。'
				: '用私钥重新导出公钥。',
	},
	'ssh.key-mode': {
		label: '密钥权限',
		title: '其他用户能读取你的私钥，ssh 因此不使用它',
		undone: '没有查看密钥的权限',
		seen: (f, fine) => `${f.key} ${octal(f.mode)}${fine ? '' : '，应为 0600'}`,
		why: '别人能读到的私钥等于已经泄露，ssh 会忽略它，git 随后以 exit status 128 结束。',
		cure: '把文件改为只有你自己可读。',
	},
	'ssh.key-type': {
		label: '密钥类型',
		title: f => `${f.host} 不接受这种类型的密钥`,
		undone: '没有核对密钥类型与服务器的要求',
		seen: (f, fine) => (fine ? f.keyType : `${f.key} 是 ${f.keyType}；可用：${f.accepted.join(', ')}`),
		why: f => `${f.host} 只接受 ${f.accepted.join(', ')}。这个密钥对其他主机仍然有用，会保留。`,
		cure: '再生成一个它接受的类型的密钥。',
	},
	'ssh.key-format': {
		label: '密钥格式',
		title: 'ssh 读不懂你的密钥文件',
		undone: '没有查看密钥的格式',
		seen: f =>
			({
				crlf: `${f.key} 是 Windows 换行`,
				truncated: `${f.key} 不完整`,
				putty: `${f.key} 是 PuTTY 格式`,
				'not-a-key': `${f.key} 不是私钥`,
				fine: `${f.key} 可以读取`,
			})[f.because],
		why: '文件不完整、是 Windows 换行或 PuTTY 格式时，ssh 会报 error in libcrypto 或 invalid format。',
		cure: '重新导出为 OpenSSH 格式，或另外生成一个新密钥。',
	},
	'ssh.encrypted-not-in-agent': {
		label: '密码短语',
		title: '密钥有密码短语，但没有加载到 ssh-agent',
		undone: '没有向 agent 查询密钥',
		seen: f =>
			f.held
				? 'agent 已加载该密钥'
				: f.encrypted
					? `${f.key} 已加密，不在 agent 中`
					: `${f.key} 没有密码短语`,
		why: '无法询问时，ssh 会跳过这个密钥，最后只报 Permission denied；从 Go 1.25 起，下载也可能停在询问处不动。',
		cure: '把密钥加载到 agent，密码短语只需输入一次。',
	},
	'ssh.agent-missing': {
		label: 'agent',
		title: '没有运行中的 ssh-agent',
		undone: '没有查找 agent',
		seen: f =>
			f.socket === undefined
				? '没有设置 SSH_AUTH_SOCK'
				: f.because === ''
					? `agent 中有 ${f.keys} 个密钥`
					: `${f.socket} 没有应答：${reason(f.because)}`,
		why: '没有 agent，带密码短语的密钥只有在能询问时才可用，而 Go 运行时往往不能询问。',
		cure: '启动 agent 并加载密钥。',
	},
	'ssh.config-mode': {
		label: '配置权限',
		title: '其他用户能改写你的 ssh 配置，ssh 拒绝使用',
		undone: '没有查看 ssh 配置的权限',
		seen: (f, fine) => {
			if (f.mode === undefined) return fine ? `没有 ${f.file}` : `${f.file}，应为 0600`;
			return `${f.file} ${octal(f.mode)}${fine ? '' : '，应为 0600'}`;
		},
		why: 'ssh 会报 Bad owner or permissions 并停止，所有走 SSH 的 git 操作都会失败。',
		cure: '改为只有你自己可写。',
	},
	'ssh.known-hosts-unread': {
		label: 'known_hosts 可读',
		title: f => {
			if (f.state === 'any') return 'ssh 把任何服务器都当作真正的服务器';
			if (f.state === 'none')
				return f.value === 'none'
					? 'ssh 不保存主机密钥：UserKnownHostsFile 为 none'
					: `ssh 不保存主机密钥：${f.value} 不是文件`;
			if (f.state === 'read') return 'known_hosts 可读';
			return f.state === 'closed' ? `无法读取 ${f.file}` : `${f.file} 太大，无法读取`;
		},
		undone: '没有查看 known_hosts 是否可读',
		seen: f => {
			if (f.state === 'read') return '可读';
			if (f.state === 'closed') return f.because;
			return f.state === 'too-large'
				? `超过 ${bytes(f.limit)}`
				: `${place(f.file, f.line) ?? f.from}：UserKnownHostsFile ${f.value}`;
		},
		why: f => {
			if (f.state === 'any')
				return 'StrictHostKeyChecking 不作检查，密钥也不保存。可以下载，但谁冒充这台主机都会被相信。';
			return f.state === 'none'
				? '因此 ssh 无法分辨真正的服务器，而本程序不连接身份不明的服务器。'
				: '其中有哪些主机密钥，这里无从得知。';
		},
		cure: f => {
			if (f.state === 'none' || f.state === 'any')
				return f.from === 'ssh_config' && f.file === undefined
					? '在 ~/.ssh/config 中用 UserKnownHostsFile 指定一个文件；其余的随后可以设置。'
					: `从 ${keeperOf(f)} 中删去 UserKnownHostsFile，或在那里指定一个文件；其余的随后可以设置。`;
			return f.state === 'too-large' ? '删去没有人需要的主机的行。' : '让自己可以读取它，或把它移到一边。';
		},
	},
	'ssh.config-broken': {
		label: 'ssh 配置',
		title: 'ssh 无法读取自己的配置',
		undone: '没有读取 ssh 配置',
		seen: (f, fine) => {
			if (fine) return 'ssh 可以读取';
			if (f.file === undefined) return f.option === undefined ? 'ssh -G 失败' : `选项 ${f.option} 有误`;
			return `${place(f.file, f.line)}${f.option === undefined ? '' : `，${f.option}`}`;
		},
		why: '只要有一行写错，ssh 还没连接就会退出。',
		cure: f =>
			f.file === undefined || f.line === undefined
				? '改正或删除 ssh 指出的那一行。'
				: `改正或删除 ${f.file} 第 ${f.line} 行。`,
	},
	'ssh.missing': {
		label: 'ssh',
		title: '没有安装 ssh',
		undone: '没有查找 ssh',
		seen: f => (f.version === undefined ? '不在 PATH 中' : `OpenSSH ${f.version}`),
		why: f => `没有它，git 和 Go 都无法通过 SSH 访问 ${f.host}。`,
		cure: '安装 OpenSSH 客户端。',
	},
	'ssh.directory-mode': {
		label: '.ssh 权限',
		title: f => `其他用户能写入 ${f.directory}，可以放入他们的密钥`,
		undone: '没有查看 ssh 目录的权限',
		seen: (f, fine) =>
			f.mode === undefined
				? `没有 ${f.directory}`
				: `${f.directory} ${octal(f.mode)}${fine ? '' : '，应为 0700'}`,
		why: '能写入这个目录的人，可以用别的密钥或配置替换你的。',
		cure: '把目录改为只属于你自己。',
	},
} satisfies Partial<FindingsWords>;

/** `~/.ssh/config 第 3 行`, `~/.gitconfig 的 core.sshCommand`, `GIT_SSH_COMMAND`. */
function keeperOf({
	from,
	file,
	line,
}: {
	from: string;
	file: string | undefined;
	line: number | undefined;
}): string {
	if (file === undefined) return from;
	return line === undefined ? `${file} 的 ${from}` : `${file} 第 ${line} 行`;
}
