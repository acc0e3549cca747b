import {readdirSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {hostileText, runs} from './hostile.ts';
import {parsers} from './parsers.ts';

const rows = parsers.flatMap(({file, words, reads}) =>
	Object.entries(reads).map(([name, read]) => ({file, name, words, read})),
);

describe.each(rows)('$file $name', ({words, read}) => {
	it('never throws, and says the same of the same text', () => {
		fc.assert(
			fc.property(hostileText(words), text => {
				expect(read(text)).toEqual(read(text));
			}),
			runs(),
		);
	});

	it.each([...words, '\n', 'a', '"', '/'])('ends soon on %j again and again', word => {
		const started = process.cpuUsage();
		read(word.repeat(Math.ceil(200_000 / word.length)));
		const {user, system} = process.cpuUsage(started);
		expect((user + system) / 1000).toBeLessThan(5000);
	});
});

/** Files of these folders that read no text from outside: they take facts that were read. */
const takeFacts = [
	'git/any-host',
	'git/host-setting',
	'go/nested',
	'go/private-settings',
	'go/version-lines',
	'read/wire-reader',
];

it('no file that reads a text is missing in the table', () => {
	const files = ['read', 'go', 'git'].flatMap(folder =>
		readdirSync(new URL(`../../source/core/${folder}`, import.meta.url)).map(
			name => `${folder}/${name.replace(/\.ts$/, '')}`,
		),
	);
	const known = [...parsers.map(({file}) => file), ...takeFacts];
	expect(files.filter(file => !known.includes(file))).toEqual([]);
	expect(takeFacts.filter(file => !files.includes(file))).toEqual([]);
});
