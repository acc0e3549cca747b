import type {Action, Edit} from '../../core/action.ts';
import {hostSetting} from '../../core/git/host-setting.ts';
import {blockPurpose, keeperName, knownHost, overSsh} from '../change.ts';
import {bare, octal} from '../quantity.ts';
import type {ActionsWords} from '../words.ts';
import {enumerated} from './enumerated.ts';
import {failed} from './failed.ts';
import {undone} from './undone.ts';

export const actions: ActionsWords = {
	title,
	done,
	thing,
	failed,
	undone,
	states: {
		started: '已开始',
		checking: '已写入，正在重新检查',
		done: '完成',
		already: '原本如此',
		failed: '失败',
		left: '未执行',
		'for-you': '需要你来做',
	},
};

function title(action: Action): string {
	switch (action.kind) {
		case 'make-directory':
			return `新建只属于你的目录 ${action.path}`;
		case 'make-key': {
			const asks = action.secret === undefined ? '没有密码短语' : '会询问密码短语';
			return `生成 ${action.keyType} 密钥 ${action.path}（${asks}）`;
		}
		case 'derive-public-key':
			return `写出 ${action.key} 的公钥文件${asksFor(action.secret)}`;
		case 'set-mode':
			return modeTitle(action);
		case 'edit-file':
			return action.edit.kind === 'ssh-config-block'
				? blockTitle(action.path, action.edit)
				: hostsTitle(action.edit);
		case 'go-env':
			return goEnvTitle(action);
		case 'git-rewrite':
			if (action.base === action.prefix) return `让 git 对 ${action.prefix} 保持使用 HTTPS`;
			return overSsh(action.base)
				? `让 git 对 ${action.prefix} 改用 SSH`
				: `让 git 对 ${action.prefix} 改用 ${action.base}`;
		case 'start-agent':
			return action.how === 'process' ? '启动 ssh-agent' : '启动 ssh-agent，以后登录时也启动';
		case 'add-to-agent':
			return `把 ${action.key} 加载到 agent${asksFor(action.secret)}`;
		case 'netrc-login':
			return `把 ${action.host} 的令牌保存到 ${action.path}（会询问令牌）`;
		case 'store-login':
			return `${keptBy(action)} ${action.host} 的令牌（会询问令牌）`;
		case 'git-credentials':
			return `让 git 向 ${keeperName(action.helpers)} 询问 ${action.host} 的登录信息`;
		case 'git-setting':
			return settingTitle(action);
		case 'register-key':
			return `在 ${action.host} 上注册公钥${action.refused ? '' : '（如果被拒绝）'}`;
		case 'tell':
			return `手动解决 ${action.finding}`;
	}
}

function settingTitle({name, host, value}: Extract<Action, {kind: 'git-setting'}>): string {
	if (name === 'login-by-path') return `让 git 对整个 ${host} 只用一个登录信息`;
	return name === 'proxy'
		? `让 git 经过代理 ${bare(value)} 访问 ${host}`
		: `让 git 对 ${host} 信任 ${value} 中的证书颁发机构`;
}

function asksFor(secret: 'passphrase' | undefined): string {
	return secret === undefined ? '' : '（会询问它的密码短语）';
}

/** git 自带的 store 以明文保存：在同意之前说明。 */
function keptBy({helper, file}: Extract<Action, {kind: 'store-login'}>): string {
	return file === undefined ? `用 ${keeperName([helper])} 保存` : `以明文在 ${file} 中保存`;
}

function modeTitle(action: Extract<Action, {kind: 'set-mode'}>): string {
	if ((action.to & 0o77) !== 0) return `把 ${action.path} 改为只有你自己可写`;
	return (action.to & 0o100) === 0
		? `把 ${action.path} 改为只有你自己可读`
		: `把 ${action.path} 改为只属于你自己`;
}

