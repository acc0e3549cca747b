import {expect, test} from 'vitest';
import type {Action, Change} from '../../source/core/action.ts';
import {digestOf} from '../../source/core/digest.ts';
import {outdated} from '../../source/engine/outdated.ts';
import {FakeSystem} from '../system/fake-system.ts';

const path = '/home/dev/.ssh/config';
const bytes = (text: string) => new TextEncoder().encode(text);
const digest = digestOf(bytes('Host *\n'));
const edit = {kind: 'ssh-config-block', host: 'github.com', set: [['Port', '443']]} as const;
const editing = (of: string | undefined): Change => ({
	kind: 'edit-file',
	path,
	digest: of,
	mode: 0o600,
	edit,
});
const action = (change: Change): Action => ({...change, number: 1, cures: [], part: 'keys'});

// biome-ignore format: a table is read by its lines.
test.each<[name: string, change: Change, text: string | undefined, found: number]>([
	['a file as it was', editing(digest), 'Host *\n', 0],
	['a file that is another one', editing(digest), 'Host *\n\n', 1],
	['a file that is gone', editing(digest), undefined, 1],
	['a file that is there now', editing(undefined), 'Host *\n', 1],
	['still no file', editing(undefined), undefined, 0],
	['a mode that is another one', {kind: 'set-mode', path, from: 0o644, to: 0o600}, undefined, 1],
	['a key where there is one now', {kind: 'make-key', path, keyType: 'ed25519', comment: '', secret: undefined}, 'x', 1],
	['a key where there is none', {kind: 'make-key', path, keyType: 'ed25519', comment: '', secret: undefined}, undefined, 0],
	['a directory that is there now', {kind: 'make-directory', path, mode: 0o700}, 'x', 0],
	['a step of a person', {kind: 'tell', finding: 'go.missing', commands: [], open: undefined, file: undefined, line: undefined}, 'x', 0],
])('%s', async (_, change, text, found) => {
	const system = new FakeSystem();
	if (text !== undefined) system.files.file(path, text, {mode: 0o600});
	expect(await outdated(system, {actions: [action(change)], uncured: []}, 1000)).toHaveLength(found);
});
