import {execFileSync} from 'node:child_process';
import {createHmac} from 'node:crypto';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterAll, describe, expect, test} from 'vitest';
import {
	editKnownHosts,
	inverseOf,
	type KnownHostsEdit,
	leftAlone,
	restoreKnownHosts,
} from '../../../source/core/edit/known-hosts.ts';
import {linesNamed, readKnownHosts} from '../../../source/core/read/known-hosts.ts';
import {thousand} from '../hostile.ts';

const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl';
const salt = Buffer.alloc(20, 9);
const hash = `|1|${salt.toString('base64')}|${createHmac('sha1', salt).update('h').digest('base64')} ${key}`;
const own = `h ${key}`;
const removing = (line: string, name = 'h'): KnownHostsEdit => ({add: [], remove: [{line, name}]});
const adding = (...add: string[]): KnownHostsEdit => ({add, remove: []});

describe('editKnownHosts', () => {
	test.each([
		['adds to an empty file', '', adding('a'), 'a\n'],
		['adds at the end', 'x\n', adding('a', 'b'), 'x\na\nb\n'],
		['ends the last line first', 'x', adding('a'), 'x\na\n'],
		['keeps CRLF', 'x\r\ny', adding('a'), 'x\r\ny\r\na\r\n'],
		['adds nothing twice', 'a\r\n', adding('a', 'b', 'b'), 'a\r\nb\r\n'],
		['takes out a line of this name', `x\n${own}\ny\n`, removing(own), 'x\ny\n'],
		['every copy of it', `${own}\n${own}\n`, removing(own), ''],
		['the last one, without line break', `x\n${own}`, removing(own), 'x\n'],
		['and adds', `x\n${own}`, {...removing(own), add: ['a']}, 'x\na\n'],
		[
			'one name of a list',
			`g,h,1.2.3.4 ${key} c\r\n`,
			removing(`g,h,1.2.3.4 ${key} c`),
			`g,1.2.3.4 ${key} c\r\n`,
		],
		['a name in other letters', `G,H ${key}\n`, removing(`G,H ${key}`), `G ${key}\n`],
		[
			'two names of a list',
			`g,h ${key}\n`,
			{
				add: [],
				remove: [
					{line: `g,h ${key}`, name: 'h'},
					{line: `g,h ${key}`, name: 'g'},
				],
			},
			'',
		],
		['a name with a port', `[h]:7,h ${key}\n`, removing(`[h]:7,h ${key}`, '[h]:7'), `h ${key}\n`],
		['an indented line', `  h,g ${key}\n`, removing(`  h,g ${key}`), `  g ${key}\n`],
		['a hashed name', `${hash}\n`, removing(hash), ''],
		['not the hash of another', `${hash}\n`, removing(hash, 'g'), `${hash}\n`],
		['not a pattern', `*.h,h* ${key}\n`, removing(`*.h,h* ${key}`), `*.h,h* ${key}\n`],
		['only the name beside a pattern', `h,* ${key}\n`, removing(`h,* ${key}`), `* ${key}\n`],
		['not a revoked key', `@revoked ${own}\n`, removing(`@revoked ${own}`), `@revoked ${own}\n`],
		['not a line that changed since', `${own} c\n`, removing(own), `${own} c\n`],
		['not a comment', `# ${own}\n`, removing(`# ${own}`), `# ${own}\n`],
	])('%s', (_, text, edit, result) => {
		expect(editKnownHosts(text, edit)).toBe(result);
		expect(restoreKnownHosts(result, inverseOf(text, edit))).toBe(text);
	});

	test('a line break inside a line is refused', () =>
		expect(() => editKnownHosts('', adding('a\nb'))).toThrow(TypeError));

	test.each([
		[own, 'h', false],
		[hash, 'h', false],
		[`g,h ${key}`, 'h', false],
		[`h* ${key}`, 'h', true],
		[`h,* ${key}`, 'h', true],
		[`@cert-authority h ${key}`, 'h', true],
	])('%s is left alone: %s %s', (line, name, left) =>
		expect(leftAlone(removing(line, name))).toHaveLength(left ? 1 : 0),
	);
});

describe('restoreKnownHosts on a file that was edited since', () => {
	const edit = {add: ['new'], remove: [{line: own, name: 'h'}]};
	test.each([
		['a line added behind', `a\n${own}\nb\n`, 'a\nb\nnew\nz\n', `a\n${own}\nb\nz\n`],
		['a line added before', `a\n${own}\nb\n`, 'y\na\nb\nnew\n', `y\na\n${own}\nb\n`],
		['the neighbour gone', `a\n${own}\nb\n`, 'b\nnew\n', `b\n${own}\n`],
		['our line gone', `a\n${own}\n`, 'a\n', `a\n${own}\n`],
		['no final line break before, lines behind now', `a\n${own}`, 'a\nnew\nz\n', `a\n${own}\nz\n`],
		['sorted', `b\n${own}\na\n`, 'a\nb\nnew\n', `a\nb\n${own}\n`],
		['emptied', `a\n${own}\n`, '', `${own}\n`],
	])('%s', (_, before, now, restored) =>
		expect(restoreKnownHosts(now, inverseOf(before, edit))).toBe(restored),
	);
});

