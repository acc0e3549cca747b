import type {SettingName} from '../../core/settings.ts';

const wanted: Readonly<Record<SettingName, string>> = {
	owner: 'acme 这样的名称，多个用逗号分开',
	'recipe-digest': '配方文件的 SHA-256，用于它已改变或必须是这一个的情况',
	account: '不含空格的账号名',
	'token-user': '不含空格、冒号和引号的用户名',
	'token-store': 'auto、helper、netrc 或 store',
	'host-key': 'SHA256: 加上指纹的 43 个字符',
	passphrase: 'none',
	user: '由字母、数字、点、短横线和下划线组成的用户名',
	port: '1 到 65535 之间的数字',
	'ssh-host': 'git.acme.example 这样的主机名',
	alias: 'github.com-acme 这样的名称，ssh 用它称呼该主机，不能是主机本身的名称',
	root: '/srv/git 或 ~ 这样的目录',
	modules: 'GOPRIVATE 写法的模式，例如 github.com/acme/*',
	goproxy: 'https://goproxy.acme.example,direct 这样的列表',
	sumdb: 'off，或 sum.golang.org 这样的数据库',
	ca: 'PEM 文件的绝对路径',
	'http-proxy': 'http://proxy.acme.example:3128 这样的地址',
	register: '一个地址或几个字，只有一行',
};

export function wantedSetting(name: string): string {
	return Object.hasOwn(wanted, name) ? wanted[name as SettingName] : 'NAME=VALUE';
}
