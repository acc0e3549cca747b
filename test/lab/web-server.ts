import {execFile} from 'node:child_process';
import {mkdir, writeFile} from 'node:fs/promises';
import {promisify} from 'node:util';
import {diverts, hosts} from './network.ts';

const run = promisify(execFile);

/** Who may read repositories and the company's module proxy over HTTPS. */
export const credentials = {user: 'dev', token: 'token123'};

/** GitLab takes it for repositories, and not for Go's question. */
export const weakToken = 'weak12345';

/** GitLab takes it as it takes a deploy token, which has a name of its own; github.com does not. */
export const deployToken = {user: 'go-bot', token: 'deploy567'};

/** A token of a project, as Bitbucket Data Center has them: taken without a user name only. */
export const projectToken = 'project89';

/** User names that the token goes with too. */
const tokenUsers = ['x-access-token', 'oauth2'];

/** The checksum database's own port; nginx puts TLS before it. */
export const checksumDatabase = '127.0.0.1:8090';

/** Where connections are accepted and nothing is ever answered. */
export const silentPort = 9;

const refusals = [401, 403, 404, 410, 500, 502];
const readable = '(acme/private|acme/billing)';

/** Writes nginx's configuration; returns the commands that run it and its CGI runner. */
export async function webServers(dir: string): Promise<string[][]> {
	const {stdout} = await run('openssl', ['passwd', '-apr1', credentials.token]);
	const users = [credentials.user, ...tokenUsers];
	await mkdir(`${dir}/nginx`, {recursive: true});
	await writeFile(`${dir}/nginx/htpasswd`, users.map(user => `${user}:${stdout}`).join(''));
	const {stdout: deploy} = await run('openssl', ['passwd', '-apr1', deployToken.token]);
	await writeFile(
		`${dir}/nginx/htpasswd-gitlab`,
		`${users.map(user => `${user}:${stdout}`).join('')}${deployToken.user}:${deploy}`,
	);
	await writeFile(`${dir}/nginx/nginx.conf`, configuration(dir));
	return [
		['/usr/sbin/fcgiwrap', '-s', `unix:${dir}/nginx/cgi`, '-c', '4'],
		['/usr/sbin/nginx', '-e', `${dir}/nginx/error.log`, '-c', `${dir}/nginx/nginx.conf`, '-g', 'daemon off;'],
	];
}

function configuration(dir: string): string {
	const sites = [
		['github.com', repositories(dir)],
		['gitlab.acme.example', gitlab(dir)],
		['proxy.golang.org', moduleProxy(`${dir}/public-modules`)],
		['sum.golang.org', `location / { proxy_pass http://${checksumDatabase}; error_page 502 =404 /none; }`],
		['goproxy.acme.example', companyProxy(dir)],
	] as const;
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
	return `
pid ${dir}/nginx/pid;
worker_processes 1;
events { worker_connections 256; }
http {
	${temporary.map(name => `${name}_temp_path ${dir}/nginx/${name};`).join(' ')}
	log_format request escape=json '{"host":"$host","status":$status,"user":"$remote_user","path":"$request_uri"}';
	access_log ${dir}/nginx/access.log request;
	${gitlabLogins()}
	default_type text/plain;
	${sites.map(([host, locations]) => site(dir, host, locations)).join('\n')}
	server {
		listen ${diverts.portal}:443 ssl;
		listen ${diverts.portal}:80;
		${tls(dir, 'portal')}
		return 302 https://portal.hotel.example/login;
	}
}
`;
}

/** A site under its own certificate, and once more behind the interceptor, which passes everything on under another. */
function site(dir: string, host: keyof typeof hosts, locations: string): string {
	const server = (address: string, certificate: string) => `
	server {
		listen ${address}:443 ssl;
		server_name ${host};
		${tls(dir, certificate)}
		${locations}
	}`;
	return server(hosts[host], 'server') + server(diverts.interceptor, 'interceptor');
}

function tls(dir: string, certificate: string): string {
	const file = `${dir}/certificates/${certificate}`;
	return `ssl_certificate ${file}.crt; ssl_certificate_key ${file}.key;`;
}

/** git over HTTPS as GitHub answers it: without credentials 401 for every name, with them 404 for what is not theirs. */
function repositories(dir: string): string {
	const sso =
		"The `acme' organization has enabled or enforced SAML SSO. To access this repository, visit https://github.com/orgs/acme/sso";
	const badToken = 'Invalid username or token. Password authentication is not supported for Git operations.';
	return `
		location ~ ^/acme/sso(\\.git)?/ { ${login(dir, 'GitHub')} error_page 401 @unauthorized; try_files /none @sso; }
		${readRepositories(dir, 'GitHub', readable)}
		location / { return 404 "Not Found\\n"; }
		location @sso { return 403 "${sso}\\n"; }
		location @unauthorized { return 401 "${badToken}\\n"; }`;
}

