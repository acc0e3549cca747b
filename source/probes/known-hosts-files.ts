import type {KnownHostsFile} from '../core/facts/ssh.ts';
import type {Facts} from '../core/facts.ts';
import {anyHostOf} from '../core/git/any-host.ts';
import {sshCommandOfUser} from '../core/git/ssh-command.ts';
import {sshOption} from '../core/git/ssh-options.ts';
import {plain} from '../core/redact.ts';
import type {Looking} from './probe.ts';
import {expandPath} from './ssh-path.ts';
import {placesOfSetting} from './ssh-setting.ts';

type Seen = Pick<Facts, 'sshConfig' | 'gitConfig'>;
type Nowhere = Extract<KnownHostsFile, {kind: 'none'}>;

/** The files that ssh looks for host keys in. */
export interface KnownHostsFiles {
	/** Where ssh writes new ones; `none`: it has no place for them. */
	readonly first: {readonly kind: 'file'; readonly path: string} | Nowhere;
	/** In ssh's order, the person's own before the machine's. */
	readonly all: readonly string[];
}

/** As git's own ssh command names them, else as ssh is configured. In a device or a pipe no key is kept, and none is looked for. */
export async function knownHostsFiles(looking: Looking, facts: Seen): Promise<KnownHostsFiles> {
	const {sshConfig} = facts;
	const global = sshConfig.kind === 'read' ? sshConfig.config.globalKnownHostsFiles : [];
	const {from, paths} = userKnownHostsFiles(looking, facts);
	const looks = await Promise.all(
		paths.map(async path => ({path, kind: (await looking.system.look(path)).kind})),
	);
	const own = looks.flatMap(({path, kind}) => (kind === 'other' ? [] : [path]));
	const [path = 'none'] = paths;
	const first = path === own[0] ? ({kind: 'file', path} as const) : await nowhere(looking, facts, path, from);
	return {first, all: [...own, ...global]};
}

function userKnownHostsFiles(
	looking: Looking,
	{sshConfig, gitConfig}: Seen,
): Pick<Nowhere, 'from'> & {readonly paths: readonly string[]} {
	const command = sshCommandOfUser(looking.system.env, gitConfig);
	const value = sshOption(command.value, 'UserKnownHostsFile');
	const config = sshConfig.kind === 'read' ? sshConfig.config : undefined;
	const configured = config?.userKnownHostsFiles ?? [];
	const usual = configured.length > 0 || config?.userKnownHostsOff ? configured : ['~/.ssh/known_hosts'];
	const named = value === undefined ? usual : value.split(/\s+/).filter(path => path !== 'none');
	// A relative one is looked for where ssh is started.
	const paths = named.map(path => (/^[~/%]/.test(path) ? expandPath(looking, path) : path));
	return {from: value === undefined ? 'ssh_config' : command.from, paths};
}

async function nowhere(
	looking: Looking,
	{gitConfig, sshConfig}: Seen,
	value: string,
	from: Nowhere['from'],
): Promise<Nowhere> {
	const command = sshCommandOfUser(looking.system.env, gitConfig);
	const anyHost = anyHostOf(command, sshConfig) !== undefined;
	const none = {kind: 'none', value: plain(value), from, anyHost} as const;
	if (from === 'ssh_config')
		return {...none, places: await placesOfSetting(looking, sshConfig, 'UserKnownHostsFile', value)};
	const file =
		from === 'core.sshCommand' && gitConfig.kind === 'read' ? gitConfig.sshCommandHere?.file : undefined;
	return {...none, places: file === undefined ? [] : [{file, line: undefined}]};
}
