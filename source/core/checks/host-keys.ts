import {type Evidence, said, seen} from '../evidence.ts';
import type {KnownHost, KnownHostsFile} from '../facts/ssh.ts';
import type {Facts} from '../facts.ts';
import type {Finding} from '../finding.ts';
import type {FindingFields} from '../finding-fields.ts';
import {shellQuoted} from '../shell-quote.ts';
import type {Target} from '../target.ts';
import {check, finding, verdict} from './check.ts';

type Seen = Pick<Facts, 'knownHosts' | 'login'>;

/** The host's key: what known_hosts says against what the host publishes and what the server shows. */
export const hostKeysCheck = check({
	ids: ['ssh.known-hosts-unread', 'ssh.host-key-unknown', 'ssh.host-key-changed', 'ssh.host-key-revoked'],
	reads: ['knownHosts', 'login'],
	judge(facts, target) {
		const settled = settledTarget(facts, target);
		return [unread(facts), unknown(facts, settled), changed(facts, settled), revoked(facts, settled)];
	},
});

/**
 * The target with its host keys decided. Keys that are published for another name of the host count as published where
 * the server shows one of them: whoever shows it has the vendor's own private key. Where it shows another, or nothing,
 * none is known.
 */
export function settledTarget({knownHosts, login}: Seen, target: Target): Target {
	const {source, keys} = target.hostKeys;
	if (source !== 'assumed') return target;
	const shown = [shownFingerprint(login), ...knownHosts.shown.map(({fingerprint}) => fingerprint)];
	return keys.some(({fingerprint}) => shown.includes(fingerprint))
		? {...target, hostKeys: {source: 'published', keys}}
		: {...target, hostKeys: {source: 'none', keys: []}};
}

/** Fingerprints that may be trusted: the published (or given) ones, and the one a person confirmed. */
export function wantedFingerprints({hostKeys, confirmedFingerprint}: Target): readonly string[] {
	const pinned = hostKeys.keys.map(key => key.fingerprint);
	return confirmedFingerprint === undefined || hostKeys.source !== 'none' ? pinned : [confirmedFingerprint];
}

/** The fingerprint of the key that the server showed when we connected. */
function shownFingerprint(login: Facts['login']): string | undefined {
	return 'trace' in login ? login.trace.serverKey?.fingerprint : undefined;
}

/** Lines that hold another key of a type the host publishes, or one it has withdrawn. */
export function staleLines(lines: readonly KnownHost[], target: Target): readonly KnownHost[] {
	const wanted = wantedFingerprints(target);
	if (wanted.length === 0) return [];
	return lines.filter(line => line.marker === undefined && !wanted.includes(line.fingerprint));
}

/** Where a file is not read, what stands in it is neither believed nor denied. */
function unread({knownHosts, login}: Seen): Finding {
	const [hidden] = knownHosts.unreadable;
	const welcomed = login.kind === 'tried' && login.trace.authenticated;
	if (hidden !== undefined)
		return finding(welcomed ? 'warn' : 'fail', 'ssh.known-hosts-unread', hiddenFields(hidden), {
			evidence: [seen(hidden.path)],
			remedy: {commands: [`ls -lL ${shellQuoted(hidden.path)}`]},
		});
	const {file, names} = knownHosts;
	// What the machine's own file knows, or ssh by another way, is known all the same.
	const isKnown = file.kind === 'file' || (names[0]?.lines.length ?? 0) > 0;
	if (isKnown || (welcomed && !takesAny(knownHosts)))
		return finding('ok', 'ssh.known-hosts-unread', {state: 'read'});
	return keptNowhere(file);
}

/** The person's own settings let any server pass, so that ssh does not ask whether it is known. */
function takesAny({file}: Facts['knownHosts']): boolean {
	return file.kind === 'none' && file.anyHost;
}

function hiddenFields({
	path: file,
	because = '',
	limit,
}: Facts['knownHosts']['unreadable'][number]): FindingFields['ssh.known-hosts-unread'] {
	return limit === undefined ? {state: 'closed', file, because} : {state: 'too-large', file, limit};
}

/** No edit of ours helps there: a line that ssh would read can be written nowhere. */
function keptNowhere({value, from, places, anyHost}: Extract<KnownHostsFile, {kind: 'none'}>): Finding {
	const [place] = places;
	const state = anyHost ? 'any' : 'none';
	const fields = {state, value, from, file: place?.file, line: place?.line} as const;
	const text = `UserKnownHostsFile ${value}`;
	return finding(anyHost ? 'warn' : 'fail', 'ssh.known-hosts-unread', fields, {
		evidence:
			places.length === 0
				? [{said: `${from}: ${text}`}]
				: places.map(({file, line}) => seen(file, line, text)),
		remedy: {commands: []},
	});
}