/** The repositories of these paths to who is logged in, and none to anybody else. */
function readRepositories(dir: string, realm: string, paths: string): string {
	const parameters = {
		SCRIPT_FILENAME: '/usr/lib/git-core/git-http-backend',
		GIT_PROJECT_ROOT: `${dir}/repositories`,
		GIT_HTTP_EXPORT_ALL: '1',
		PATH_INFO: '/$1.git/$3',
		QUERY_STRING: '$args',
		REQUEST_METHOD: '$request_method',
		CONTENT_TYPE: '$content_type',
		CONTENT_LENGTH: '$content_length',
		REMOTE_USER: '$remote_user',
	};
	const passed = Object.entries(parameters).map(([name, value]) => `fastcgi_param ${name} ${value};`);
	return `
		location ~ ^/${paths}(\\.git)?/(info/refs|git-upload-pack)$ {
			${login(dir, realm)}
			error_page 401 @unauthorized;
			${passed.join(' ')}
			fastcgi_pass unix:${dir}/nginx/cgi;
		}
		${realm.startsWith('$') ? '' : noRepository(dir, realm)}`;
}

function noRepository(dir: string, realm: string): string {
	return `
		location ~ /(info/refs|git-upload-pack)$ { ${login(dir, realm)} error_page 401 @unauthorized; try_files /none @none; }
		location @none { return 404 "Repository not found.\\n"; }`;
}

/**
 * `?go-get=1` as GitLab answers it (lib/gitlab/middleware/go.rb): a stranger is told the first two path elements whatever
 * is there, and so is a token that may read repositories only; who is logged in is told the repository; a bad login gets
 * 404.
 */
function gitlab(dir: string): string {
	const tag = (path: string) =>
		`<meta name=\\"go-import\\" content=\\"$host/${path} git https://$host/${path}.git\\">`;
	return `
		${readRepositories(dir, '$scm_realm', 'scm/(team/tool)')}
		${readRepositories(dir, 'GitLab', '(acme/group/tool|acme/flat)')}
		location ~ ^/(?<first_two>[^/]+/[^/]+) {
			default_type text/html;
			if ($args !~ go-get=1) { return 404; }
			if ($gitlab_login = bad) { return 404 "Project Not Found\\n"; }
			set $told $first_two;
			if ($gitlab_told) { set $told $gitlab_told; }
			return 200 "<html><head>${tag('$told')}</head><body>go get</body></html>\\n";
		}
		location / { return 404; }
		location @unauthorized { return 401 "HTTP Basic: Access denied.\\n"; }`;
}

/** Who a request to GitLab comes from, and which repository it is told. */
function gitlabLogins(): string {
	const basic = (user: string, token: string) =>
		`Basic ${Buffer.from(`${user}:${token}`).toString('base64')}`;
	const logins = [...tokenUsers.map(user => ({user, token: credentials.token})), deployToken];
	const good = logins.map(({user, token}) => `"${basic(user, token)}" good;`).join(' ');
	const weak = tokenUsers.map(user => `"${basic(user, weakToken)}" none;`).join(' ');
	return `
	map $http_authorization $gitlab_login { default bad; "" none; ${good} ${weak} }
	map $http_authorization $scm_realm { default Bitbucket; "Bearer ${projectToken}" off; }
	map "$gitlab_login $uri" $gitlab_told { default ""; "~^good /(?<whole>acme/group/tool)(?:/|$)" $whole; }`;
}

function moduleProxy(root: string): string {
	return `
		root ${root};
		error_page 404 @none;
		location @none { return 404 "not found: no such module here\\n"; }`;
}

/** A company's GOPROXY: open at /, with credentials at /auth/, and at each other prefix one way to refuse. */
function companyProxy(dir: string): string {
	return `
		${moduleProxy(`${dir}/company-modules`)}
		location /auth/ { ${login(dir, 'goproxy')} alias ${dir}/company-modules/; }
		${refusals.map(status => `location /${status}/ { return ${status} "refused with ${status}\\n"; }`).join(' ')}
		location /never/ { proxy_pass http://127.0.0.1:${silentPort}; proxy_read_timeout 1h; }`;
}

function login(dir: string, realm: string): string {
	const file = realm === 'GitLab' ? 'htpasswd-gitlab' : 'htpasswd';
	return `auth_basic "${realm}"; auth_basic_user_file ${dir}/nginx/${file};`;
}
