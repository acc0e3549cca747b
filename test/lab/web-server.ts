import {execFile} from 'node:child_process';
import {mkdir, writeFile} from 'node:fs/promises';
import {promisify} from 'node:util';
import {diverts, hosts} from './network.ts';

const run = promisify(execFile);

/** Who may read repositories and the company's module proxy over HTTPS. */
export const credentials = {user: 'dev', token: 'token123'};

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
	await writeFile(`${dir}/nginx/nginx.conf`, configuration(dir));
	return [
		['/usr/sbin/fcgiwrap', '-s', `unix:${dir}/nginx/cgi`, '-c', '4'],
		['/usr/sbin/nginx', '-e', `${dir}/nginx/error.log`, '-c', `${dir}/nginx/nginx.conf`, '-g', 'daemon off;'],
	];
}

function configuration(dir: string): string {
	const sites = [
		['github.com', repositories(dir)],
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
	const sso =
		"The `acme' organization has enabled or enforced SAML SSO. To access this repository, visit https://github.com/orgs/acme/sso";
	const badToken = 'Invalid username or token. Password authentication is not supported for Git operations.';
	return `
		location ~ ^/${readable}(\\.git)?/(info/refs|git-upload-pack)$ {
			${login(dir, 'GitHub')}
			error_page 401 @unauthorized;
			${passed.join(' ')}
			fastcgi_pass unix:${dir}/nginx/cgi;
		}
		location ~ ^/acme/sso(\\.git)?/ { ${login(dir, 'GitHub')} error_page 401 @unauthorized; try_files /none @sso; }
		location ~ /(info/refs|git-upload-pack)$ { ${login(dir, 'GitHub')} error_page 401 @unauthorized; try_files /none @none; }
		location / { return 404 "Not Found\\n"; }
		location @none { return 404 "Repository not found.\\n"; }
		location @sso { return 403 "${sso}\\n"; }
		location @unauthorized { return 401 "${badToken}\\n"; }`;
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
	return `auth_basic "${realm}"; auth_basic_user_file ${dir}/nginx/htpasswd;`;
}
