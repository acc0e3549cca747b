import {expect, test} from 'vitest';
import {probes} from '../../source/probes/index.ts';
import {examinedParts, factsOf} from '../../source/ui/examined-parts.ts';

const told = probes.filter(({fact}) => fact !== 'registrar' && fact !== 'download');

test.each(told.map(({fact, part}) => [fact, part] as const))('%s belongs to %s', (fact, part) => {
	expect(examinedParts.filter(examined => factsOf(examined).includes(fact))).toEqual([part]);
});
