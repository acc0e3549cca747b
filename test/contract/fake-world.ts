import type {Answer, Meeting} from '../system/fake-answers.ts';
import {FakeSystem} from '../system/fake-system.ts';
import type {Behaviour, Page, World} from './system-contract.ts';

/** A world in memory: everything that is arranged is told to the fake System. */
export async function openFakeWorld(): Promise<World> {
	const system = new FakeSystem();
	const directory = '/home/dev/world';
	system.files.directory(directory);
	system.onResolve('localhost', ['127.0.0.1']);
	system.onResolve(`${'a'.repeat(64)}.example`, {kind: 'unknown', because: 'ENOTFOUND'});
	return {
		system,
		directory,
		tell(script, ending) {
			if (script) system.on('sh', ['-c', script], ending);
			else system.on('no-such-program', [], ending);
		},
		async link(path, to) {
			system.files.link(path, to);
		},
		async pipe(path) {
			system.files.pipe(path);
		},
		async listener(behaviour) {
			system.onConnect('localhost', 4000, meeting(behaviour));
			return {host: 'localhost', port: 4000};
		},
		async site(page) {
			system.onRequest('http://localhost:4000/', answer(page));
			return 'http://localhost:4000/';
		},
		close: async () => {},
	};
}

function meeting(behaviour: Behaviour): Meeting {
	switch (behaviour.kind) {
		case 'says':
			return behaviour.text;
		case 'drips':
			return {kind: 'open', banner: behaviour.letter};
		case 'nobody':
			return {kind: 'refused', because: 'ECONNREFUSED'};
		case 'resets':
			return {kind: 'reset', because: 'ECONNRESET'};
		case 'silent':
		case 'closes':
			return {kind: 'open'};
	}
}

function answer(page: Page): Answer {
	if (page.kind === 'answers') return {...page, kind: 'answered'};
	return page.kind === 'drips' ? {kind: 'timed-out'} : {kind: 'reset', because: 'ECONNRESET'};
}
