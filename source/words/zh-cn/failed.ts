import type {ActionFailure} from '../../core/action-failure.ts';
import {reason} from './reason.ts';

/** Why a change was not made, in one sentence. */
export function failed({because, said}: ActionFailure): string {
	const answer = said === '' ? '' : `：${reason(said)}`;
	switch (because) {
		case 'exists':
			return '那里已有文件，绝不会覆盖。';
		case 'changed-since':
			return '显示计划之后，它被别人改动过。';
		case 'elsewhere':
			return `程序会写入另一个文件，而不是显示的那个${answer}。`;
		case 'unreadable':
			return `无法读取${answer}。`;
		case 'refused-by-system':
			return `系统拒绝${answer}。`;
		case 'locked':
			return `另一个 git 正在运行，或者它异常退出后留下了 ${said}。如果没有 git 在运行，请删除这个文件，然后重新启动。`;
		case 'program-missing':
			return `程序不存在${answer}。`;
		case 'program-failed':
			return said === '' ? '程序失败，没有任何输出。' : said;
		case 'timed-out':
			return '程序没有按时结束。';
		case 'cancelled':
			return '已由你停止。';
		case 'no-passphrase':
			return '需要密码短语，但没有提供。';
		case 'passphrase-too-short':
			return '密码短语太短：ssh-keygen 要求至少 5 个字符。';
		case 'passphrase-unusable':
			return '密码短语中有换行或 NUL，无法输入。';
		case 'wrong-passphrase':
			return '这个密码短语打不开该密钥。';
		case 'no-token':
			return '需要令牌，但没有提供。';
		case 'token-unusable':
			return '这不是令牌：其中有空格、引号、反斜杠或其他令牌不会有的字符。';
		case 'token-refused':
			return `主机拒绝这个令牌${answer}。它有误、已过期或已被撤销；没有保存。`;
		case 'token-bearer':
			return '这是项目或仓库的令牌，主机只接受不带用户名的形式（Bearer）。netrc 和凭据助手都无法这样提供，而 http.extraHeader 会以明文保存在 git 的设置中；令牌没有保存。请使用你自己的令牌，或改用 SSH。';
		case 'token-too-weak':
			return `凭这个令牌，主机不显示该模块的任何内容${answer}。它缺少权限、所属账号没有访问权，或令牌有误；没有保存。`;
		case 'not-the-host':
			return `应答的不是主机本身，或它指向别处${answer}。令牌没有保存。`;
		case 'not-kept':
			return `凭据助手没有保存令牌${answer}。请换一个位置：--set token-store=netrc。`;
		case 'not-encrypted':
			return '写出的密钥没有加密，因此已删除。';
		case 'not-verified':
			return `已完成，但再次查看时没有生效${answer}。`;
		case 'journal':
			return `无法写入日志，因此没有做任何改动${answer}。`;
	}
}
