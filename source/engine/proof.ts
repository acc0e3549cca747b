import {accountOf} from '../core/checks/login.ts';
import type {Facts} from '../core/facts.ts';
import type {HostLook} from '../core/host-look.ts';
import {isWelcomed} from '../core/identity.ts';
import {schemeOf} from '../core/road.ts';
import type {Target} from '../core/target.ts';
import {needsGit} from '../core/verdict.ts';
import type {ProofRow} from './events.ts';

/**
 * What the real programs proved, host by host in the order of the way: login, git as the person, git as Go, the download.
 * Where a module proxy serves the modules neither a login nor git proves or disproves anything.
 */
export function proofOf(looks: readonly HostLook[]): readonly ProofRow[] {
	return looks.flatMap(({facts, target, findings}) => {
		const byGit = needsGit(findings, target.host) ? [...login(facts, target), ...access(facts)] : [];
		const rows = [...byGit, ...download(facts)];
		return looks.length === 1 ? rows : rows.map(row => ({...row, host: target.host}));
	});
}

/** A login proves something only where SSH is the way. */
function login({login: seen, sshConfig, accessAsGo}: Partial<Facts>, {host, ssh}: Target): ProofRow[] {
	const overHttps = accessAsGo?.answer.kind === 'read' && schemeOf(accessAsGo.rewritten) === 'https';
	if (seen?.kind !== 'tried' || overHttps) return [];
	const port = sshConfig?.kind === 'read' ? sshConfig.config.port : ssh.port;
	return [{step: 'login', ok: isWelcomed(seen), account: accountOf(seen), host, port}];
}

function access({accessAsUser, accessAsGo}: Partial<Facts>): ProofRow[] {
	const asked = [
		{step: 'as-user', fact: accessAsUser},
		{step: 'as-go', fact: accessAsGo},
	] as const;
	return asked.flatMap(({step, fact}): ProofRow[] => {
		if (fact === undefined || fact.answer.kind === 'unavailable') return [];
		const {ran, answer} = fact.others.find(({answer}) => answer.kind !== 'read') ?? fact;
		if (fact.answer.kind !== 'read' || answer.kind !== 'read')
			return [{step, ok: false, ran: fact.answer.kind === 'read' ? ran : fact.ran, refs: 0}];
		return [{step, ok: true, ran, refs: answer.refs, ...beside(fact.others.length)}];
	});
}

function beside(others: number): {others?: number} {
	return others === 0 ? {} : {others};
}

function download({download: fact}: Partial<Facts>): ProofRow[] {
	if (fact === undefined || fact.kind === 'unavailable' || fact.kind === 'withheld') return [];
	const done = fact.kind === 'downloaded';
	return [
		{
			step: 'download',
			ok: done,
			ran: fact.ran,
			module: fact.module,
			version: done ? fact.version : undefined,
			milliseconds: done ? fact.milliseconds : 0,
			...(done ? beside(fact.others) : {}),
		},
	];
}
