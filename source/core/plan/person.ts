import {type Finding, type FindingId, registry, sshParts} from '../finding.ts';
import type {FindingFields} from '../finding-fields.ts';
import {isWelcomed} from '../identity.ts';
import {type KeyChoice, keyChoice} from './keys.ts';
import type {Planned, Planning} from './planning.ts';

/**
 * The key is registered by a person, or by the host's own program as them; a login that works already makes it nothing.
 * @param cured what the changes before it cure: while the login waits for anything else, registering would not help it
 */
export function planRegister(planning: Planning, cured: readonly FindingId[]): readonly Planned[] {
	const {facts, target, findings} = planning;
	const choice = keyChoice(planning);
	const refused = findings.find(
		(finding): finding is Extract<typeof finding, {id: 'ssh.login-refused'}> =>
			finding.id === 'ssh.login-refused',
	);
	// With a program that is not OpenSSH nobody could see here whether the host takes the key.
	if (!planning.opensSsh || choice === undefined || facts.login.kind === 'other-program') return [];
	if ((isWelcomed(facts.login) || refused?.level === 'ok') && isInUse(planning, choice)) return [];
	if (refused?.level === 'fail' && !registeringHelps(refused.fields)) return [];
	const waits = refused?.level === 'skip' && refused.skipped.because === 'waits' ? refused.skipped.for : [];
	if (waits.some(id => !cured.includes(id))) return [];
	const key = fileOf(choice);
	const change = {
		kind: 'register-key',
		key,
		host: target.host,
		page: target.pages.addKey,
		listPage: target.pages.keys,
		contact: target.pages.addKey === undefined ? target.registeredBy : undefined,
		refused: refused?.level === 'fail',
		registrar: registrarOf(planning, key),
	} as const;
	return [{cures: ['ssh.login-refused'], part: 'login', change}];
}

/** The path that has `.pub` behind it where its public half is; an IdentityFile may be that half itself. */
function fileOf({path, existing}: KeyChoice): string {
	return existing?.content.kind === 'public' ? existing.publicHalf.path.replace(/\.pub$/, '') : path;
}

/** The host took this key, as far as it can be told, and not another one that is there too. */
function isInUse({facts: {login}}: Planning, {existing}: KeyChoice): boolean {
	const taken = login.kind === 'tried' ? login.trace.accepted?.fingerprint : undefined;
	const own = existing?.publicKey?.fingerprint;
	return existing !== undefined && (taken === undefined || own === undefined || taken === own);
}

/**
 * A server that is switched off, or an account that has to do something first, takes no key whichever it is; nor does one
 * that is not reached.
 */
function registeringHelps({means, state}: FindingFields['ssh.login-refused']): boolean {
	if (state === 'not-reached') return false;
	return means === undefined || means === 'key-refused' || means === 'key-expired';
}

function registrarOf(
	{facts: {registrar}, target}: Planning,
	key: string,
): Extract<Planned['change'], {kind: 'register-key'}>['registrar'] {
	if (target.registrar === undefined || registrar.kind !== 'logged-in') return undefined;
	const args = target.registrar.args.map(word =>
		word.replace('{key}', `${key}.pub`).replace('{title}', `gomod-setup ${target.host}`),
	);
	return {program: target.registrar.program, args, account: registrar.account};
}

/**
 * What stays a problem after all changes, and only a person can do: told with its own command and page. Where HTTPS is
 * the way nobody has to mend SSH.
 */
export function planTelling(
	{findings, transport}: Planning,
	cured: readonly FindingId[],
): readonly Planned[] {
	return findings.flatMap(finding => {
		const isAside = transport === 'https' && sshParts.includes(registry[finding.id].part);
		return finding.level === 'fail' && !isAside && !cured.includes(finding.id) ? tell(finding) : [];
	});
}

function tell(finding: Finding): Planned[] {
	const remedy = 'remedy' in finding ? finding.remedy : undefined;
	const place = finding.evidence.find(piece => piece.file !== undefined);
	const change = {
		kind: 'tell',
		finding: finding.id,
		commands: remedy?.commands ?? [],
		open: remedy?.open,
		file: place?.file,
		line: place?.line,
	} as const;
	return [{cures: [finding.id], part: registry[finding.id].part, change}];
}
