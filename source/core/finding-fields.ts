import type {AuthoritiesFault, TrustStore} from './facts/company.ts';
import type {HostKeyFields} from './host-key-fields.ts';
import type {KeyFields} from './key-fields.ts';
import type {LoginFields} from './login-fields.ts';
import type {RegistrarProgram} from './registrar.ts';

/**
 * What each check says, as typed fields. `host` is always the target's; paths are as on the disk (words shorten the
 * home to `~`); durations are milliseconds.
 */
export interface FindingFields extends KeyFields, HostKeyFields, LoginFields {
	'net.dns': {host: string; addresses: number; milliseconds: number; because: string};
	'net.port-22': {
		host: string;
		port: number;
		open: boolean;
		because: string;
		milliseconds: number;
		/** The other way in, and whether it answers. */
		other: {host: string; port: number; open: boolean; milliseconds: number} | undefined;
		/** ssh is configured to use the other way already. */
		configured: boolean;
	};
	'net.port-443': {host: string; port: number; open: boolean; needed: boolean; hasOther: boolean};
	'net.https-intercepted': {
		host: string;
		state: 'public' | 'intercepted' | 'untrusted' | 'closed';
		issuer: string;
		because: string;
		days: number | undefined;
		proxy: string | undefined;
	};
	'net.captive-portal': {host: string; location: string | undefined};
	/** `past`: NO_PROXY has the host reached without it. `reached`: so is what is wanted, whatever becomes of it. */
	'net.proxy': {
		host: string;
		variable: string | undefined;
		proxy: string | undefined;
		open: boolean;
		because: string;
		past: boolean;
		reached: boolean;
	};
	'net.goproxy-unreachable': {
		proxy: string;
		because: string;
		milliseconds: number;
		next: 'not-found' | 'any-error' | 'never';
	};
	'net.sumdb-unreachable': {database: string; because: string; milliseconds: number};
	'net.not-ssh': {host: string; port: number; said: string | undefined};
	/** `variable` is GONOSUMDB where a company's GOPROXY serves the modules: GOPRIVATE would go past it. */
	'go.private-missing': {
		variable: 'GOPRIVATE' | 'GONOSUMDB';
		missing: readonly string[];
		total: number;
		value: string;
		wanted: string;
	};
	'go.private-quoted': {variable: string; value: string; wanted: string};
	'go.private-case': {variable: string; entry: string; module: string; wanted: string};
	'go.private-form': {
		variable: string;
		entry: string;
		because: 'scheme' | 'space' | 'dot-git' | 'scp' | 'port' | 'ellipsis' | 'slash' | 'malformed';
		wanted: string;
	};
	'go.env-shadowed': {variable: string; value: string; file: string | undefined; line: number | undefined};
	/** `ignored`: lines that Go skips without a word. */
	'go.env-broken': {
		file: string | undefined;
		variable: string;
		because: 'empty' | 'crlf' | 'ignored' | 'unreadable' | 'fine';
		line: number | undefined;
	};
	'go.proxy-off': {value: string};
	'go.proxy-comma': {proxy: string; value: string; suggested: string};
	'go.sumdb-off': {value: string};
	'go.insecure': {value: string};
	'go.vcs': {value: string; module: string; because: 'not-listed' | 'malformed' | 'allowed'};
	'go.missing': {version: string | undefined};
	'go.too-old': {
		wanted: string | undefined;
		have: string;
		because: 'GOTOOLCHAIN' | 'proxy' | 'fine';
		from: string | undefined;
	};
	'go.private-bypasses-proxy': {proxy: string; variable: string; patterns: string};
	'go.vendor': {flag: string | undefined; vendored: boolean};
	'go.module-cache': {path: string; because: 'fine' | 'not-writable' | 'full'; free: number | undefined};
	'go.proxy-invalid': {value: string; because: string};
	'go.module-file': {file: string | undefined; line: number | undefined; said: string};
	/** `by`: the go.mod that needs a newer Go than go.work names; undefined where none does. */
	'go.workspace-older': {
		file: string;
		has: string | undefined;
		by: {file: string; needs: string} | undefined;
	};
	'go.sumdb-invalid': {value: string; because: string};
	'git.rewrite-missing': {
		host: string;
		owner: string;
		from: string;
		to: string;
		rewritten: string | undefined;
	};
	'git.rewrite-dot-git': {prefix: string; from: string; to: string};
	'git.rewrite-case': {prefix: string; written: string; wanted: string; from: string; to: string};
	'git.rewrite-port-in-path': {base: string; from: string; to: string};
	/** `keptBack`: its options that are not taken over into ssh_config. */
	'git.ssh-command-ignored-by-go': {
		value: string;
		goVersion: string;
		differs: boolean;
		key: string | undefined;
		keptBack: readonly string[];
	};
	/** `answered`: the repository that a stranger is told. `loggedIn`: Go's request carried a login of its netrc file. */
	'access.nested-group': {
		host: string;
		module: string;
		answered: string;
		loggedIn: boolean;
		/** GOAUTH lets Go use its netrc file. */
		readsNetrc: boolean;
	};
	/** `status`: what the host answered, where git says it. */
	'git.login-refused': {host: string; refused: boolean; status: number | undefined};
	'git.credential-helper': {
		host: string;
		helpers: readonly string[];
		program: RegistrarProgram | undefined;
	};
	/** credential.useHttpPath, and where it is set. */
	'git.login-by-path': {host: string; file: string | undefined};
	/** The login of `default` in git's netrc file went to the host. */
	'git.netrc-default': {host: string; sent: boolean};
	/** `limit`: the bytes of settings that are read, where there are more. */
	'git.config-broken': {file: string | undefined; line: number | undefined; limit: number | undefined};
	'git.missing': {version: string | undefined; install: string};
	'git.rewrite-token': {base: string; prefix: string; file: string};
	'git.safe-directory': {path: string | undefined};
	'git.too-old': {have: string; wanted: string};
	'git.certificate': {host: string; because: string; file: string | undefined; verifyOff: boolean};
	'git.proxy': {proxy: string | undefined; because: string};
	'git.rewrite-elsewhere': {base: string; prefix: string; from: string; to: string};
	/** `user` is whom git was refused as, `wanted` whom the host knows. */
	'git.rewrite-user': {
		host: string;
		user: string;
		wanted: string;
		base: string;
		prefix: string;
		from: string;
		to: string;
	};
	/** The rule leads to `host`, which speaks SSH under another name (`sshHost`). */
	'git.rewrite-old-host': {
		host: string;
		sshHost: string;
		base: string;
		prefix: string;
		from: string;
		to: string;
	};
	/** `difference` names what makes Go's git another: `core.sshCommand`, `passphrase`, `include`, `terminal` … */
	'access.git-ok-go-fails': {
		module: string;
		agree: boolean;
		difference: 'core.sshCommand' | 'local-config' | 'other' | 'none';
		refs: number;
	};
	'access.not-found': {host: string; repository: string; owner: string; account: string | undefined};
	/** `others`: how many modules beside this one. */
	'access.module': {
		module: string;
		version: string | undefined;
		others: number;
		milliseconds: number;
		because: string;
	};
	/** `others`: how many repositories were read beside this one. */
	'access.repository': {module: string; repository: string; because: string; refs: number; others: number};
	'privacy.leak': {hosts: readonly string[]; modules: readonly string[]};
	'home.mismatch': {ssh: string | undefined; env: string | undefined};
	'home.not-writable': {path: string; because: string};
	'home.sudo': {user: string | undefined; home: string | undefined};
	'home.no-account': {uid: number};
	/** `wanted` is what the organisation's recipe file says. */
	'go.proxy-differs': {value: string; wanted: string};
	'go.sumdb-differs': {value: string; wanted: string};
	/** Whether the module proxy that should serve the private modules does; `machine` is its name in netrc. */
	'net.goproxy-private': {
		proxy: string;
		machine: string;
		module: string;
		state: 'serves' | 'needs-login' | 'does-not';
	};
	/** git's own web proxy for the host. */
	/** `closed`: the proxy itself does not answer. */
	'git.web-proxy': {host: string; value: string | undefined; wanted: string; closed: boolean};
	/** The variable by which Go finds a web proxy. */
	'net.web-proxy': {value: string | undefined; wanted: string; silent: string; closed: boolean};
	/** The organisation's own authorities; `server` is who shows a certificate that they did not sign. */
	'net.authorities': {
		file: string;
		state: AuthoritiesFault | 'usable' | 'stranger';
		said: string;
		server: string;
	};
	/** `store`: how this machine takes up an authority. */
	'go.authorities': {file: string; server: string; because: string; store: TrustStore | undefined};
	'go.below-minimum': {have: string; wanted: string};
	'ssh.too-old': {have: string; wanted: string};
}
