import type {Action} from '../../core/action.ts';
import type {UndoneItem} from '../../engine/events.ts';
import {keeperName} from '../change.ts';
import {octal} from '../quantity.ts';

/** What taking one action back did. */
export function undone(item: UndoneItem): string {
	switch (item.state) {
		case 'restored':
			return takenBack(item.action);
		case 'taken-out':
			return `${takenBack(item.action, item.left)}；之后别人的改动仍保留`;
		case 'kept-aside':
			return item.action.kind === 'make-directory'
				? `${item.action.path} 保留：里面还有别的文件`
				: `新密钥改名保留：${item.path ?? ''}`;
		case 'was-gone':
			return `${subject(item.action)} 早已不在`;
		case 'for-you':
			return forYou(item.action);
		case 'failed':
			return failed(item);
	}
}

function takenBack(action: Action, left?: string): string {
	switch (action.kind) {
		case 'make-directory':
		case 'make-key':
		case 'derive-public-key':
			return `已删除 ${action.path}`;
		case 'set-mode':
			return `${action.path} 的权限恢复为 ${octal(action.from)}`;
		case 'edit-file':
			return action.edit.kind === 'ssh-config-block'
				? `已从 ${action.path} 删除 ${action.edit.host} 的配置块`
				: hostLines(action.path, action.edit.add.length, action.edit.remove.length);
		case 'go-env':
			if (left) return `${action.variable} 现为 ${left}`;
			return action.was === undefined || left === ''
				? `${action.variable} 恢复为未设置`
				: `${action.variable} 恢复为 ${action.was}`;
		case 'git-rewrite':
			return action.base === action.prefix
				? `git 对 ${action.prefix} 的处理恢复如前`
				: `git 不再改写 ${action.prefix}`;
		case 'netrc-login':
			return `已从 ${action.path} 删除 ${action.host} 的登录信息`;
		case 'store-login':
			return `已从 ${keeperName([action.helper])} 删除 ${action.host} 的登录信息${action.replaces && action.file === undefined ? '；被主机拒绝的旧登录信息不会恢复' : ''}`;
		case 'git-credentials':
			return `git 不再向 ${keeperName(action.helpers)} 询问 ${action.host} 的登录信息`;
		case 'git-setting':
			return `git 对 ${action.host} 的处理恢复如前`;
		case 'start-agent':
			return '已结束 agent';
		case 'add-to-agent':
			return '已从 agent 移除密钥';
		case 'register-key':
		case 'tell':
			return forYou(action);
	}
}

function hostLines(path: string, added: number, removed: number): string {
	const out = added === 0 ? [] : [`删除了 ${added} 行`];
	const back = removed === 0 ? [] : [`恢复了 ${removed} 行`];
	return `${path} 中${[...out, ...back].join('，')}`;
}

function forYou(action: Action): string {
	return action.kind === 'register-key'
		? `密钥仍注册在 ${action.host} 上，请到这里删除：`
		: '你手动做的改动仍保留';
}

function failed({action, path, said}: UndoneItem): string {
	const why = said === undefined ? '' : `：${said}`;
	const copy = path === undefined ? '' : `；之前的副本是 ${path}`;
	return `无法恢复 ${subject(action)}${why}${copy}`;
}

function subject(action: Action): string {
	switch (action.kind) {
		case 'edit-file':
			return action.edit.kind === 'ssh-config-block' ? `${action.path} 中的配置块` : `${action.path} 中的行`;
		case 'go-env':
			return action.variable;
		case 'git-rewrite':
			return `${action.prefix} 的改写规则`;
		case 'netrc-login':
		case 'store-login':
			return `${action.host} 的登录信息`;
		case 'git-credentials':
			return `${action.host} 的凭据助手`;
		case 'git-setting':
			return `git 对 ${action.host} 的设置`;
		case 'start-agent':
			return 'agent';
		case 'add-to-agent':
		case 'register-key':
			return '密钥';
		case 'tell':
			return action.finding;
		default:
			return action.path;
	}
}
