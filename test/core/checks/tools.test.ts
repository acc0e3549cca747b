import type {ProjectFact} from '../../../source/core/facts/go.ts';
import type {HomeFact, ToolsFact} from '../../../source/core/facts/machine.ts';
import type {Facts} from '../../../source/core/facts.ts';
import {readGoMod} from '../../../source/core/read/go-mod.ts';
import {factsOf} from '../facts-of.ts';
import {judging} from './judging.ts';

const missing = {kind: 'missing', because: 'ENOENT'} as const;
const strange = {kind: 'unreadable', said: 'Segmentation fault'} as const;
const tools = (different: Partial<ToolsFact>) => ({tools: {...factsOf().tools, ...different}});
const mac = {platform: 'darwin', installer: 'brew'} as const;
const git = (version: string) => tools({git: {kind: 'found', version}});
const home = (different: Partial<HomeFact>) => ({home: {...factsOf().home, ...different}});
const project: ProjectFact = {
	kind: 'module',
	file: '/src/go.mod',
	module: readGoMod('module example.com/a\n'),
	vendored: false,
};
const unreadable: ProjectFact = {kind: 'unreadable', file: '/src/go.mod', line: 3, said: 'unknown directive'};
const workspace = (go: string | undefined, ...needs: (string | undefined)[]): {project: ProjectFact} => ({
	project: {
		kind: 'workspace',
		file: '/src/go.work',
		...(go === undefined ? {} : {go}),
		modules: needs.map((line, index) => ({
			file: `/src/${index}/go.mod`,
			module: readGoMod(`module example.com/${index}\n${line === undefined ? '' : `go ${line}\n`}`),
		})),
		vendored: false,
	},
});
type Obtained = Extract<Facts['toolchain'], {kind: 'newer'}>['obtained'];
const newer = (obtained: Obtained) =>
	({toolchain: {kind: 'newer', local: '1.22.1', wanted: '1.25.0', obtained}, project}) as const;

