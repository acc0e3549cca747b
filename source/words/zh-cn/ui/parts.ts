import type {UiWords} from '../../ui.ts';
import {enumerated} from '../enumerated.ts';

export const parts: UiWords['parts'] = {
	opening: '全部内容都会检查，但只改动你标出的部分；一个都不标，表示都可以改动。',
	short: '只改动标出的部分；都不标表示全部。',
	about: {
		tools: 'Go、git 和 ssh 本身',
		network: '到主机和模块代理的网络',
		keys: 'SSH 密钥',
		permissions: '还有谁能读取密钥和它的目录',
		agent: '保管已解锁密钥的 ssh-agent',
		hosts: 'known_hosts 中信任的主机密钥',
		login: '在主机上登录，以及在那里注册的密钥',
		'go-env': 'Go 的设置：GOPRIVATE、GOPROXY 等',
		git: 'git 的设置：改写规则和登录信息',
		access: '验证：仓库和下载',
		privacy: '发送到外部的私有模块名称',
	},
	command: (invocation, marked) =>
		`${invocation} run RECIPE ${marked.length === 0 ? '[PART…]' : marked.join(' ')}`,
	only: names => `只改动：${enumerated(names, 11)}。`,
};
