import {
	access,
	accessOf,
	failed,
	gitConfigOf,
	goSsh,
	noAccess,
	noLogin,
	overHttps,
	refusedLogin,
	setting,
	sshCommandOf,
} from '../git-facts.ts';
import {freshGoEnv, goEnvOf} from '../go-facts.ts';
import {closed, networkOf} from '../network-facts.ts';
import {judging} from './judging.ts';

const onlyWeb = {network: networkOf({ssh: closed, ssh443: closed})};
const broken = {
	kind: 'broken',
	file: '/home/dev/.gitconfig',
	line: 12,
	said: 'fatal: bad config line 12',
} as const;
const file = '/home/dev/.gitconfig';
const command = gitConfigOf(undefined, sshCommandOf('ssh -i ~/.ssh/acme'));
/** git works for the person through core.sshCommand; Go 1.24 sets its own. */
const ignored = {
	gitConfig: command,
	goEnv: goEnvOf({GOVERSION: 'go1.24.4'}),
	accessAsUser: accessOf(undefined, {
		ssh: {value: 'ssh -i ~/.ssh/acme', from: 'core.sshCommand', openssh: true},
	}),
	accessAsGo: accessOf(noAccess.accessAsGo.answer, {ssh: goSsh}),
};
const export_ = ['export GIT_SSH_COMMAND="$(git config core.sshCommand) -o BatchMode=yes"'];
const newer = {kind: 'newer', local: '1.24.4', wanted: '1.25.0'} as const;
const why = (kind: 'certificate' | 'proxy' | 'safe-directory') =>
	access(
		failed(
			{
				certificate: {kind: 'certificate', because: 'unknown-authority', said: ''} as const,
				proxy: {kind: 'proxy', status: 407, proxy: undefined} as const,
				'safe-directory': {kind: 'safe-directory', path: '/src/shop'} as const,
			}[kind],
			'fatal: first',
			'fatal: last',
		),
	);
const config = (key: string, value: string) => ({gitConfig: gitConfigOf(undefined, setting(key, value))});
const token = 'gomod-setup setup --protocol https --secret token=env:TOKEN';
const login = [
	token,
	'gh auth login --hostname github.com --git-protocol https',
	'gh auth setup-git --hostname github.com',
];
const hidden = access(failed({kind: 'not-found'}, 'remote: Repository not found.'), {
	rewritten: 'https://github.com/acme/private',
});

