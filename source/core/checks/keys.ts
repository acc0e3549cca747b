import {join} from 'node:path';
import {said} from '../evidence.ts';
import type {KeyFile} from '../facts/ssh.ts';
import type {Facts} from '../facts.ts';
import type {Finding} from '../finding.ts';
import type {FindingFields} from '../finding-fields.ts';
import {
	canSign,
	holds,
	identityOf,
	isElsewhere,
	isEncrypted,
	isExposed,
	isHardware,
	isUsable,
	isWelcomed,
	keyTypeOf,
} from '../identity.ts';
import {shellQuoted} from '../shell-quote.ts';
import type {Target} from '../target.ts';
import {check, finding, skipped, verdict} from './check.ts';

type Seen = Pick<Facts, 'keys' | 'agent' | 'login'>;

/** The key itself, its mode, its passphrase, and the agent that should hold it. */
export const keysCheck = check({
	ids: [
		'ssh.key-missing',
		'ssh.key-no-pub',
		'ssh.key-format',
		'ssh.key-mode',
		'ssh.encrypted-not-in-agent',
		'ssh.agent-missing',
		'ssh.key-type',
	],
	reads: ['keys', 'agent', 'login'],
	judge(facts, target) {
		const key = identityOf(facts, target);
		const rest = [
			'ssh.key-no-pub',
			'ssh.key-format',
			'ssh.key-mode',
			'ssh.encrypted-not-in-agent',
			'ssh.agent-missing',
			'ssh.key-type',
		] as const;
		if (key === undefined)
			return [
				missing(facts, target, undefined),
				...rest.map(id => skipped(id, {because: 'nothing-to-check', what: 'none'})),
			];
		const otherwise = isWelcomed(facts.login) ? 'warn' : 'fail';
		return [
			missing(facts, target, key),
			publicHalf(facts, key, otherwise),
			format(facts, key, otherwise),
			mode(facts, key, otherwise),
			encrypted(facts, key),
			agent(facts, key),
			type(facts, target, key),
		];
	},
});

function missing({keys, agent, login}: Seen, target: Target, key: KeyFile | undefined): Finding {
	const agentKeys = agent.kind === 'keys' ? agent.keys.length : 0;
	const path = target.key ?? key?.path ?? join(keys.directory.path, `id_${target.keyType}`);
	const elsewhere = key && isElsewhere(key) && !canSign(agent, key) && !isWelcomed(login) ? key : undefined;
	const others = key === undefined && target.key === undefined ? untried(keys) : [];
	const fields = {
		host: target.host,
		key: path,
		others,
		agentKeys,
		keyType: key?.publicKey?.keyType ?? target.keyType,
		elsewhere: elsewhere && (isHardware(elsewhere) ? ('security-key' as const) : ('agent' as const)),
	};
	if (elsewhere !== undefined)
		return finding('fail', 'ssh.key-missing', fields, {
			evidence: [{file: elsewhere.publicHalf.path, said: elsewhere.publicKey?.fingerprint ?? ''}],
			remedy: {commands: [isHardware(elsewhere) ? 'cd ~/.ssh && ssh-keygen -K' : 'ssh-add -L']},
		});
	const wantedIsThere = target.key === undefined || key?.path === target.key;
	const commands =
		others.length > 0
			? others.map(other => `gomod-setup setup --key ${shellQuoted(other)}`)
			: [`ssh-keygen -t ${target.keyType} -f ${shellQuoted(path)}`];
	return verdict(wantedIsThere && (key !== undefined || agentKeys > 0), 'fail', 'ssh.key-missing', fields, {
		evidence:
			key === undefined
				? [{ran: `ls ${keys.directory.path}`, said: 'no private key that ssh would try'}]
				: [{file: path}],
		remedy: {commands},
	});
}

/** Files with a public half beside them, by their names; a few. */
function untried({directory, keys, taken}: Facts['keys']): string[] {
	return taken
		.filter(name => /^[\w.@+-]+$/.test(name) && taken.includes(`${name}.pub`))
		.map(name => join(directory.path, name))
		.filter(path => keys.every(key => key.path !== path))
		.slice(0, 4);
}

/** ssh offers what the public half says: of another key, it keeps this one from being tried. */
function publicHalf({login}: Seen, key: KeyFile, otherwise: 'warn' | 'fail'): Finding {
	const {path, publicHalf, content} = key;
	if (content.kind !== 'public' && !isUsable(key))
		return skipped('ssh.key-no-pub', {because: 'nothing-to-check', what: 'none'});
	const failure = login.kind === 'tried' ? login.failure : undefined;
	const isMismatch = failure?.kind === 'key-mismatch' && failure.file === path;
	const state = isMismatch ? 'differs' : publicHalf.kind;
	const quoted = shellQuoted(path);
	return verdict(
		state === 'matches',
		state === 'differs' ? otherwise : 'warn',
		'ssh.key-no-pub',
		{key: path, state},
		{
			evidence: [{file: publicHalf.path}],
			remedy: {
				commands: [
					...(state === 'missing' ? [] : [`mv ${quoted}.pub ${quoted}.pub.other`]),
					`ssh-keygen -y -f ${quoted} > ${quoted}.pub`,
				],
			},
		},
	);
}