function unknown({knownHosts, login}: Seen, target: Target): Finding {
	const [effective] = knownHosts.names;
	const wanted = wantedFingerprints(target);
	const lines = (effective?.lines ?? []).filter(line => line.marker !== 'revoked');
	const isRefused = saysUnknown(login, effective?.name, target);
	// An authority may vouch for another key than the one that is shown.
	const right = lines.filter(line =>
		line.marker === 'cert-authority' ? !isRefused : wanted.length === 0 || wanted.includes(line.fingerprint),
	);
	const shown = shownFingerprint(login) ?? knownHosts.shown[0]?.fingerprint;
	const fields = {
		host: target.ssh.host,
		name: effective?.name ?? target.ssh.host,
		known: right.length,
		published: wanted.length > 0,
		fingerprint: shown,
	};
	// Lines with another key are known too: what is wrong with them is another finding.
	const fine =
		(right.length > 0 && !(isRefused && wanted.includes(shown ?? ''))) ||
		staleLines(lines, target).length > 0 ||
		takesAny(knownHosts) ||
		(login.kind === 'tried' && login.trace.authenticated);
	const commands =
		wanted.length > 0 || shown === undefined ? [] : [`gomod-setup setup --set host-key=${shown}`];
	return verdict(fine, 'fail', 'ssh.host-key-unknown', fields, {
		evidence: [
			...(right.length > 0 ? [] : [said(`ssh-keygen -F ${fields.name}`, ['no line'])]),
			...(shown === undefined ? [] : [said(`ssh -v ${target.ssh.host}`, [`Server host key: ${shown}`])]),
		],
		remedy: {
			commands,
			...(commands.length > 0 && target.pages.hostKeys ? {open: target.pages.hostKeys} : {}),
		},
	});
}

/** ssh's own word, where it is about this host and not about a machine on the way. */
function saysUnknown(login: Facts['login'], name: string | undefined, {ssh}: Target): boolean {
	const failure = login.kind === 'tried' ? login.failure : undefined;
	if (failure?.kind !== 'host-key-unknown') return false;
	return failure.name === undefined || failure.name === name || failure.name === ssh.host;
}

function changed({knownHosts, login}: Seen, target: Target): Finding {
	const [effective] = knownHosts.names;
	const wanted = wantedFingerprints(target);
	const shown = shownFingerprint(login);
	const failure = login.kind === 'tried' ? login.failure : undefined;
	const refused = failure?.kind === 'host-key-changed' ? failure : undefined;
	const [stale] = staleLines(effective?.lines ?? [], target);
	const fields = {
		host: target.ssh.host,
		name: effective?.name ?? target.ssh.host,
		shown,
		wanted,
		file: refused?.file ?? stale?.file,
		line: refused?.line ?? stale?.line,
	};
	const evidence = [
		...(shown === undefined ? [] : [said(`ssh -v ${target.ssh.host}`, [`Server host key: ${shown}`])]),
		...(fields.file === undefined
			? []
			: [seen(fields.file, fields.line, stale && `${stale.keyType} ${stale.fingerprint}`)]),
	];
	const imposed =
		shown !== undefined && (wanted.length > 0 ? !wanted.includes(shown) : refused !== undefined);
	if (imposed)
		return finding(
			'fail',
			'ssh.host-key-changed',
			{...fields, state: 'impostor'},
			{
				evidence: [...evidence, ...wantedEvidence(target), ...knownEvidence(effective)],
				remedy: {commands: []},
			},
		);
	if (refused !== undefined || stale !== undefined) {
		return finding(
			refused === undefined ? 'warn' : 'fail',
			'ssh.host-key-changed',
			{...fields, state: 'stale'},
			{evidence, remedy: {commands: [`ssh-keygen -R ${shellQuoted(fields.name)}`]}},
		);
	}
	return finding('ok', 'ssh.host-key-changed', {...fields, state: 'same'}, {evidence});
}

/** The keys that would be trusted, and who vouches for them. */
function wantedEvidence(target: Target): Evidence[] {
	const {source, keys} = target.hostKeys;
	const lines =
		source === 'none'
			? wantedFingerprints(target).map(fingerprint => `confirmed ${fingerprint}`)
			: keys.map(({keyType, fingerprint}) => `${source} ${keyType} ${fingerprint}`);
	return lines.length === 0 ? [] : [{said: lines.join('\n')}];
}

/** What is known here, to be held against what is shown. */
function knownEvidence(effective: Facts['knownHosts']['names'][number] | undefined): Evidence[] {
	if (effective === undefined || effective.lines.length === 0) return [];
	const keys = effective.lines.map(({keyType, fingerprint}) => `${keyType} ${fingerprint}`);
	return [said(`ssh-keygen -lF ${effective.name}`, keys)];
}

function revoked({knownHosts, login}: Seen, target: Target): Finding {
	const refused = login.kind === 'tried' && login.failure?.kind === 'host-key-revoked';
	const shown = shownFingerprint(login);
	const withdrawn = shown !== undefined && target.revokedFingerprints.includes(shown);
	// A line that withdraws another key is as it should be.
	const meant = shown === undefined ? wantedFingerprints(target) : [shown];
	const marked = knownHosts.names[0]?.lines.find(
		line => line.marker === 'revoked' && meant.includes(line.fingerprint),
	);
	const fields = {host: target.ssh.host, file: marked?.file, line: marked?.line, fingerprint: shown};
	const bad = refused || withdrawn || marked !== undefined;
	return verdict(!bad, 'fail', 'ssh.host-key-revoked', fields, {
		evidence: fields.file === undefined ? [] : [seen(fields.file, fields.line)],
		remedy: {commands: []},
	});
}
