import {expect} from 'vitest';
import {shop, working} from './machine.ts';
import {tell} from './story.ts';

tell('no SSH at all', [
	{
		name: 'HTTPS with a token is planned; without one nothing is half done',
		arrange: async lab => {
			await working(lab);
			await lab.fault('22-drop', 'ssh-443-drop');
			return {cwd: await shop(lab)};
		},
		options: ['--timeout', '2'],
		within: 4500,
		fails: ['N23', 'R56'],
		warns: ['N22'],
		plan: [],
		setup: 2,
		after: async (_, setup) => expect(setup.stdout).toContain('https://github.com/settings/tokens/new'),
	},
]);
