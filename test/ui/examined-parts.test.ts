import {expect, test} from 'vitest';
import {findingIds, parts, registry} from '../../source/core/finding.ts';
import {probes} from '../../source/probes/index.ts';
import {awaitedPart, factsOf, judgedPart} from '../../source/ui/examined-parts.ts';
import {judged} from '../report/sample-run.ts';
import {sampleFields} from '../words/sample-fields.ts';

const untold: readonly string[] = ['registrar', 'loginStore', 'download'];
const told = probes.filter(({fact}) => !untold.includes(fact));

test.each(told.map(({fact, part}) => [fact, part] as const))('%s belongs to %s', (fact, part) => {
	expect(parts.filter(examined => factsOf(examined).includes(fact))).toEqual([part]);
});

const all = findingIds.map(id => judged('ok', id, sampleFields[id].at(-1) as never));
const without = (...missing: readonly string[]) =>
	all.filter(({id}) => !missing.includes(registry[id].part) && !missing.includes(id));

test.each(parts)('%s is judged when the last of its checks is', part => {
	const ids = findingIds.filter(id => registry[id].part === part);
	expect(judgedPart(part, all)?.map(({id}) => id)).toEqual(ids);
	for (const id of ids) expect(judgedPart(part, without(id))).toBeUndefined();
});

test.each([
	['login', ['keys', 'agent', 'login'], 'keys'],
	['login', ['network', 'keys', 'login'], 'network'],
	['access', ['login', 'access'], 'login'],
	['go-env', ['tools', 'go-env'], 'tools'],
	['login', ['login'], undefined],
	['permissions', ['keys', 'permissions'], undefined],
] as const)('%s, while %j are not judged, waits for %s', (part, missing, awaited) => {
	expect(awaitedPart(part, without(...missing))).toBe(awaited);
});