// biome-ignore format: a table is read by its lines.
judging([
	['git reads its configuration', {}, 'R57 ok'],
	['a bad line', {gitConfig: broken}, 'R57 fail', {file, line: 12}, ['git config --global --edit']],
	['more settings than are read', {gitConfig: {kind: 'too-large', limit: 8}}, 'R57 fail', {limit: 8}, ['git config --global --edit']],
	['nobody knows which', {gitConfig: {...broken, file: undefined, line: undefined}}, 'R57 fail', {file: undefined}],
	['no git, no configuration', {gitConfig: {kind: 'unavailable'}}, 'R57 skip', {because: 'waits', for: ['git.missing']}],

	['no command of its own', {}, 'R55 ok', {value: '', goVersion: '1.26.1', key: undefined}],
	['Go 1.24 ignores it', ignored, 'R55 fail', {value: 'ssh -i ~/.ssh/acme', goVersion: '1.24.4', differs: true, key: '~/.ssh/acme', keptBack: []}, export_],
	['an option that ssh_config does not take over', {...ignored, gitConfig: gitConfigOf(undefined, sshCommandOf('ssh -i k -o StrictHostKeyChecking=no'))}, 'R55 fail', {key: 'k', keptBack: ['StrictHostKeyChecking']}, export_],
	['Go 1.25 does not', {...ignored, goEnv: goEnvOf({GOVERSION: 'go1.25.0'}), accessAsGo: accessOf()}, 'R55 ok', {goVersion: '1.25.0'}],
	['the project selects Go 1.25', {...ignored, toolchain: {...newer, obtained: {kind: 'cached'}}}, 'R55 ok', {goVersion: '1.25.0'}],
	['the project asks for Go 1.25 and cannot get it', {...ignored, toolchain: {...newer, obtained: {kind: 'refused', because: 'proxy', said: '404'}}}, 'R55 fail', {goVersion: '1.24.4'}],
	['it is ignored, and Go reads the module', {...ignored, accessAsGo: accessOf(undefined, {ssh: goSsh})}, 'R55 ok', {differs: false}],
	['the environment says the same', {...ignored, accessAsGo: noAccess.accessAsGo}, 'R55 ok'],
	['neither can read it', {...ignored, accessAsUser: noAccess.accessAsUser}, 'R55 fail', {differs: false}],
	['no Go, no version', {goEnv: {kind: 'unavailable', file: freshGoEnv.file}}, 'R55 skip', {because: 'waits', for: ['go.missing']}],

	['SSH reads it', {}, 'R56 skip', {because: 'not-needed', road: 'ssh'}],
	['HTTPS reads it', overHttps, 'R56 skip', {because: 'not-needed', road: 'https'}],
	['SSH is the way', noLogin, 'R56 skip', {because: 'not-needed', road: 'ssh'}],
	['HTTPS is the only way', {...noLogin, ...onlyWeb}, 'R56 fail', {host: 'github.com', helpers: [], program: 'gh'}, login],
	['HTTPS was asked for', noLogin, 'R56 fail', {program: 'gh'}, login, {protocol: 'https'}],
	['git keeps a login of each repository', {...noLogin, ...onlyWeb, gitConfig: gitConfigOf(undefined, {forUrls: [...setting('credential.helper', 'store').forUrls ?? [], ...setting('credential.usehttppath', 'true').forUrls ?? []]})}, 'R152 warn', {file}],
	['no helper is asked', {...noLogin, ...onlyWeb, ...config('credential.usehttppath', 'true')}, 'R152 ok'],
	['a login works', config('credential.usehttppath', 'true'), 'R152 skip', {because: 'not-needed'}],
	['the login for every host went there', {...access(noLogin.accessAsGo.answer, {netrcLogin: 'default'}), ...onlyWeb}, 'R153 warn', {sent: true}],
	['which is no login of the host', {...access(noLogin.accessAsGo.answer, {netrcLogin: 'default'}), ...onlyWeb}, 'R56 fail'],
	['no such login', {...noLogin, ...onlyWeb}, 'R153 ok', {sent: false}],
	['glab sets up git when it logs in', {...noLogin, ...onlyWeb}, 'R56 fail', {program: 'glab'}, [token, 'glab auth login --hostname github.com --git-protocol https'], {registrar: {program: 'glab', args: []}}],
	['a host without gh', {...noLogin, ...onlyWeb}, 'R56 fail', {program: undefined}, [token], {registrar: undefined}],
	['a helper that does not know it', {...noLogin, ...onlyWeb, ...config('credential.helper', 'store')}, 'R56 fail', {helpers: ['store']}],
	['a login that the host refuses', {...refusedLogin, ...onlyWeb}, 'R56 ok'],
	['the login was good, the repository is hidden', {...hidden, ...onlyWeb, ...config('credential.helper', 'store')}, 'R56 ok', {helpers: ['store']}],

	['SSH reads it', {}, 'R101 skip', {because: 'not-needed', road: 'ssh'}],
	['no login was sent', {...noLogin, ...onlyWeb}, 'R101 ok', {refused: false}],
	['the host refuses it', {...refusedLogin, ...onlyWeb}, 'R101 fail', {host: 'github.com', refused: true, status: undefined}, [token]],
	['git asks for another than that of its netrc file', {...access(noLogin.accessAsGo.answer, {netrcLogin: true}), ...onlyWeb}, 'R101 fail', {refused: true}],
	['which is no lack of one', {...access(noLogin.accessAsGo.answer, {netrcLogin: true}), ...onlyWeb}, 'R56 ok'],
	['the host shuts the address out', {...access(failed({kind: 'authentication-failed', status: 403})), ...onlyWeb}, 'R101 fail', {status: 403}],
	['the user name has to be said', {...refusedLogin, ...onlyWeb}, 'R101 fail', {}, [`${token} --set token-user=NAME`], {tokenUser: undefined}],

	['git trusts the certificate', {}, 'R62 ok', {verifyOff: false, file: undefined}],
	['it does not', why('certificate'), 'R62 fail', {host: 'github.com', verifyOff: false}, ['git config --global http.https://github.com/.sslCAInfo FILE']],
	['it does not, and who signed is known', {...why('certificate'), network: networkOf({https: {kind: 'untrusted', issuer: 'Acme CA', subject: '', because: ''}})}, 'R62 fail', {because: 'Acme CA'}],
	['nothing is verified', config('http.sslverify', 'false'), 'R62 warn', {verifyOff: true}, ['git config --global --unset http.sslVerify']],
	['nothing is verified of another host', config('http.https://other.example/.sslverify', 'false'), 'R62 ok'],
	['an authority is named', config('http.https://github.com/.sslcainfo', '/etc/acme.pem'), 'R62 ok', {file: '/etc/acme.pem'}],

	['no proxy is in the way', {}, 'R63 ok', {proxy: undefined}],
	['a proxy that works', config('http.proxy', 'http://proxy.acme.example:3128'), 'R63 ok', {proxy: 'http://proxy.acme.example:3128'}],
	['a proxy of the environment refuses', why('proxy'), 'R63 fail', {because: 'fatal: last', proxy: undefined}, ['env | grep -i proxy']],
	['a proxy of git refuses', {...why('proxy'), ...config('http.proxy', 'http://proxy.acme.example')}, 'R63 fail', {}, ['git config --global --get http.proxy']],
	['a password is not told', config('http.proxy', 'http://dev:hunter2@proxy.acme.example'), 'R63 ok', {proxy: 'http://***@proxy.acme.example'}],

	['nobody else owns it', {}, 'R60 ok', {path: undefined}],
	['somebody does', why('safe-directory'), 'R60 fail', {path: '/src/shop'}, ['git config --global --add safe.directory /src/shop']],
	['only for the person', {accessAsUser: why('safe-directory').accessAsUser}, 'R60 fail', {path: '/src/shop'}],
]);
