import type {FindingFields} from '../../source/core/finding-fields.ts';

const webProxy = 'http://proxy.acme.example:3128';
const host = 'github.com';
const owner = 'acme';
const key = '~/.ssh/id_ed25519';
const account = 'user-acme';
const module = 'github.com/acme/private';
const from = 'https://github.com/acme/';
const to = 'ssh://git@github.com/acme/';
const fingerprint = 'SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU';
const other = {host: 'ssh.github.com', port: 443, open: true, milliseconds: 24};
const port = {host, port: 22, open: false, because: 'timed-out', milliseconds: 10_000, configured: false};
const https = {host, issuer: 'Acme Proxy CA', because: '', days: 81, proxy: undefined};
const changed = {
	host,
	name: host,
	shown: fingerprint,
	wanted: ['SHA256:abc', 'SHA256:def'],
	file: '~/.ssh/known_hosts',
	line: 3,
};
const shut = {host, variable: 'HTTPS_PROXY', proxy: webProxy, open: false, because: 'refused'};
const shadow = {variable: 'GOPRIVATE', value: 'example.com'};

/** For each check the fields of every state it has, as a failing check would fill them. */
export const sampleFields: {readonly [Id in keyof FindingFields]: readonly FindingFields[Id][]} = {
	'ssh.key-missing': [
		{host, key, others: [], agentKeys: 0, keyType: 'ed25519', elsewhere: undefined},
		{host, key, others: [], agentKeys: 0, keyType: 'ssh-ed25519', elsewhere: 'agent'},
		{host, key, others: [], agentKeys: 0, keyType: 'sk-ssh-ed25519@openssh.com', elsewhere: 'security-key'},
		{
			host,
			key,
			others: ['~/.ssh/work-key', '~/.ssh/old'],
			agentKeys: 0,
			keyType: 'ed25519',
			elsewhere: undefined,
		},
		{host, key, others: [], agentKeys: 2, keyType: 'ed25519', elsewhere: undefined},
	],
	'ssh.key-not-signed': (['agent', 'security-key'] as const).flatMap(by =>
		(['signed', 'refused', 'waiting'] as const).map(state => ({
			host,
			key,
			by,
			state,
			said: state === 'refused' ? 'agent refused operation' : '',
		})),
	),
	'ssh.key-too-short': (['ssh', 'remote'] as const).map(by => ({host, key, bits: 1024, least: 2048, by})),
	'ssh.no-common-algorithm': [
		{host, what: undefined, offer: [], key: undefined},
		{host, what: 'host key type', offer: ['ssh-rsa'], key: undefined},
		{host, what: 'key', offer: [], key},
	],
	'ssh.key-no-pub': (['matches', 'missing', 'differs', 'unreadable'] as const).map(state => ({key, state})),
	'ssh.key-mode': [{key, mode: 0o644}],
	'ssh.key-format': (['crlf', 'truncated', 'putty', 'not-a-key', 'fine'] as const).map(because => ({
		key,
		because,
	})),
	'ssh.encrypted-not-in-agent': [
		{key, encrypted: true, held: false},
		{key, encrypted: true, held: true},
		{key, encrypted: false, held: false},
	],
	'ssh.agent-missing': [
		{socket: undefined, because: '', keys: 0},
		{socket: '/tmp/a', because: 'refused', keys: 0},
		{socket: '/tmp/a', because: '', keys: 1},
	],
	'ssh.host-key-unknown': [
		{host, name: host, known: 0, published: true, fingerprint},
		{host, name: host, known: 0, published: false, fingerprint},
		{host, name: host, known: 3, published: false, fingerprint: undefined},
	],
	'ssh.host-key-changed': [
		{...changed, state: 'stale'},
		{...changed, state: 'impostor'},
		{...changed, state: 'same'},
	],
	'ssh.config-mode': [
		{file: '~/.ssh/config', mode: 0o666},
		{file: '~/.ssh/config', mode: undefined},
	],
	'ssh.too-many-keys': [{host, offered: 6}],
	'ssh.config-broken': [
		{file: '~/.ssh/config', line: 12, option: 'PortX'},
		{file: undefined, line: undefined, option: 'PortX'},
		{file: undefined, line: undefined, option: undefined},
	],
	'ssh.key-type': [{host, key, keyType: 'ssh-ed25519', accepted: ['ssh-rsa']}],
	'ssh.login-refused': [
		...(['refused', 'unclear', 'not-answered', 'welcomed'] as const).map(state => ({
			host,
			account,
			key,
			state,
			means: undefined,
			unverified: false,
			because: '',
			via: undefined,
		})),
		...([undefined, 'ProxyJump bastion'] as const).map(via => ({
			host,
			account: undefined,
			key,
			state: 'not-reached' as const,
			means: undefined,
			unverified: false,
			because: 'ssh: Could not resolve hostname bastion',
			via,
		})),
		...(['key-expired', 'sha1-rsa', 'disabled', 'terms', 'ip-allow-list', 'busy'] as const).map(means => ({
			host,
			account,
			key,
			state: 'refused' as const,
			means,
			unverified: false,
			because: '',
			via: undefined,
		})),
		{
			host,
			account,
			key,
			state: 'unclear',
			means: 'disabled',
			unverified: true,
			because: '',
			via: undefined,
		},
	],
	'ssh.wrong-account': [
		{host, account: 'user-home', owner, repository: 'acme/private', unverified: true},
		{host, account: undefined, owner, repository: undefined, unverified: false},
	],
	'ssh.deploy-key': [
		{host, repository: 'acme/billing', owner, account, unverified: true},
		{host, repository: undefined, owner, account, unverified: false},
	],
	'ssh.sso-required': [
		{host, owner, account},
		{host, owner, account: undefined},
	],
	'ssh.missing': [
		{host, version: undefined, install: 'openssh-client'},
		{host, version: '9.2p1', install: ''},
	],
	'ssh.host-key-revoked': [
		{host, file: '~/.ssh/known_hosts', line: 3, fingerprint},
		{host, file: undefined, line: undefined, fingerprint},
	],
	'ssh.control-socket': [
		{host, path: '~/.ssh/cm-git'},
		{host, path: undefined},
	],
	'ssh.directory-mode': [
		{directory: '~/.ssh', mode: 0o777},
		{directory: '~/.ssh', mode: undefined},
	],
	'net.dns': [
		{host, addresses: 0, milliseconds: 0, because: 'ENOTFOUND'},
		{host, addresses: 4, milliseconds: 9, because: ''},
	],
	'net.port-22': [
		{...port, other},
		{...port, other: undefined},
		{...port, open: true, because: '', milliseconds: 24, other: undefined},
	],
	'net.port-443': [
		{host, port: 22, open: false, needed: true, hasOther: true},
		{host, port: 22, open: false, needed: false, hasOther: false},
		{host, port: 22, open: true, needed: true, hasOther: true},
	],
	'net.https-intercepted': (['intercepted', 'untrusted', 'closed', 'public'] as const).map(state => ({
		...https,
		state,
		because: state === 'closed' ? 'timed-out' : '',
	})),
	'net.captive-portal': [
		{host, location: 'http://login.hotel.example/'},
		{host, location: undefined},
	],
	'net.proxy': [
		{...shut, past: false, reached: false},
		{...shut, past: false, reached: true},
		{...shut, past: true, reached: false},
		{host, variable: undefined, proxy: undefined, open: true, because: '', past: false, reached: true},
	],
	'net.goproxy-unreachable': (['not-found', 'any-error', 'never'] as const).map(next => ({
		proxy: 'https://proxy.golang.org',
		because: 'timed-out',
		milliseconds: 31,
		next,
	})),
	'net.sumdb-unreachable': [
		{database: 'sum.golang.org', because: 'timed-out', milliseconds: 0},
		{database: 'sum.golang.org', because: '', milliseconds: 31},
	],
	'net.not-ssh': [
		{host, port: 22, said: 'HTTP/1.1 400'},
		{host, port: 22, said: undefined},
	],
	'go.private-missing': (['GOPRIVATE', 'GONOSUMDB'] as const).map(variable => ({
		variable,
		missing: ['a', 'b', 'c'],
		total: 3,
		value: '',
		wanted: 'github.com/acme',
	})),
	'go.private-quoted': [{variable: 'GOPRIVATE', value: '"github.com/acme"', wanted: 'github.com/acme'}],
	'go.private-case': [{variable: 'GOPRIVATE', entry: 'github.com/Acme', module, wanted: 'github.com/acme'}],
	'go.private-form': (
		['scheme', 'space', 'dot-git', 'scp', 'port', 'ellipsis', 'slash', 'malformed'] as const
	).map(because => ({
		variable: 'GOPRIVATE',
		entry: 'https://github.com/acme',
		because,
		wanted: 'github.com/acme',
	})),
	'go.env-shadowed': [
		{...shadow, file: '~/.bashrc', line: 42},
		{...shadow, file: '~/.bashrc', line: undefined},
		{...shadow, file: undefined, line: undefined},
		{variable: 'GOENV', value: 'off', file: '~/.bashrc', line: 42},
	],
	'go.env-broken': (['empty', 'crlf', 'ignored', 'unreadable', 'fine'] as const).map(because => ({
		file: '~/.config/go/env',
		variable: 'GOPROXY',
		because,
		line: 3,
	})),
	'go.proxy-off': [{value: 'off'}],
	'go.proxy-comma': [
		{
			proxy: 'https://goproxy.acme.example',
			value: 'https://goproxy.acme.example,direct',
			suggested: 'https://goproxy.acme.example|direct',
		},
	],
	'go.sumdb-off': [{value: 'off'}],
	'go.insecure': [{value: 'git.acme.example'}, {value: ''}],
	'go.vcs': (['not-listed', 'malformed', 'allowed'] as const).map(because => ({
		value: 'private:hg',
		module,
		because,
	})),
	'go.missing': [{version: undefined}, {version: '1.26.1'}],
	'go.too-old': (['GOTOOLCHAIN', 'proxy', 'fine'] as const).map(because => ({
		wanted: '1.25',
		have: '1.22',
		because,
		from: undefined,
	})),
	'go.private-bypasses-proxy': [
		{proxy: 'https://goproxy.acme.example', variable: 'GOPRIVATE', patterns: 'github.com/acme'},
	],
	'go.vendor': [
		{flag: '-mod=vendor', vendored: true},
		{flag: undefined, vendored: true},
		{flag: undefined, vendored: false},
	],
	'go.module-cache': (['not-writable', 'full', 'fine'] as const).map(because => ({
		path: '~/go/pkg/mod',
		because,
		free: 5_000_000,
	})),
	'go.proxy-invalid': [{value: 'goproxy', because: 'no scheme'}],
	'go.module-file': [
		{file: '~/src/shop/go.mod', line: 7, said: 'unknown directive: requier'},
		{file: undefined, line: undefined, said: ''},
	],
	'go.workspace-older': [
		{file: '~/src/go.work', has: '1.22', by: {file: '~/src/shop/go.mod', needs: '1.25.3'}},
		{file: '~/src/go.work', has: undefined, by: {file: '~/src/shop/go.mod', needs: '1.25.3'}},
		{file: '~/src/go.work', has: '1.25', by: undefined},
	],
	'go.sumdb-invalid': [{value: 'sum.acme.example', because: 'no key'}],
	'git.rewrite-missing': [
		{host, owner, from, to, rewritten: undefined},
		{host, owner, from, to, rewritten: to},
	],
	'git.rewrite-dot-git': [{prefix: 'https://github.com/acme/private.git', from, to}],
	'git.rewrite-case': [{prefix: 'https://github.com/Acme/', written: 'Acme', wanted: 'acme', from, to}],
	'git.rewrite-port-in-path': [{base: 'git@git.acme.example:2222/', from, to}],
	'git.ssh-command-ignored-by-go': [
		{value: 'ssh -i ~/.ssh/work', goVersion: '1.24', differs: true, key: '~/.ssh/work', keptBack: []},
		{
			value: 'ssh -i ~/.ssh/work -o StrictHostKeyChecking=no',
			goVersion: '1.24',
			differs: true,
			key: '~/.ssh/work',
			keptBack: ['StrictHostKeyChecking', 'UserKnownHostsFile'],
		},
	],
	'access.nested-group': [
		{
			host: 'gitlab.com',
			module: 'gitlab.com/acme/group/tool',
			answered: 'gitlab.com/acme/group',
			loggedIn: false,
			readsNetrc: true,
		},
		{
			host: 'gitlab.com',
			module: 'gitlab.com/acme/group/tool',
			answered: 'gitlab.com/acme/group',
			loggedIn: true,
			readsNetrc: true,
		},
		{
			host: 'gitlab.com',
			module: 'gitlab.com/acme/group/tool',
			answered: 'gitlab.com/acme/group',
			loggedIn: false,
			readsNetrc: false,
		},
	],
	'git.login-refused': [
		{host, refused: true, status: undefined},
		{host, refused: true, status: 403},
		{host, refused: false, status: undefined},
	],
	'git.credential-helper': [
		{host, helpers: [], program: 'gh'},
		{host, helpers: ['osxkeychain'], program: undefined},
	],
	'ssh.known-hosts-unread': [
		{state: 'closed', file: '~/.ssh/known_hosts', because: 'EACCES'},
		{state: 'too-large', file: '~/.ssh/known_hosts', limit: 48 * 1024 * 1024},
		{state: 'none', value: '/dev/zero', from: 'ssh_config', file: '~/.ssh/config', line: 3},
		{state: 'none', value: 'none', from: 'core.sshCommand', file: '~/.gitconfig', line: undefined},
		{state: 'none', value: '/dev/zero', from: 'GIT_SSH_COMMAND', file: undefined, line: undefined},
		{state: 'none', value: '~/.ssh/known_hosts', from: 'ssh_config', file: undefined, line: undefined},
		{state: 'any', value: '/dev/zero', from: 'ssh_config', file: '~/.ssh/config', line: 3},
		{state: 'read'},
	],
	'git.config-broken': [
		{file: '~/.gitconfig', line: 12, limit: undefined},
		{file: undefined, line: undefined, limit: undefined},
		{file: undefined, line: undefined, limit: 8 * 1024 * 1024},
	],
	'git.missing': [{version: undefined, install: 'git-core'}],
	'git.rewrite-token': [
		{base: 'https://***@github.com/', prefix: 'https://github.com/', file: '~/.gitconfig'},
	],
	'git.safe-directory': [{path: '~/src/shop'}, {path: undefined}],
	'git.too-old': [{have: '2.17.1', wanted: '2.24'}],
	'git.certificate': [
		{host, because: 'unable to get local issuer certificate', file: undefined, verifyOff: false},
		{host, because: '', file: undefined, verifyOff: true},
	],
	'git.proxy': [
		{proxy: 'http://proxy.acme.example:3128', because: 'refused'},
		{proxy: undefined, because: ''},
	],
	'git.rewrite-old-host': [
		{
			host: 'bitbucket.org',
			sshHost: 'ssh.bitbucket.org',
			base: 'git@bitbucket.org:',
			prefix: 'https://bitbucket.org/',
			from: 'https://bitbucket.org/acme/',
			to: 'ssh://git@ssh.bitbucket.org/acme/',
		},
	],
	'git.rewrite-user': [
		{host, user: 'alice', wanted: 'git', base: 'ssh://github.com/acme/', prefix: from, from, to},
	],
	'git.rewrite-elsewhere': [{base: 'https://mirror.acme.example/', prefix: 'https://github.com/', from, to}],
	'access.git-ok-go-fails': (['core.sshCommand', 'local-config', 'other', 'none'] as const).map(
		difference => ({module, agree: difference === 'none', difference, refs: 14}),
	),
	'access.not-found': [
		{host, repository: 'acme/private', owner, account},
		{host, repository: 'acme/private', owner, account: undefined},
	],
	'access.module': [
		{module, version: 'v1.1.0', others: 0, milliseconds: 3000, because: ''},
		{module, version: undefined, others: 0, milliseconds: 3000, because: 'exit 1: terminal prompts disabled'},
		{module, version: 'v1.1.0', others: 2, milliseconds: 3000, because: ''},
	],
	'access.repository': [
		{module, repository: 'https://github.com/acme/private', because: 'permission denied', refs: 0, others: 0},
		{module, repository: 'https://github.com/acme/private', because: '', refs: 14, others: 2},
	],
	'privacy.leak': [
		{hosts: ['proxy.golang.org', 'sum.golang.org'], modules: ['a', 'b', 'c', 'd', 'e']},
		{hosts: ['proxy.golang.org'], modules: ['a']},
	],
	'home.mismatch': [
		{ssh: '/root', env: '/home/user'},
		{ssh: '/root', env: undefined},
	],
	'home.not-writable': [{path: '/home/user', because: 'EROFS'}],
	'home.sudo': [
		{user: 'user', home: '/home/user'},
		{user: undefined, home: undefined},
	],
	'home.no-account': [{uid: 1001}],
	'go.proxy-differs': [
		{value: 'https://proxy.golang.org,direct', wanted: 'https://goproxy.acme.example,direct'},
	],
	'go.sumdb-differs': [{value: 'sum.golang.org', wanted: 'off'}],
	'net.goproxy-private': (['serves', 'needs-login', 'does-not'] as const).map(state => ({
		proxy: 'https://goproxy.acme.example',
		machine: 'goproxy.acme.example',
		module,
		state,
	})),
	'git.web-proxy': [
		{host, value: undefined, wanted: webProxy, closed: false},
		{host, value: 'http://old.acme.example', wanted: webProxy, closed: true},
	],
	'net.web-proxy': [
		{value: undefined, wanted: webProxy, silent: 'https://goproxy.acme.example', closed: false},
		{value: webProxy, wanted: webProxy, silent: '', closed: false},
		{value: undefined, wanted: webProxy, silent: '', closed: true},
	],
	'git.login-by-path': [
		{host, file: '~/.gitconfig'},
		{host, file: undefined},
	],
	'git.netrc-default': [
		{host, sent: true},
		{host, sent: false},
	],
	'net.authorities': [
		...(['usable', 'missing', 'not-pem', 'writable'] as const).map(state => ({
			file: '/etc/acme/ca.crt',
			state,
			said: '',
			server: '',
		})),
		{file: '/etc/acme/ca.crt', state: 'unreadable', said: 'EACCES', server: ''},
		{file: '/etc/acme/ca.crt', state: 'stranger', said: '', server: host},
	],
	'go.authorities': (['debian', 'fedora', 'macos', 'windows', undefined] as const).map(store => ({
		file: '/etc/acme/ca.crt',
		server: 'proxy.golang.org',
		because: 'SELF_SIGNED_CERT_IN_CHAIN',
		store,
	})),
	'go.below-minimum': [{have: '1.22.12', wanted: '1.24'}],
	'ssh.too-old': [{have: '7.4', wanted: '8.0'}],
};
