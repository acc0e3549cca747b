import type {SumdbFact} from '../core/facts/network.ts';
import {parseGoproxy} from '../core/go/goproxy.ts';
import {parseGosumdb} from '../core/go/gosumdb.ts';
import type {Answered} from '../system/system.ts';
import {type Looking, probe} from './probe.ts';

/**
 * The checksum database that GOSUMDB names: its own `/latest`, else the way through the first proxy that mirrors it
 * (`$proxy/sumdb/$name/supported`), as cmd/go asks (modfetch/sumdb.go).
 */
export const sumdbProbe = probe({
	fact: 'sumdb',
	part: 'network',
	needs: ['goEnv'],
	async look(looking, {goEnv}): Promise<SumdbFact> {
		const database = parseGosumdb(goEnv.kind === 'read' ? (goEnv.values.GOSUMDB ?? '') : 'off');
		if (database.kind !== 'database') return {database: undefined, answers: {kind: 'not-asked'}};
		const proxy = firstProxy(goEnv.kind === 'read' ? (goEnv.values.GOPROXY ?? '') : '');
		const [direct, mirrored] = await Promise.all([
			get(looking, `${database.url}/latest`),
			proxy === undefined || database.direct
				? undefined
				: get(looking, `${proxy}/sumdb/${database.name}/supported`),
		]);
		const answered = [direct, mirrored].find(answer => answer?.kind === 'answered' && answer.status === 200);
		if (answered?.kind === 'answered')
			return {database: database.name, answers: {kind: 'yes', milliseconds: answered.milliseconds}};
		return {database: database.name, answers: {kind: 'no', because: why(direct)}};
	},
});

function firstProxy(goproxy: string): string | undefined {
	const parsed = parseGoproxy(goproxy);
	if (parsed.kind !== 'list') return undefined;
	const entry = parsed.entries.find(
		candidate => candidate.via === 'proxy' && candidate.url.startsWith('http'),
	);
	return entry?.via === 'proxy' ? entry.url.replace(/\/$/, '') : undefined;
}

function get(looking: Looking, url: string): Promise<Answered> {
	return looking.system.request({url, limit: 4096}, looking);
}

function why(answered: Answered): string {
	if (answered.kind === 'answered') return `HTTP ${answered.status}`;
	return 'because' in answered ? answered.because : answered.kind;
}
