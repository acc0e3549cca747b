import {basename, join} from 'node:path';
import type {KeyFile} from '../facts/ssh.ts';
import {
	canSign,
	holds,
	identityOf,
	isElsewhere,
	isEncrypted,
	isExposed,
	isTaken,
	isUsable,
	keyTypeOf,
} from '../identity.ts';
import {type Planned, type Planning, problem} from './planning.ts';

/** The key that the plan leads to: one that is there, or one to be made. */
export interface KeyChoice {
	readonly path: string;
	readonly existing: KeyFile | undefined;
	/** The key has, or will have, a passphrase. */
	readonly encrypted: boolean;
}

/** The key in use, else a new one; a file that is there is never overwritten (an unusable id_ed25519 stays). */
export function keyChoice(planning: Planning): KeyChoice | undefined {
	const {facts, target, choices, keyHost, makesKeys} = planning;
	const identity = identityOf(facts, target);
	const isWanted = identity !== undefined && (target.key === undefined || identity.path === target.key);
	const serves = isWanted && canSign(facts.agent, identity) && isTaken(keyTypeOf(identity), target);
	if (serves && !isOutOfUse(planning))
		return {path: identity.path, existing: identity, encrypted: isEncrypted(identity)};
	// Whoever holds the other half has to be there: another key would be one too many.
	if (isWanted && isElsewhere(identity)) return undefined;
	// What was asked for is there and is no key: it is not overwritten.
	if (facts.keys.keys.some(key => key.path === target.key)) return undefined;
	const inAgent =
		facts.agent.kind === 'keys' && facts.agent.keys.some(({keyType}) => isTaken(keyType, target));
	const onlyInAgent = target.key === undefined && identity === undefined && inAgent;
	// Which keys a configuration names that ssh refuses to read is not known: one too many would be made.
	if (onlyInAgent || facts.sshConfig.kind === 'refused' || !makesKeys) return undefined;
	return {
		path: target.key ?? freePath(facts.keys.directory.path, facts.keys.taken, target.keyType, keyHost),
		existing: undefined,
		encrypted: choices.passphrase !== 'none',
	};
}

/** The key is good for other hosts, and no host takes it that is as strict as this one or this ssh. */
function isOutOfUse(planning: Planning): boolean {
	const short = problem(planning, 'ssh.key-too-short');
	const algorithm = problem(planning, 'ssh.no-common-algorithm');
	const isOther = planning.target.keyType !== 'rsa';
	return short !== undefined || (algorithm?.fields.what === 'key' && isOther);
}

/** `id_ed25519`, else `id_ed25519_<host>`, else with a number behind it. */
function freePath(
	directory: string,
	taken: readonly string[],
	keyType: Planning['target']['keyType'],
	host: string,
): string {
	const usual = `id_${keyType}`;
	const named = `${usual}_${host.replace(/[^\w.-]/g, '_')}`;
	const numbered = Array.from({length: 99}, (_, index) => `${named}_${index + 2}`);
	const free = [usual, named, ...numbered].find(
		name => !taken.includes(name) && !taken.includes(`${name}.pub`),
	);
	return join(directory, free ?? `${named}_new`);
}

/** Modes first (they cost nothing), then the key and its public half. */
export function planKeys(planning: Planning): readonly Planned[] {
	return [...modes(planning), ...newKey(planning), ...publicHalf(planning)];
}

function modes(planning: Planning): Planned[] {
	const {keys, sshConfig} = planning.facts;
	const exposed = problem(planning, 'ssh.key-mode') ? keys.keys.filter(isExposed) : [];
	const config = problem(planning, 'ssh.config-mode');
	const directory = problem(planning, 'ssh.directory-mode');
	const configMode =
		sshConfig.kind === 'unavailable' || config?.fields.file !== sshConfig.file.path
			? undefined
			: sshConfig.file.mode;
	return [
		...(directory && keys.directory.mode !== undefined
			? [setMode('ssh.directory-mode', keys.directory.path, keys.directory.mode, 0o700)]
			: []),
		...(config && configMode !== undefined
			? [setMode('ssh.config-mode', config.fields.file, configMode, 0o600)]
			: []),
		...exposed.map(key => setMode('ssh.key-mode', key.path, key.mode, 0o600)),
	];
}

function setMode(
	id: 'ssh.directory-mode' | 'ssh.config-mode' | 'ssh.key-mode',
	path: string,
	from: number,
	to: number,
): Planned {
	return {cures: [id], part: 'permissions', change: {kind: 'set-mode', path, from, to}};
}

function newKey(planning: Planning): Planned[] {
	const choice = keyChoice(planning);
	if (!planning.opensSsh || choice === undefined || choice.existing !== undefined) return [];
	const {target, choices} = planning;
	const change = {
		kind: 'make-key',
		path: choice.path,
		keyType: target.keyType,
		comment: choices.keyComment,
		secret: choice.encrypted ? 'passphrase' : undefined,
	} as const;
	const cures = newKeyCures.filter(id => problem(planning, id));
	return [{cures, part: 'keys', change}];
}

const newKeyCures = [
	'ssh.key-missing',
	'ssh.key-format',
	'ssh.key-type',
	'ssh.key-too-short',
	'ssh.no-common-algorithm',
] as const;

function publicHalf(planning: Planning): Planned[] {
	const finding = problem(planning, 'ssh.key-no-pub');
	const key = planning.facts.keys.keys.find(candidate => candidate.path === finding?.fields.key);
	// One that differs belongs to another key: deriving would overwrite it.
	if (finding === undefined || key?.publicHalf.kind !== 'missing' || !isUsable(key)) return [];
	const secret =
		isEncrypted(key) && !holds(planning.facts.agent, key) && key.content.kind !== 'openssh'
			? 'passphrase'
			: undefined;
	return [
		{
			cures: ['ssh.key-no-pub'],
			part: 'keys',
			change: {
				kind: 'derive-public-key',
				key: key.path,
				path: `${join(key.path, '..', basename(key.path))}.pub`,
				secret,
			},
		},
	];
}
