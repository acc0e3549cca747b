import type {UiWords} from '../../ui.ts';
import {enumerated} from '../enumerated.ts';

export const examining: UiWords['examining'] = {
	asking: {
		tools: '正在询问 go、git 和 ssh',
		network: '正在尝试主机和模块代理',
		keys: '正在读取密钥',
		agent: '正在询问 ssh-agent',
		hosts: '正在读取 known_hosts',
		login: '正在尝试登录',
		'go-env': '正在询问 go env',
		git: '正在读取配置',
		access: '正在询问仓库',
	},
	waits: '等待其他部分',
	waitsFor: part => `等待“${part}”`,
	fault: '无法检查（本程序的错误）',
	waiting: (done, of, seconds) => `${done}/${of} 部分，${seconds} 秒。`,
	waitingShort: (done, of, seconds) => `${done}/${of}，${seconds} 秒。`,
	harmless: '检查不会改动任何内容。',
	givenUp: limit => `每个回答最多等 ${limit} 秒。按 s 不再等待。`,
	givenUpShort: limit => `每个回答最多等 ${limit} 秒。`,
	proving: '目前没有障碍，现在真正下载一次。',
};

export const findings: UiWords['findings'] = {
	fails: (fail, warn) => `这台电脑现在无法下载私有模块：${counts(fail, warn)}。`,
	failsShort: (fail, warn) => `无法下载：${counts(fail, warn)}。`,
	one: '只有一个障碍。',
	works: warn => (warn === 0 ? '可以下载。' : `可以下载。${warn} 处值得留意。`),
	downloaded: (modules, account, untouched) =>
		`一切正常：刚刚${account === undefined ? '' : `以 ${account} 的身份`}把 ${enumerated(modules)} 下载到了空缓存中。${untouched ? '没有做任何改动。' : ''}`,
	typed: (digits, code) => `${digits}：${code}`,
	notTyped: digits => `${digits}：列表中没有这个编号`,
	nothingSoFar: '到目前为止没有发现问题。',
	stopped: seconds => `检查进行 ${seconds} 秒后被停止。情况还不完全清楚，因此没有计划任何改动。`,
	notProven: warn => `没有障碍，但还没有下载来验证。${warn === 0 ? '' : `${warn} 处值得留意。`}`,
	waits: (checks, codes) => {
		const waits =
			codes.length === 0 ? '' : `：要等 ${codes.length === 2 ? codes.join(' 和 ') : enumerated(codes)} 解决`;
		return `${checks} 项尚未检查${waits}`;
	},
	fine: checks => `${checks} 项正常`,
	cured: '已解决',
	checking: '正在重新检查',
};

function counts(fail: number, warn: number): string {
	return [fail > 0 ? `${fail} 个问题` : '', warn > 0 ? `${warn} 处需要留意` : ''].filter(Boolean).join('，');
}
