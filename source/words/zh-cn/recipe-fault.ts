import type {HostKeyProblem, RecipeFileFault} from '../../core/recipe-file-fault.ts';

/** What is wrong at one place of a recipe file. */
export function faultInRecipe(fault: RecipeFileFault): string {
	switch (fault.kind) {
		case 'too-large':
			return `文件有 ${fault.size} 字节，最多读取 ${fault.limit} 字节。`;
		case 'too-many':
			return `文件中的括号、逗号、冒号、引号和行数合计超过 ${fault.limit}。`;
		case 'too-deep':
			return `此处的列表或对象嵌套超过 ${fault.limit} 层。`;
		case 'syntax':
			return fault.said;
		case 'not-an-object':
			return '文件必须由成员组成，例如 host: git.acme.example。';
		case 'alias':
			return '不读取锚点和别名（&name、*name）。';
		case 'unknown-member':
			return `没有成员 ${fault.member}${meant(fault.nearest)}`;
		case 'missing-member':
			return `缺少成员 ${fault.member}。`;
		case 'duplicate-member':
			return `${fault.member} 在第 ${fault.firstLine} 行已经有了。`;
		case 'unknown-schema':
			return fault.found > fault.known
				? `schema ${fault.found} 用于更新的 gomod-setup；这里只认识 ${fault.known}。`
				: `没有 schema ${fault.found}，应写 ${fault.known}。`;
		case 'wrong-type':
			return `${fault.member} 必须是${types[fault.wanted]}。`;
		case 'unknown-recipe':
			return `没有配方“${fault.id}”${meant(fault.nearest)}`;
		case 'bad-host':
			return `“${fault.host}”不是主机名。`;
		case 'duplicate-host':
			return `${fault.host} 在第 ${fault.firstLine} 行已经有了。`;
		case 'bad-port':
			return `${fault.port} 不是端口，应为 1 到 65535。`;
		case 'bad-host-key':
			return `不接受这一行主机密钥：${hostKeys[fault.because]}`;
		case 'bad-pattern':
			return patternFault(fault);
		case 'bad-goproxy':
			return 'goproxy 不是 Go 能使用的列表，或其中含有登录信息。';
		case 'goproxy-differs':
			return `第 ${fault.firstLine} 行要求另一个 goproxy，而 Go 只有一个。`;
		case 'bad-checksum-database':
			return 'checksumDatabase 不是 GOSUMDB 可用的值（例如 "sum.golang.org"），或其中含有登录信息。';
		case 'bad-address':
			return `${fault.member} 必须是不含登录信息的网址（https://…）。`;
		case 'bad-path':
			return `${fault.member} 必须是绝对路径。`;
		case 'bad-version':
			return `${fault.tool} 必须是带引号的版本号，例如 "1.24"。`;
		case 'bad-language':
			return `“${fault.tag}”不是语言标签，例如 en 或 zh-CN。`;
		case 'bad-text':
			return `${fault.member} ${{empty: '为空。', control: '含有控制字符。', 'too-long': '太长。'}[fault.because]}`;
	}
}

const types = {
	text: '文本',
	'text-or-languages': '文本，或按语言分列的文本（en: …、zh-CN: …）',
	'yes-or-no': ' true 或 false',
	object: '由成员组成的对象',
	'whole-number': '整数',
	'list-of-text': '文本列表',
	'list-of-objects': '对象列表',
};

const hostKeys: Readonly<Record<HostKeyProblem, string>> = {
	malformed: '它不是 known_hosts 那样的名称、类型和密钥。',
	marker: '不允许标记（@cert-authority、@revoked）。',
	wildcard: '名称中有 *、? 或 !。',
	hashed: '名称是哈希值，没有人能读懂。',
	'other-host': '它指的主机不在这个配方中。',
	withdrawn: '其所有者已作废这个密钥。',
};

function patternFault(fault: Extract<RecipeFileFault, {kind: 'bad-pattern'}>): string {
	if (fault.because === 'regexp')
		return `“${fault.pattern}”是正则表达式；这里要写 GOPRIVATE 的模式，例如 github.com/acme/*。`;
	if (fault.because === 'too-wide') return `“${fault.pattern}”还会覆盖不属于这些主机的模块。`;
	const wanted = fault.wanted === undefined ? '' : `应写：${fault.wanted}`;
	return `“${fault.pattern}”匹配不到任何模块路径。${wanted}`;
}

function meant(nearest: string | undefined): string {
	return nearest === undefined ? '。' : `；是不是 ${nearest}？`;
}
