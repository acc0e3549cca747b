import {expect, test} from 'vitest';
import {draw} from './screens/draw.tsx';
import {actions, healthy} from './screens/sample-states.ts';
import {states} from './screens/states.ts';

const size = {columns: 80, rows: 30};
const [register] = actions.filter(({kind}) => kind === 'register-key');
if (register === undefined) throw new Error('the sample registers a key');

test('a key that is left for later is not done, also where the login was well before', () => {
	const applied = [{action: register, state: 'for-you'} as const];
	const lines = draw({...states.done, findings: healthy, proved: false, applied}, size);
	expect(lines).toContain(' ✗ Not finished: login (S12).');
});