function blockTitle(path: string, edit: Extract<Edit, {kind: 'ssh-config-block'}>): string {
	const {port, key, agent} = blockPurpose(edit);
	const where = `在 ${path} 中`;
	if (port !== undefined) return `${where}让 ${edit.host} 走 ${port} 端口${key ? '并指定密钥' : ''}`;
	if (key) return `${where}为 ${edit.host} 指定密钥`;
	return agent ? `${where}为 ${edit.host} 指定 agent` : `${where}写入 ${edit.host} 的配置块`;
}

function hostsTitle(edit: Extract<Edit, {kind: 'known-hosts'}>): string {
	const host = knownHost(edit);
	if (edit.remove.length === 0) return `把 ${host} ${vouched[edit.vouched]}的主机密钥写入 known_hosts`;
	return edit.add.length === 0
		? `从 known_hosts 中删除 ${host} 的旧主机密钥`
		: `用${vouched[edit.vouched]}的主机密钥替换 ${host} 的旧密钥`;
}

const vouched = {published: '公布', given: '给定', confirmed: '你确认过'};

function goEnvTitle(action: Extract<Action, {kind: 'go-env'}>): string {
	if (action.value === undefined) return `从 Go 的设置中删除 ${action.variable}`;
	const entries = action.adds;
	if (action.variable !== 'GOPRIVATE' || entries.length === 0)
		return `把 ${action.variable} 设为 ${action.value}`;
	return `告诉 Go ${enumerated(entries)} 是私有的`;
}

function done(action: Action): string {
	switch (action.kind) {
		case 'make-directory':
		case 'make-key':
			return `已新建 ${action.path}`;
		case 'derive-public-key':
			return `已写出 ${action.path}`;
		case 'set-mode':
			return `${action.path} 的权限为 ${octal(action.to)}`;
		case 'edit-file':
			return action.edit.kind === 'ssh-config-block'
				? `${action.path} 中已有 ${action.edit.host} 的配置块`
				: `${action.path} 中${linesChanged(action.edit)}`;
		case 'go-env':
			return action.value === undefined ? `已删除 ${action.variable}` : `${action.variable}=${action.value}`;
		case 'git-rewrite':
			if (action.base === action.prefix) return `git 不改动 ${action.prefix}`;
			return `git 把 ${action.prefix} 读作 ${action.base}`;
		case 'start-agent':
			return `agent 在 ${action.socket} 上应答`;
		case 'add-to-agent':
			return `agent 已加载 ${action.key}`;
		case 'netrc-login':
			return `${action.path} 中已有 ${action.host} 的登录信息`;
		case 'store-login':
			return `${keeperName([action.helper])} 已保存 ${action.host} 的登录信息`;
		case 'git-credentials':
			return `git 向 ${keeperName(action.helpers)} 询问 ${action.host} 的登录信息`;
		case 'git-setting':
			return `git 已有 ${hostSetting(action).key}=${action.value}`;
		case 'register-key':
			return `${action.host} 接受这个密钥`;
		case 'tell':
			return '由你完成';
	}
}

function linesChanged(edit: Extract<Edit, {kind: 'known-hosts'}>): string {
	const added = edit.add.length === 0 ? [] : [`添加了 ${edit.add.length} 行`];
	const removed = edit.remove.length === 0 ? [] : [`删除了 ${edit.remove.length} 行`];
	return [...added, ...removed].join('，');
}

function thing(action: Action): string {
	switch (action.kind) {
		case 'make-directory':
		case 'derive-public-key':
		case 'edit-file':
			return action.path;
		case 'make-key':
			return `密钥 ${action.path}`;
		case 'set-mode':
			return `${action.path} 的权限`;
		case 'go-env':
			return action.variable;
		case 'git-rewrite':
			return action.file;
		case 'start-agent':
			return 'ssh-agent';
		case 'add-to-agent':
			return 'agent 中的 1 个密钥';
		case 'netrc-login':
			return action.path;
		case 'store-login':
			return `${action.host} 的登录信息`;
		case 'git-credentials':
		case 'git-setting':
			return action.file;
		case 'register-key':
			return `${action.host} 上的密钥`;
		case 'tell':
			return action.finding;
	}
}
