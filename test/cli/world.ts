import type {World} from '../../source/cli/world.ts';
import {wordsFor} from '../../source/words/words.ts';
import type {FakeSystem} from '../system/fake-system.ts';

const words = await wordsFor('en');

interface Listening extends World {
	readonly said: {stdout: string; stderr: string};
}

/** A command's world in memory: what it says is kept, and a person at a terminal types `typed`. */
export function worldOn(system: FakeSystem, different: Partial<World> = {}, typed?: string): Listening {
	const said = {stdout: '', stderr: ''};
	const isTTY = {stdin: typed !== undefined, stdout: typed !== undefined, stderr: false};
	return {
		system,
		said,
		stdout: text => {
			said.stdout += text;
		},
		stderr: text => {
			said.stderr += text;
		},
		stdin: async () => '',
		readLine: async () => (typed === '' ? undefined : typed),
		onSignal: () => () => {},
		words,
		version: '1.0.0',
		home: '/home/dev',
		colour: false,
		painted: undefined,
		begun: undefined,
		isTTY,
		...different,
	};
}
