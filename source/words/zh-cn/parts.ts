import {bare} from '../quantity.ts';
import type {Fine, PartsWords, ProgressWords} from '../words.ts';
import {more} from './more.ts';

export const parts: PartsWords = {
	name: {
		tools: '工具',
		network: '网络',
		keys: '密钥',
		permissions: '权限',
		agent: 'agent',
		hosts: '主机密钥',
		login: '登录',
		'go-env': 'Go 设置',
		git: 'git',
		access: '访问',
		privacy: '隐私',
	},
	summary: {
		tools,
		network,
		keys: fine => keyOf(fine['ssh.key-missing']),
		permissions: (_, checks) => `${checks} 处权限正确`,
		agent: fine => {
			const key = fine['ssh.encrypted-not-in-agent'];
			if (key?.held) return '已加载密钥';
			return key === undefined || key.encrypted ? undefined : '不需要：密钥没有密码短语';
		},
		hosts: fine => {
			const known = fine['ssh.host-key-unknown'];
			return known && `已知 ${known.host} 的 ${known.known} 个主机密钥`;
		},
		login: fine => {
			const login = fine['ssh.login-refused'];
			return login && `${login.host} 应答${login.account === undefined ? '' : `：${login.account}`}`;
		},
		'go-env': fine => {
			const covered = fine['go.private-missing'];
			return covered && `${covered.variable}=${covered.value} 覆盖 ${covered.total}/${covered.total}`;
		},
		git: fine => {
			const rewrite = fine['git.rewrite-missing'];
			return rewrite && `${rewrite.from} 走 SSH`;
		},
		access,
		privacy: () => '没有私有名称外泄',
	},
	fine: checks => `${checks} 项正常`,
	problems: (fail, warn) =>
		[fail > 0 ? `${fail} 个问题` : '', warn > 0 ? `${warn} 处需要留意` : ''].filter(Boolean).join('，'),
};

function tools(fine: Fine): string | undefined {
	const found = [
		['go', fine['go.missing']?.version],
		['git', fine['git.missing']?.version],
		['OpenSSH', fine['ssh.missing']?.version],
	].flatMap(([name, version]) => (version === undefined ? [] : [`${name} ${version}`]));
	return found.length === 0 ? undefined : found.join('，');
}

function network(fine: Fine): string | undefined {
	const port = fine['net.port-22'];
	const open = port
		? [port.open ? port.port : 0, port.other?.open ? port.other.port : 0].filter(Boolean)
		: [];
	const names = [
		port && open.length > 0 ? `${port.host} 的 ${open.join('、')} 端口` : (fine['net.dns']?.host ?? ''),
		bare(fine['net.goproxy-unreachable']?.proxy ?? ''),
		bare(fine['net.sumdb-unreachable']?.database ?? ''),
	].filter(Boolean);
	return names.length === 0 ? undefined : names.join('，');
}

function keyOf(key: Fine['ssh.key-missing']): string | undefined {
	if (key === undefined) return undefined;
	return key.agentKeys > 0 ? `agent 中有 ${key.agentKeys} 个密钥` : `${key.key}（${key.keyType}）`;
}

function access(fine: Fine): string | undefined {
	const download = fine['access.module'];
	if (download !== undefined)
		return `已下载 ${download.module}${download.version === undefined ? '' : ` ${download.version}`}${more(download.others)}，你和 Go 都可以`;
	const read = fine['access.repository'];
	return read && `可以读取 ${read.module}${more(read.others)}，你和 Go 都可以`;
}

const waitsFor: Partial<Record<Parameters<ProgressWords['slow']>[0], (host: string) => string>> = {
	tools: () => 'go、git 或 ssh',
	home: () => '主目录',
	project: () => 'go.mod',
	toolchain: () => 'Go 工具链',
	network: host => host,
	goproxy: () => '模块代理',
	sumdb: () => '校验数据库',
	agent: () => 'ssh-agent',
	login: host => `${host} 的登录`,
	goEnv: () => 'go env',
	gitConfig: () => 'git config',
	accessAsUser: () => 'git ls-remote',
	accessAsGo: () => 'Go 运行的 git ls-remote',
};

export const progress: ProgressWords = {
	looking: (done, of) => `正在检查：${done}/${of} 部分`,
	slow: (fact, host, seconds) =>
		fact === 'download'
			? `试下载已用 ${seconds} 秒`
			: `${waitsFor[fact]?.(host) ?? 'ssh'} 已 ${seconds} 秒没有响应`,
	changing: (number, of, title, state) => `正在改动：${number}/${of}，${title}：${state}`,
	waiting: (host, seconds, said) =>
		`等待你操作：${host} 还不接受这个密钥，${seconds} 秒${said === undefined ? '' : `；${said}`}`,
	proving: step =>
		`正在验证：${{login: '登录', 'as-user': '你运行的 git', 'as-go': 'Go 运行的 git', download: '下载'}[step]}`,
	takingBack: '正在撤销',
};
