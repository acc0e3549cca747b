import type {Language} from './language.ts';

/** What `--help` says. Every language has every text; lines are laid out by cli/help-text.ts. */
export interface HelpWords {
	readonly opening: string;
	readonly usage: string;
	readonly arguments: string;
	readonly options: string;
	readonly everywhere: string;
	readonly partsTitle: string;
	readonly exitTitle: string;
	readonly exitCodes: string;
	readonly more: string;
	/** What ssh stands for, after the list of parts. */
	readonly sshPart: string;
	readonly command: {readonly [Name in 'setup' | 'doctor' | 'run' | 'undo' | 'recipes']: CommandWords};
	readonly option: {readonly [Name in keyof typeof english.option]: string};
}

export interface CommandWords {
	/** One line in the overview; at most 45 columns. */
	readonly summary: string;
	readonly description: string;
	readonly arguments: Readonly<Record<string, string>>;
}

const english = {
	opening: 'gomod-setup gets go mod download of private modules working, and says why not.',
	usage: 'Usage:',
	arguments: 'Arguments:',
	options: 'Options:',
	everywhere: 'everywhere:',
	partsTitle: 'Parts:',
	exitTitle: 'Exit: ',
	exitCodes: '0 good, 1 a problem remains, 2 wrong use, 3 an action failed, 130\u00a0cancelled',
	more: 'Each command has its own: gomod-setup COMMAND --help',
	sshPart: 'ssh stands for keys, permissions, agent, hosts and login',
	command: {
		setup: {
			summary: 'find what is wrong, show the changes, make them',
			description:
				'Looks at this machine, says what keeps go mod download from working, shows every change before it is made, makes it with --yes, and proves with the real tools that it works.',
			arguments: {},
		},
		doctor: {
			summary: 'look only, change nothing',
			description: 'Looks only: nothing is changed and nothing is left behind.',
			arguments: {'CODE...': 'only these checks, by code: S3, 31, go.private-missing'},
		},
		run: {
			summary: 'one recipe, or only these parts of it',
			description:
				'Runs one recipe again, or only some parts of it. What a part depends on is looked at too, but only the named parts are changed.',
			arguments: {RECIPE: 'github, gitlab ... or a recipe file', 'PART...': 'only these parts of it'},
		},
		undo: {
			summary: 'take a run back; --list shows the runs',
			description:
				'Takes a run back, the last one when none is named. What somebody else changed since stays, and is named.',
			arguments: {RUN: 'the run to take back, as --list names it'},
		},
		recipes: {
			summary: 'the recipes, and files of your own',
			description:
				'Lists the built-in recipes, shows one, checks a recipe file and names all its faults at once, or writes a first one for this repository. Nothing is asked of the network.',
			arguments: {
				list: 'the built-in recipes',
				'show ID': 'all that one of them, or a recipe file, says',
				'check FILE': 'whether a recipe file is good: 0, or 1 with every fault',
				init: 'write gomod-setup.yaml from what is found here',
			},
		},
	},
	option: {
		host: 'the host of the private modules',
		recipe: 'a built-in recipe, a recipe file, or an https URL of one',
		module: 'a private module that must work; may be repeated',
		protocol: 'the road to the host',
		key: 'the identity file to use',
		set: 'an answer: passphrase=none, host-key=SHA256:..., or one the recipe asks for; may be repeated',
		secret: 'where the passphrase or the token is read from; may be repeated',
		yes: 'do all that was planned, without asking',
		wait: 'with --yes: how long to keep trying for what a person must do elsewhere (120; 0 when CI is set)',
		'dry-run': 'show what would be changed, change nothing',
		proof: 'with doctor: also the real download',
		timeout: 'the longest that one probe may take',
		list: 'show the runs that can be taken back',
		forget: 'remove the records of all runs and their copies; nothing can then be taken back',
		json: 'the result as JSON on standard output',
		lang: 'en or zh-CN; the locale decides when left out',
		'no-color': 'no colours; NO_COLOR does the same',
		verbose: 'each command as typed, its exit code and how long it took',
		help: 'this text',
		version: 'the version',
	},
} as const;