// biome-ignore format: a table is read by its lines.
judging([
	['ssh is there', {}, 'S16 ok', {host: 'github.com', version: '9.2p1'}],
	['no ssh', tools({ssh: missing}), 'S16 fail', {version: undefined, install: 'openssh-client'}, ['sudo apt install openssh-client']],
	['ssh says no version', tools({ssh: strange}), 'S16 ok', {version: undefined}],

	['git is there', {}, 'R58 ok', {version: '2.39.5'}],
	['no git', tools({git: missing}), 'R58 fail', {install: 'git'}, ['sudo apt install git']],

	['new enough for Go', git('2.24'), 'R61 ok', {have: '2.24', wanted: '2.24'}],
	['one step too old', git('2.23.9'), 'R61 fail', {have: '2.23.9', wanted: '2.24'}],
	['numbers, not letters', git('2.9.0'), 'R61 fail'],
	['a whole number ahead', git('3.0'), 'R61 ok'],
	['a whole number behind', git('1.99.1'), 'R61 fail'],
	['no git, no age', tools({git: missing}), 'R61 skip', {because: 'waits', for: ['git.missing']}],

	['Go is there', {}, 'G42 ok', {version: '1.26.1'}],
	['no Go', tools({go: missing}), 'G42 fail', {version: undefined}, []],
	['no Go beside brew', tools({go: missing, ...mac}), 'G42 fail', {}, ['brew install go']],
	['no ssh with dnf', tools({ssh: missing, installer: 'dnf'}), 'S16 fail', {install: 'openssh-clients'}, ['sudo dnf install openssh-clients']],
	['no ssh with apk', tools({ssh: missing, installer: 'apk'}), 'S16 fail', {}, ['sudo apk add --upgrade openssh-client']],
	['no git with zypper', tools({git: missing, installer: 'zypper'}), 'R58 fail', {}, ['sudo zypper install git']],
	['no git with pacman', tools({git: missing, installer: 'pacman'}), 'R58 fail', {}, ['sudo pacman -S git']],
	['no git on macOS without brew', tools({git: missing, ...mac, installer: undefined}), 'R58 fail', {}, []],
	['no ssh on Windows', tools({ssh: missing, platform: 'win32', installer: undefined}), 'S16 fail', {}, []],

	['no project', {}, 'G48 skip', {because: 'nothing-to-check', what: 'project'}],
	['a go.mod', {project}, 'G48 ok', {file: '/src/go.mod'}],
	['a go.mod that Go cannot read', {project: unreadable}, 'G48 fail', {line: 3, said: 'unknown directive'}],

	['no workspace', {project}, 'G163 skip', {because: 'nothing-to-check', what: 'none'}],
	['go.work names what its modules need', workspace('1.24', '1.24', '1.23.5'), 'G163 ok', {file: '/src/go.work', has: '1.24', by: undefined}],
	['a newer one than they need', workspace('1.26.1', '1.24'), 'G163 ok'],
	['an older one', workspace('1.24', '1.23', '1.24.1', '1.9'), 'G163 fail', {file: '/src/go.work', has: '1.24', by: {file: '/src/1/go.mod', needs: '1.24.1'}}, ['go work use']],
	['a candidate of what a module needs', workspace('1.24', '1.24rc1'), 'G163 fail', {by: {file: '/src/0/go.mod', needs: '1.24rc1'}}],
	['none, which stands for 1.18', workspace(undefined, '1.19'), 'G163 fail', {has: undefined, by: {file: '/src/0/go.mod', needs: '1.19'}}],
	['none, and 1.18 is enough', workspace(undefined, '1.18'), 'G163 ok'],
	['no module says what it needs', workspace('1.24', undefined), 'G163 ok'],
	['a Go that does not compare them', {...workspace('1.20', '1.22'), ...tools({go: {kind: 'found', version: '1.20.14'}})}, 'G163 ok'],
	['the first that does', {...workspace('1.20', '1.22'), ...tools({go: {kind: 'found', version: '1.21.0'}})}, 'G163 fail'],

	['Go is new enough', {project}, 'G43 ok', {have: '1.26.1', wanted: '1.24', from: '/src/go.mod'}],
	['a newer one is there', newer({kind: 'cached'}), 'G43 ok', {have: '1.22.1', wanted: '1.25.0', because: 'fine'}],
	['a newer one can be had', newer({kind: 'offered', by: 'https://proxy.golang.org'}), 'G43 ok'],
	['a newer one is not allowed', newer({kind: 'refused', because: 'GOTOOLCHAIN', said: 'local'}), 'G43 fail', {have: '1.22.1', wanted: '1.25.0', because: 'GOTOOLCHAIN', from: '/src/go.mod'}, ['go env -w GOTOOLCHAIN=auto']],
	['a newer one is not offered', newer({kind: 'refused', because: 'proxy', said: '404'}), 'G43 fail', {because: 'proxy'}, []],
	['no Go, no age', {toolchain: {kind: 'no-go'}}, 'G43 skip', {because: 'waits', for: ['go.missing']}],

	['one home', {}, 'H91 ok'],
	['two homes', home({ssh: '/root'}), 'H91 warn', {ssh: '/root', env: '/home/dev'}, ['export HOME=/root']],
	['no HOME', home({env: undefined}), 'H91 ok'],
	['the home can be written', {}, 'H92 ok'],
	['it cannot', home({notWritable: {path: '/home/dev', because: 'EROFS'}}), 'H92 fail', {path: '/home/dev', because: 'EROFS'}, ['df -h ~']],
	['nobody used sudo', {}, 'H93 ok'],
	["sudo in somebody's home", home({sudo: {user: 'dev', home: '/home/dev'}}), 'H93 fail', {user: 'dev', home: '/home/dev'}],
	['an account', {}, 'H94 ok'],
	['a number without an account', home({unknownUser: 12345}), 'H94 fail', {uid: 12345}],
]);
