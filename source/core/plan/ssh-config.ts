import type {FindingId} from '../finding.ts';
import {readSshOptions} from '../git/ssh-options.ts';
import {expandSshPath} from '../read/ssh-path.ts';
import {agentSocket, needsIdentityAgent} from './agent.ts';
import {keyChoice} from './keys.ts';
import {type Planned, type Planning, problem} from './planning.ts';

type Directive = readonly [string, string];

/** Directives of our marked block for the host; each wish is a change of its own, all in the same file. */
export function planSshConfig(planning: Planning): readonly Planned[] {
	if (!planning.opensSsh) return [];
	const own =
		planning.target.ssh.alias === undefined
			? [over443(planning), namedKey(planning)]
			: [together(aliasWay(planning), namedKey(planning))];
	return [...own, sshCommand(planning), identityAgent(planning)].flatMap(wish =>
		wish === undefined ? [] : edit(planning, wish),
	);
}

interface Wish {
	readonly set: readonly Directive[];
	readonly cures: readonly FindingId[];
	readonly part: Planned['part'];
}

/** A second account is one change: a name without its key would be the first account again. */
function together(way: Wish | undefined, key: Wish | undefined): Wish | undefined {
	if (way === undefined || key === undefined) return way ?? key;
	return {set: [...way.set, ...key.set], cures: [...way.cures, ...key.cures], part: way.part};
}

function edit({facts: {sshConfig}, target}: Planning, {set, cures, part}: Wish): Planned[] {
	if (sshConfig.kind === 'unavailable') return [];
	const {path, digest, block} = sshConfig.file;
	const isThere = set.every(([name, value]) =>
		block.some(([known, is]) => known.toLowerCase() === name.toLowerCase() && is === value),
	);
	if (isThere) return [];
	return [
		{
			cures,
			part,
			change: {
				kind: 'edit-file',
				path,
				digest,
				mode: 0o600,
				edit: {kind: 'ssh-config-block', host: target.ssh.alias ?? nameOf(sshConfig, target), set},
			},
		},
	];
}

/** Git's own rewrite may have another name for the host. */
function nameOf(sshConfig: Planning['facts']['sshConfig'], {ssh}: Planning['target']): string {
	return sshConfig.kind === 'read' ? sshConfig.name : ssh.host;
}

function over443(planning: Planning): Wish | undefined {
	const {
		facts: {sshConfig},
		target: {
			ssh: {over443: other},
		},
		transport,
	} = planning;
	const config = sshConfig.kind === 'read' ? sshConfig.config : undefined;
	const isSet = config?.hostname === other?.host && config?.port === other?.port;
	if (transport !== 'ssh-443' || other === undefined || isSet) return undefined;
	return {
		set: [
			['HostName', other.host],
			['Port', String(other.port)],
		],
		cures: problem(planning, 'net.port-22') ? ['net.port-22'] : [],
		part: 'network',
	};
}

/** A second account goes the same way as the first, under a name of its own, and asks the same agent. */
function aliasWay(planning: Planning): Wish | undefined {
	const {
		facts: {sshConfig},
		target: {ssh},
		transport,
	} = planning;
	if (sshConfig.kind !== 'read' || (sshConfig.name === ssh.alias && transport !== 'ssh-443'))
		return undefined;
	const {config} = sshConfig;
	const {host, port} = (transport === 'ssh-443' ? ssh.over443 : undefined) ?? {
		host: config.hostname,
		port: config.port,
	};
	const through = [
		['ProxyJump', config.proxyJump],
		['ProxyCommand', config.proxyCommand],
		['IdentityAgent', needsIdentityAgent(planning) ? undefined : config.identityAgent],
	] as const;
	return {
		set: [
			['HostName', host],
			...(port === 22 ? [] : [['Port', String(port)] as const]),
			...through.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
		],
		cures: problem(planning, 'net.port-22') ? ['net.port-22'] : [],
		part: 'login',
	};
}

/** A key is named where ssh would not offer it by itself, and where it offers so many that the right one comes too late. */
function namedKey(planning: Planning): Wish | undefined {
	const {
		facts: {sshConfig},
		target,
	} = planning;
	const choice = keyChoice(planning);
	const tooMany = problem(planning, 'ssh.too-many-keys');
	if (choice === undefined || sshConfig.kind !== 'read') return undefined;
	const home = sshConfig.file.path.replace(/\/\.ssh\/config$/, '');
	const tokens = {
		home,
		host: target.ssh.host,
		remoteUser: target.ssh.user,
		localUser: '',
		port: target.ssh.port,
	};
	const expand = (path: string): string => expandSshPath(path, tokens);
	const isOffered = sshConfig.config.identityFiles.some(path => expand(path) === choice.path);
	// git's own ssh command names it: either ssh reads that, or its options are carried over below.
	const inCommand = sshCommandKey(planning);
	const isInCommand = inCommand !== undefined && expand(inCommand) === choice.path;
	const isOwn = target.ssh.alias !== undefined && sshConfig.name !== target.ssh.alias;
	const alone = isOwn || (target.ssh.firstKeyOnly && offersOthers(planning, choice.path));
	if ((isOffered || isInCommand) && tooMany === undefined && !alone) return undefined;
	return {
		set: [
			['IdentityFile', choice.path],
			...(tooMany || alone || target.key !== undefined ? [['IdentitiesOnly', 'yes'] as const] : []),
		],
		cures: tooMany ? ['ssh.too-many-keys'] : [],
		part: tooMany ? 'login' : 'keys',
	};
}

/** Another key could be offered before this one, by its file or by the agent. */
function offersOthers({facts: {keys, agent, sshConfig}}: Planning, path: string): boolean {
	const isLimited = sshConfig.kind === 'read' && sshConfig.config.identitiesOnly;
	const own = keys.keys.find(key => key.path === path)?.publicKey?.fingerprint;
	const inAgent = agent.kind === 'keys' && agent.keys.some(({fingerprint}) => fingerprint !== own);
	return keys.keys.some(key => key.path !== path) || (inAgent && !isLimited);
}

function sshCommandKey({facts: {gitConfig}}: Planning): string | undefined {
	const command = gitConfig.kind === 'read' ? gitConfig.sshCommand?.value : undefined;
	return readSshOptions(command ?? '')?.identityFile;
}

/** What core.sshCommand says is said to every ssh, so that Go up to 1.24 knows it too: all of it, or nothing. */
function sshCommand(planning: Planning): Wish | undefined {
	const finding = problem(planning, 'git.ssh-command-ignored-by-go');
	if (finding === undefined || finding.fields.keptBack.length > 0) return undefined;
	const directives = readSshOptions(finding.fields.value)?.directives ?? [];
	return directives.length > 0 ? {set: directives, cures: [finding.id], part: 'git'} : undefined;
}

function identityAgent(planning: Planning): Wish | undefined {
	const socket = agentSocket(planning);
	return socket !== undefined && needsIdentityAgent(planning)
		? {set: [['IdentityAgent', socket]], cures: ['ssh.agent-missing'], part: 'agent'}
		: undefined;
}