function format({keys}: Seen, key: KeyFile, otherwise: 'warn' | 'fail'): Finding {
	const usable = isUsable(key) || key.content.kind === 'public';
	const because = formatProblem(key);
	// Another key that ssh can read makes this one a side issue.
	const level = keys.keys.some(isUsable) ? 'warn' : otherwise;
	return verdict(
		usable,
		level,
		'ssh.key-format',
		{key: key.path, because},
		{
			evidence: [usable ? {file: key.path} : {file: key.path, said: because}],
			remedy: {
				commands:
					because === 'putty'
						? [
								`puttygen ${shellQuoted(key.path)} -O private-openssh -o ${shellQuoted(`${key.path}.openssh`)}`,
								`gomod-setup setup --key ${shellQuoted(`${key.path}.openssh`)}`,
							]
						: [],
			},
		},
	);
}

function formatProblem({content}: KeyFile): FindingFields['ssh.key-format']['because'] {
	if (content.kind === 'putty') return 'putty';
	if (content.kind !== 'malformed') return 'fine';
	return content.because === 'crlf' || content.because === 'truncated' ? content.because : 'not-a-key';
}

/** Some hosts take only keys of certain types. */
function type({login}: Seen, target: Target, key: KeyFile): Finding {
	const keyType = keyTypeOf(key);
	const accepted = target.acceptedKeys ?? [];
	if (accepted.length === 0 || keyType === undefined)
		return skipped('ssh.key-type', {because: 'nothing-to-check', what: 'none'});
	const path = join(key.path, '..', `id_${target.keyType}`);
	return verdict(
		accepted.includes(keyType),
		isWelcomed(login) ? 'warn' : 'fail',
		'ssh.key-type',
		{host: target.host, key: key.path, keyType, accepted},
		{
			evidence: [{file: key.path, said: keyType}],
			remedy: {commands: [`ssh-keygen -t ${target.keyType} -f ${shellQuoted(path)}`]},
		},
	);
}

function mode({keys}: Seen, identity: KeyFile, otherwise: 'warn' | 'fail'): Finding {
	const exposed = isExposed(identity) ? identity : keys.keys.find(isExposed);
	const level = exposed === identity ? otherwise : 'warn';
	const key = exposed ?? identity;
	return verdict(
		exposed === undefined,
		level,
		'ssh.key-mode',
		{key: key.path, mode: key.mode},
		{
			evidence: [said(`ls -l ${key.path}`, [`mode ${octal(key.mode)}`])],
			remedy: {commands: [`chmod 600 ${shellQuoted(key.path)}`]},
		},
	);
}

function encrypted({agent, login}: Seen, key: KeyFile): Finding {
	const held = holds(agent, key);
	const fields = {key: key.path, encrypted: isEncrypted(key), held};
	const fine = !fields.encrypted || held || isWelcomed(login);
	const asked =
		agent.kind === 'none'
			? agent.because
			: agent.kind === 'empty'
				? 'The agent has no identities.'
				: agent.keys.map(other => other.fingerprint).join('\n');
	return verdict(fine, 'fail', 'ssh.encrypted-not-in-agent', fields, {
		evidence: [said('ssh-add -l', asked.split('\n'))],
		remedy: {commands: [`ssh-add ${shellQuoted(key.path)}`]},
	});
}

function agent({agent: seen, login}: Seen, key: KeyFile): Finding {
	const keys = seen.kind === 'keys' ? seen.keys.length : 0;
	const fields = {socket: seen.socket, because: seen.kind === 'none' ? seen.because : '', keys};
	if (seen.kind === 'none' && !isEncrypted(key))
		return skipped('ssh.agent-missing', {because: 'nothing-to-check', what: 'none'});
	const otherwise = isWelcomed(login) ? 'ok' : 'warn';
	return finding(seen.kind === 'none' ? otherwise : 'ok', 'ssh.agent-missing', fields, {
		evidence: [said('ssh-add -l', [fields.because])],
		remedy: {commands: ['eval "$(ssh-agent -s)"', `ssh-add ${shellQuoted(key.path)}`]},
	});
}

function octal(mode: number): string {
	return (mode & 0o7777).toString(8).padStart(4, '0');
}
