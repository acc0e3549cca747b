import {place} from '../quantity.ts';
import type {WrongUseWords} from '../wrong-use.ts';
import {enumerated} from './enumerated.ts';
import {reason} from './reason.ts';
import {faultInRecipe} from './recipe-fault.ts';
import {wantedSetting} from './settings.ts';

const help = (command: string | undefined) =>
	`参见：gomod-setup ${command === undefined ? '' : `${command} `}--help`;
const meant = (word: string | undefined) => (word === undefined ? '。' : `；是不是 ${word}？`);

export const wrongUse: WrongUseWords = {
	'unknown-option': u => ({says: `没有选项 ${u.option}${meant(u.meant)}`, next: help(u.command)}),
	'unknown-command': u => ({says: `没有命令 ${u.word}${meant(u.meant)}`, next: help(undefined)}),
	'too-many-arguments': u => ({says: `多了一个参数“${u.word}”。`, next: help(u.command)}),
	'not-together': u => ({says: `${u.option} 和 ${u.other} 不能同时给出。`, next: help(u.command)}),
	'missing-argument': u => ({says: `缺少 ${u.argument}。`, next: help(u.command)}),
	'missing-value': u => ({says: `${u.option} 需要一个值。`, next: help(u.command)}),
	'bad-value': u => ({
		says: `${u.option} 不能是“${u.value}”。`,
		next: u.allowed.length === 0 ? undefined : `应为：${u.allowed.join('、')}`,
	}),
	'control-character': u => ({says: `${u.option} 不能是“${u.value}”：含有控制字符。`, next: undefined}),
	'bad-setting': u =>
		u.because === 'withdrawn'
			? {
					says: `主机密钥 ${u.value} 已被其所有者撤回，出示它的服务器都不可信。`,
					next: '请与该主机现在公布的指纹核对。',
				}
			: {says: `--set ${u.name} 不能是“${u.value}”。`, next: `应为：${wantedSetting(u.name)}`},
	'bad-number': u => ({says: `${u.option} 需要秒数，而不是“${u.value}”。`, next: undefined}),
	'bad-module': u => ({
		says: `“${u.value}”不是模块路径：${
			{
				slash: '它以斜杠结尾。',
				scheme: '前面不能有 https://。',
				'no-host': '开头必须是含有点的主机名。',
				version: '@ 后面不是版本。',
				character: '含有模块路径不能有的字符。',
				malformed: 'Go 不会接受。',
			}[u.because]
		}`,
		next: '请给出：--module github.com/OWNER/NAME，可加 @VERSION。',
	}),
	'bad-host': u => ({
		says: `“${u.value}”不是主机名：${
			{
				dash: '它以 - 开头。',
				control: '含有控制字符。',
				empty: '它是空的。',
				malformed: '含有主机名不能有的字符。',
			}[u.because]
		}`,
		next: undefined,
	}),
	'unknown-language': u => ({says: `这里没有语言“${u.value}”。`, next: `可选：${u.known.join('、')}`}),
	'unknown-recipe': u => ({
		says: `没有配方“${u.value}”${meant(u.meant)}`,
		next: `可选：${u.known.join('、')}，或文件、地址`,
	}),
	'unknown-part': u => ({says: `没有部分“${u.value}”${meant(u.meant)}`, next: `可选：${u.known.join('、')}`}),
	'unknown-check': u => ({says: `没有检查项“${u.value}”。`, next: '查看代码：gomod-setup doctor --verbose'}),
	'unknown-answer': u => ({
		says: `没有问题用到“${u.name}”${meant(u.meant)}`,
		next: u.known.length === 0 ? undefined : `已知：${u.known.join('、')}`,
	}),
	'unknown-run': u => ({says: `没有运行“${u.value}”。`, next: '查看各次运行：gomod-setup undo --list'}),
	'recipe-unreadable': u => ({says: `无法读取配方 ${u.file}：${reason(u.because)}。`, next: undefined}),
	'recipe-file': u => ({
		says: `${u.file} 第 ${u.fault.line} 行第 ${u.fault.column} 列：${faultInRecipe(u.fault)}`,
		next: `检查方法：gomod-setup recipes check ${u.file}`,
	}),
	'recipe-unconfirmed': u => ({
		says: `在这里发现的 ${u.file} 想要设置 ${u.members.join('、')}，必须由人来允许。`,
		next: `信任它时请给出：--recipe ${u.file}`,
	}),
	'recipe-not-https': u => ({says: `不从 ${u.url} 获取配方：只接受 https。`, next: undefined}),
	'recipe-redirected': u => ({
		says: `${u.url} 转到 ${u.to}，没有从那里获取任何内容。`,
		next: `如果你信任它，请给出：--recipe ${u.to}`,
	}),
	'recipe-changed': u => ({
		says: `${u.file} 与上次使用时不同：${u.members.join('、')}；这需要由人来允许。`,
		next: `如果改动是对的，请给出：--set recipe-digest=${u.digest}`,
	}),
	'recipe-digest': u => ({
		says: `${u.file} 的 SHA-256 是 ${u.digest}，而不是 ${u.wanted}。`,
		next: '请与其所有者公布的值比较。',
	}),
	'recipe-exists': u => ({
		says: `${u.file} 已经存在，保持不变。`,
		next: `检查：gomod-setup recipes check ${u.file}`,
	}),
	'missing-answer': u => ({
		says: `${
			{
				host: '不知道要处理哪个主机',
				module: '不知道用哪个模块来验证',
				passphrase: '新密钥需要密码短语',
				'host-key': '主机密钥必须由人来确认',
				key: `需要 ${u.name} 的密码短语`,
				token: '需要令牌',
				user: '这个主机上每个人都有自己的用户名，而你的用户名未知',
				other: `${u.name} 需要回答`,
			}[u.what]
		}，而这里没有终端。`,
		next: `请给出：${u.flag}`,
	}),
	'project-unreadable': u => ({
		says: `无法读取 ${place(u.file, u.line)}（${reason(u.said)}），因此不知道${
			{host: '要处理哪个主机', module: '用哪个模块来验证'}[u.what]
		}。`,
		next: `请改正该文件，或给出：${u.flag}`,
	}),
	'which-host': u => ({
		says: `${u.name} 只针对一个主机，而这次运行涉及 ${enumerated(u.hosts)}。`,
		next: `请给出：${u.name === 'token' ? '--secret token@HOST=env:VAR' : `--set ${u.name.split('@')[0]}@HOST=VALUE`}，或者用 --host 逐个设置。`,
	}),
	'too-many-hosts': u => ({
		says: `这次运行会涉及 ${u.number} 个主机，一次最多设置 ${u.most} 个。`,
		next: '请给出：--host，指定其中一个。',
	}),
	'plan-not-approved': u => ({
		says: `将有 ${u.changes} 处改动，而这里没有终端可以询问。`,
		next: '请给出：--yes 执行，或 --dry-run 只查看。',
	}),
	'undo-not-approved': u => ({
		says: `将撤销 ${u.changes} 处改动，而这里没有终端可以询问。`,
		next: '请给出：--yes',
	}),
	'secret-in-arguments': u => ({
		says: `不从命令行接受 ${u.name}，别人能在那里读到它。`,
		next: `请给出：--secret ${u.name}=env:VAR、file:PATH 或 stdin`,
	}),
	'secret-source': u => ({
		says: `--secret${u.name === '' ? '' : ` ${u.name}`}：${
			{
				form: '来源必须是 env:VAR、file:PATH 或 stdin。',
				unset: `${u.value} 的变量没有设置。`,
				unreadable: `无法读取 ${u.value} 的文件。`,
				empty: `${u.value} 没有内容。`,
				'several-lines': `${u.value} 有多行；密码短语或令牌只有一行。`,
				'unknown-name': '没有这样的机密；已知的是 passphrase 和 token。',
				'twice-stdin': '标准输入只能提供一个机密。',
			}[u.because]
		}`,
		next: undefined,
	}),
	sudo: u => ({
		says: `用 sudo 启动，主目录 ${u.home ?? ''} 却属于 ${u.user ?? '别人'}；现在写入的文件都会属于 root。`,
		next: '不用 sudo 重新启动。',
	}),
	'no-terminal': u => ({says: `${u.command} 需要终端。`, next: help(u.command)}),
};

/** Said once, and the secret is used all the same. */
export function secretExposed(file: string): string {
	return `这台电脑上的其他用户可以读取 ${file}，而其中有机密。请改为只有你可读：chmod 600 ${file}`;
}

export function unwritten(because: string): string {
	return `无法写出结果：${reason(because)}。如果做过改动，日志中有记录。`;
}
