import {expect, it} from 'vitest';
import {said, seen} from '../../source/core/evidence.ts';

it('what a command said: without secrets and without what moves a cursor', () => {
	const evidence = said('git ls-remote https://dev:hunter2@h/x', [
		'\u001b[31mfatal\u001b[0m: no',
		'at https://dev:hunter2@h/',
	]);
	expect(evidence).toEqual({ran: 'git ls-remote https://***@h/x', said: 'fatal: no\nat https://***@h/'});
});

it('forty lines are enough', () => {
	const lines = Array.from({length: 50}, (_, index) => `line ${index}`);
	expect(said('x', lines).said?.split('\n')).toEqual(lines.slice(0, 40));
});

it('a place, with what stands there', () => {
	expect(seen('/f')).toEqual({file: '/f'});
	expect(seen('/f', 3)).toEqual({file: '/f', line: 3});
	expect(seen('/f', undefined, 'url.https://dev:hunter2@h/.insteadOf x')).toEqual({
		file: '/f',
		said: 'url.https://***@h/.insteadOf x',
	});
});
