import type {FindingsWords} from '../words.ts';

/** What keeps a key that is there from being used. */
export const findingsKeyUse = {
	'ssh.key-not-signed': {
		label: '签名',
		title: f => {
			const holder = f.by === 'agent' ? 'agent ' : '安全密钥';
			return f.state === 'waiting'
				? `${f.host} 认识这个密钥，${holder}正在等你确认`
				: `${f.host} 认识这个密钥，但${holder === 'agent ' ? ' agent ' : holder}没有签名`;
		},
		undone: '没有试过密钥能否签名',
		seen: f => {
			const key = f.key ?? '密钥';
			if (f.state === 'signed') return `${key} 可以签名`;
			if (f.state === 'waiting') return f.by === 'agent' ? `${key} 等待确认` : `${key} 等待触摸`;
			return `${key}：${f.said}`;
		},
		why: f =>
			f.by === 'agent'
				? '私钥在 agent 中，签名前要你确认，或者 agent 已锁定；在此之前 git 和 Go 只能等待。'
				: '私钥在安全密钥中，每次登录都要插好并触摸它，在此之前 git 和 Go 只能等待。',
		cure: f =>
			f.by === 'agent'
				? '解锁 agent（1Password、gpg-agent 等）并确认登录，然后重试。'
				: '插好安全密钥，闪烁时触摸它，然后重试。要输入 PIN 的密钥须加载到 agent。',
	},
	'ssh.key-too-short': {
		label: '密钥长度',
		title: f => (f.by === 'ssh' ? 'RSA 密钥太短，ssh 不使用它' : `RSA 密钥对 ${f.host} 来说可能太短`),
		undone: '没有查看密钥的长度',
		seen: (f, fine) => `${f.key}，${f.bits} 位${fine ? '' : `；至少要 ${f.least} 位`}`,
		why: f =>
			f.by === 'ssh'
				? `ssh 不使用少于 ${f.least} 位的 RSA 密钥（RequiredRSASize）。`
				: `${f.host} 拒绝了它，没有说明原因；多数主机不接受少于 ${f.least} 位的 RSA 密钥。`,
		cure: '生成一个新密钥；原来的密钥保留，供其他主机使用。',
	},
	'ssh.no-common-algorithm': {
		label: '算法',
		title: f =>
			f.what === 'key'
				? `${f.host} 只接受用 SHA-1 签名的 RSA 密钥，ssh 已不再使用 SHA-1`
				: `${f.host} 与这里的 ssh 没有共同的${f.what === undefined ? '算法' : ` ${f.what}`}`,
		undone: '没有比较双方的算法',
		seen: (f, fine) => {
			if (fine) return '有共同的算法';
			return f.what === 'key' ? `${f.key ?? '密钥'} 没有可用的签名算法` : `对方提供：${f.offer.join(', ')}`;
		},
		why: '服务器太旧，或这台机器的安全设置很严格。SHA-1 可以伪造，OpenSSH 从 8.8 起不再使用它。',
		cure: f =>
			f.what === 'key'
				? '生成另一种类型的密钥。如果主机只接受 RSA，则需要更新服务器。'
				: `请 ${f.host} 的管理员更新服务器。`,
	},
} satisfies Partial<FindingsWords>;