const names = fc
	.uniqueArray(fc.constantFrom('h', 'g', '*.h', '1.2.3.4', '[h]:7', 'H', '!x'), {minLength: 1, maxLength: 4})
	.map(names => names.join(','));
const line = fc.oneof(
	fc.constantFrom(own, hash, '', '# c', `@revoked ${own}`, 'h', '\u00e9\u0000'),
	names.map(names => `${names} ${key}`),
);
const file = fc
	.array(fc.tuple(line, fc.constantFrom('\n', '\r\n')), {maxLength: 8})
	.chain(lines => fc.constantFrom(lines.flat().join(''), lines.flat().slice(0, -1).join('')));
const edits = fc.record({
	add: fc.array(line, {maxLength: 3}),
	remove: fc.array(fc.record({line, name: fc.constantFrom('h', 'g', '[h]:7')}), {maxLength: 4}),
});

describe('for any file and edit', () => {
	test('the inverse gives the old bytes back, through JSON too', () => {
		fc.assert(
			fc.property(file, edits, (text, edit) => {
				const inverse = JSON.parse(JSON.stringify(inverseOf(text, edit)));
				expect(restoreKnownHosts(editKnownHosts(text, edit), inverse)).toBe(text);
			}),
			thousand,
		);
	});

	test('a second time changes nothing', () => {
		fc.assert(
			fc.property(file, edits, (text, {add}) => {
				const once = editKnownHosts(text, {add, remove: []});
				expect(editKnownHosts(once, {add, remove: []})).toBe(once);
			}),
			thousand,
		);
	});

	test('every line that is not named stays to the byte, and only the name goes', () => {
		fc.assert(
			fc.property(file, edits, (text, edit) => {
				const after = editKnownHosts(text, edit);
				const stale = new Set(edit.remove.map(({line}) => line));
				const untouched = (text: string) =>
					(text.match(/[^\n]*\n/g) ?? []).filter(raw => !stale.has(raw.replace(/\r?\n$/, '')));
				for (const raw of untouched(text)) expect(after).toContain(raw);
				for (const other of ['1.2.3.4', 'a.h']) {
					const keys = (text: string) => linesNamed(other, readKnownHosts(text)).length;
					expect(keys(after)).toBeGreaterThanOrEqual(keys(text));
				}
			}),
			thousand,
		);
	});

	test('a restored file holds none of our lines and every line of others', () => {
		fc.assert(
			fc.property(
				file,
				fc.array(fc.constantFrom('their 1', 'their 2'), {maxLength: 3}),
				fc.nat(10),
				(text, theirs, at) => {
					const edit = {add: ['ours 1', 'ours 2'], remove: [{line: own, name: 'h'}]};
					const edited = editKnownHosts(text, edit).match(/[^\n]*\n/g) ?? [];
					edited.splice(at % (edited.length + 1), 0, ...theirs.map(line => `${line}\n`));
					const restored = restoreKnownHosts(edited.join(''), inverseOf(text, edit));
					expect(restored).not.toContain('ours');
					const sorted = (text: string) =>
						text
							.split(/\r?\n/)
							.filter(line => line !== '')
							.sort();
					expect(sorted(restored)).toEqual(sorted(`${text}\n${theirs.join('\n')}`));
				},
			),
			thousand,
		);
	});
});

describe('the real ssh-keygen', () => {
	const directory = mkdtempSync(join(tmpdir(), 'known-hosts-'));
	afterAll(() => rmSync(directory, {recursive: true}));

	test('finds the name no more, and the others still', () => {
		const path = join(directory, 'known_hosts');
		writeFileSync(path, `g,h ${key}\n${own}\n`);
		execFileSync('ssh-keygen', ['-q', '-H', '-f', path], {stdio: 'ignore'});
		const text = `g,h ${key}\n${readFileSync(path, 'utf8')}`;
		const stale = linesNamed('h', readKnownHosts(text));
		expect(stale).toHaveLength(3);
		writeFileSync(
			path,
			editKnownHosts(text, {add: [], remove: stale.map(({text}) => ({line: text, name: 'h'}))}),
		);
		expect(() => execFileSync('ssh-keygen', ['-F', 'h', '-f', path])).toThrow();
		expect(execFileSync('ssh-keygen', ['-F', 'g', '-f', path], {encoding: 'utf8'})).toContain('line 1');
	});
});