const chinese: HelpWords = {
	opening: 'gomod-setup 让私有模块的 go mod download 正常工作，并说明不能工作的原因。',
	usage: '用法：',
	arguments: '参数：',
	options: '选项：',
	everywhere: '通用：',
	partsTitle: '部分：',
	exitTitle: '退出码：',
	exitCodes: '0 正常， 1 仍有问题， 2 用法错误， 3 操作失败， 130 已取消',
	more: '每个命令的说明： gomod-setup COMMAND --help',
	sshPart: 'ssh 代表 keys、permissions、agent、hosts 和 login',
	command: {
		setup: {
			summary: '找出问题，展示改动，执行改动',
			description:
				'检查本机，说明 go mod download 为何失败； 每处改动都先展示， 用 --yes 执行， 再用真实工具验证结果。',
			arguments: {},
		},
		doctor: {
			summary: '只检查，不改动',
			description: '只检查： 不改动任何内容， 也不留下任何痕迹。',
			arguments: {'CODE...': '只做这些检查，按代码：S3、31、go.private-missing'},
		},
		run: {
			summary: '重新运行一个配方，或其中几个部分',
			description: '重新运行一个配方， 或只运行其中几个部分。 相关的内容也会检查， 但只改动指定的部分。',
			arguments: {RECIPE: 'github、gitlab 等，或配方文件', 'PART...': '只运行这些部分'},
		},
		undo: {
			summary: '撤销一次运行；--list 列出所有运行',
			description: '撤销一次运行， 未指定时撤销最近一次。 之后被他人改动的内容会保留并列出。',
			arguments: {RUN: '要撤销的运行，名称见 --list'},
		},
		recipes: {
			summary: '配方，以及你自己的配方文件',
			description:
				'列出内置配方， 显示其中一个， 检查配方文件并一次列出全部错误， 或为此仓库写一个新文件。 不访问网络。',
			arguments: {
				list: '内置配方',
				'show ID': '一个配方或配方文件的全部内容',
				'check FILE': '配方文件是否正确：0，或 1 并列出全部错误',
				init: '根据此处的情况写入 gomod-setup.yaml',
			},
		},
	},
	option: {
		host: '私有模块所在的主机',
		recipe: '内置配方、配方文件或其 https 地址',
		module: '必须可用的私有模块；可重复',
		protocol: '连接主机的方式',
		key: '要使用的密钥文件',
		set: '一个回答： passphrase=none、 host-key=SHA256:... 或配方的问题； 可重复',
		secret: '密码短语或令牌从哪里读取；可重复',
		yes: '不再询问，执行全部计划',
		wait: '配合 --yes： 等待他人完成操作的时间 （默认 120； 设置了 CI 时为 0）',
		'dry-run': '只显示将要做的改动',
		proof: '配合 doctor：同时做真实下载',
		timeout: '单个探测的最长时间',
		list: '列出可以撤销的运行',
		forget: '删除全部运行的记录和副本， 之后无法再撤销',
		json: '以 JSON 输出结果',
		lang: 'en 或 zh-CN；默认取决于系统语言',
		'no-color': '不用颜色；与 NO_COLOR 相同',
		verbose: '显示每条命令、退出码和用时',
		help: '本说明',
		version: '版本',
	},
};

/** The texts of the help, by language. */
export const helpWords: {readonly [L in Language]: HelpWords} = {en: english, 'zh-CN': chinese};

/** What is said when an exception escapes, before the exception itself. */
export const faultWords: {readonly [L in Language]: string} = {
	en: 'a fault of this program. Nothing is half written. Please report it with these lines:',
	'zh-CN': '本程序出现故障，没有写到一半的内容。请连同以下内容一起报告：',
};
