import type {Evidence} from '../evidence.ts';
import type {GoGetFact} from '../facts/login-store.ts';
import {readsNetrc} from '../go/go-auth.ts';
import {hiddenModule, nestedModule} from '../go/nested.ts';
import {roadOf} from '../road.ts';
import {check, finding, skipped} from './check.ts';

/**
 * Some hosts tell a stranger that the repository of a nested module is its first two path elements, whatever is there.
 * Go asks as a stranger unless its netrc file has a login, also where git itself goes over SSH.
 */
export const nestedCheck = check({
	ids: ['access.nested-group'],
	reads: ['goGet', 'goEnv', 'accessAsGo', 'goproxy'],
	judge(facts, target) {
		const {goGet, goEnv} = facts;
		const nested = nestedModule(target);
		if (nested === undefined)
			return [
				skipped('access.nested-group', {
					because: 'nothing-to-check',
					what: target.proof === undefined ? 'module' : 'none',
				}),
			];
		const road = roadOf(facts, target);
		if (road.kind === 'open' && road.via === 'proxy')
			return [skipped('access.nested-group', {because: 'not-needed', road: 'proxy'})];
		const {host, pages} = target;
		const hidden = hiddenModule(facts, target) !== undefined;
		const fields = {
			host,
			...nested,
			loggedIn: goGet.kind !== 'not-asked' && goGet.loggedIn,
			readsNetrc: goEnv.kind !== 'read' || readsNetrc(goEnv.values.GOAUTH),
		};
		const remedy = {
			commands: ['gomod-setup setup --secret token=env:TOKEN'],
			...(pages.token === undefined ? {} : {open: pages.token}),
		};
		return [
			finding(hidden ? 'fail' : 'ok', 'access.nested-group', fields, {evidence: evidenceOf(goGet), remedy}),
		];
	},
});

function evidenceOf(goGet: GoGetFact): readonly Evidence[] {
	if (goGet.kind === 'not-asked') return [];
	const ran = `curl ${goGet.loggedIn ? '--netrc ' : ''}'${goGet.page}'`;
	if (goGet.kind === 'failed') return [{ran, said: goGet.because}];
	const tag = goGet.import && `go-import ${goGet.import.prefix} git ${goGet.import.repository}`;
	return [{ran, said: `HTTP ${goGet.status}${tag === undefined ? '' : `: ${tag}`}`}];
}
