import {X509Certificate} from 'node:crypto';
import {mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {leadsToAnchor} from '../../source/system/certificate-path.ts';
import {type Issued, issue, makeRoot} from './authority.ts';

const directory = mkdtempSync(join(tmpdir(), 'certificate-path-'));
const authority = 'basicConstraints=critical,CA:TRUE';
const named = 'subjectAltName=DNS:git.example,DNS:*.wild.example,IP:192.0.2.7,IP:2001:db8::7';
let root: Issued;
let middle: Issued;

beforeAll(() => {
	root = makeRoot(directory, 'Root', 'Example');
	middle = issue(directory, 'Middle', root, authority);
});
afterAll(() => rmSync(directory, {recursive: true, force: true}));

interface Case {
	readonly host?: string;
	readonly anchors?: readonly Issued[];
	readonly now?: Date;
}

function leads(
	issued: Issued,
	{host = 'git.example', anchors = [root], now = new Date()}: Case = {},
): boolean {
	const blocks = issued.chain.match(/-----BEGIN[^-]*-----[^-]*-----END[^-]*-----/g) ?? [];
	const chain = blocks.map(pem => new X509Certificate(pem).raw);
	const texts = anchors.map(({file}) => readFileSync(file, 'utf8'));
	return leadsToAnchor(chain, host, texts, now);
}

const days = (count: number) => new Date(Date.now() + count * 86_400_000);

it('under the anchor itself, and with one certificate between', () => {
	expect(leads(issue(directory, 'direct', root, named))).toBe(true);
	expect(leads(issue(directory, 'between', middle, named))).toBe(true);
	expect(leads(issue(directory, 'web', root, `${named}\nextendedKeyUsage=serverAuth`))).toBe(true);
});

it.each([
	['git.example', true],
	['a.wild.example', true],
	['a.b.wild.example', false],
	['other.example', false],
	['192.0.2.7', true],
	['192.0.2.8', false],
	['2001:db8::7', true],
	['2001:db8::8', false],
])('the host %s: %s', (host, expected) => {
	expect(leads(issue(directory, 'hosts', root, named), {host})).toBe(expected);
});

it.each([
	['before it begins', -1],
	['when it has expired', 3],
])('not %s', (_, at) => {
	const leaf = issue(directory, 'dates', root, named);
	expect(leads(leaf)).toBe(true);
	expect(leads(leaf, {now: days(at)})).toBe(false);
});

it('not under an authority that has expired', () => {
	const old = issue(directory, 'Old', root, authority, 1);
	const leaf = issue(directory, 'under-old', old, named, 9);
	expect(leads(leaf)).toBe(true);
	expect(leads(leaf, {now: days(1.5)})).toBe(false);
});

it('not without an anchor, nor by one of the same name', () => {
	mkdirSync(join(directory, 'other'));
	const namesake = makeRoot(join(directory, 'other'), 'Root', 'Example');
	const leaf = issue(directory, 'anchors', root, named);
	expect(leads(leaf, {anchors: []})).toBe(false);
	expect(leads(leaf, {anchors: [namesake]})).toBe(false);
	expect(leads(leaf, {anchors: [namesake, root]})).toBe(true);
});

it.each([
	['a certificate that is no authority', (by: Issued) => issue(directory, 'Leaf CA', by, named)],
	[
		'an authority for some names only',
		(by: Issued) =>
			issue(directory, 'Limited', by, `${authority}\nnameConstraints=permitted;DNS:git.example`),
	],
	[
		'two authorities',
		(by: Issued) => issue(directory, 'Lower', issue(directory, 'Upper', by, authority), authority),
	],
])('not through %s', (name, between) => {
	expect(leads(issue(directory, `under ${name}`, between(root), named))).toBe(false);
});

it('an anchor that allows no authority below it vouches for servers alone', () => {
	const anchor = issue(directory, 'Short', root, `${authority},pathlen:0`);
	const below = issue(directory, 'Below short', anchor, authority);
	expect(leads(issue(directory, 'at short', anchor, named), {anchors: [anchor]})).toBe(true);
	expect(leads(issue(directory, 'too far', below, named), {anchors: [anchor]})).toBe(false);
});

it('not for another purpose than serving, nor signed by SHA-1', () => {
	expect(leads(issue(directory, 'client', root, `${named}\nextendedKeyUsage=clientAuth`))).toBe(false);
	expect(leads(issue(directory, 'sha1', root, named, 2, 'sha1'))).toBe(false);
});
