import {X509Certificate} from 'node:crypto';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {systemAnchors} from '../../source/system/system-store.ts';
import {type Issued, issue, makeRoot} from './authority.ts';

const directory = mkdtempSync(join(tmpdir(), 'system-store-'));
const none = join(directory, 'none');
const piece = 16 * 1024;
let root: Issued;
let other: Issued;
let leaf: Buffer;

beforeAll(() => {
	mkdirSync(none);
	root = makeRoot(directory, 'Root', 'Example');
	other = makeRoot(directory, 'Other', 'Example');
	leaf = new X509Certificate(issue(directory, 'leaf', root, 'subjectAltName=DNS:git.example').chain).raw;
});
afterAll(() => rmSync(directory, {recursive: true, force: true}));

const text = ({file}: Issued) => readFileSync(file, 'utf8').trim();

async function anchors(bundle: string, directories = none): Promise<readonly string[]> {
	const file = join(directory, 'bundle.pem');
	writeFileSync(file, bundle);
	return systemAnchors([leaf], {SSL_CERT_FILE: file, SSL_CERT_DIR: directories});
}

it.each([...[0, 1, 10, 26, 27, 28, 100, 300, 500].map(before => piece - before), 2 * piece - 100, 3 * piece])(
	'the authority is found %i bytes into a bundle',
	async at => {
		const one = `${text(other)}\n`;
		const others = one.repeat(Math.floor(at / one.length));
		const filled = `${others}${'#'.repeat(at - others.length - 1)}\n`;
		expect(await anchors(filled)).toEqual([]);
		expect(await anchors(`${filled}${text(root)}\n${others}`)).toEqual([text(root)]);
	},
);

it('two of the same name are both given', async () => {
	const again = makeRoot(mkdtempSync(join(directory, 'again-')), 'Root', 'Example');
	expect(await anchors(`${text(root)}\n${text(again)}\n${text(root)}`)).toEqual([text(root), text(again)]);
});

it('what is no certificate, or ends within one, is passed over', async () => {
	expect(await anchors(`words ${'x'.repeat(200_000)}\n${text(root)}`)).toEqual([text(root)]);
	expect(await anchors(text(root).slice(0, -5))).toEqual([]);
	expect(await anchors(`-----BEGIN CERTIFICATE-----\n${'A'.repeat(200_000)}`)).toEqual([]);
	expect(await anchors('')).toEqual([]);
});

it('the directories are searched where the bundle does not have it', async () => {
	const found = mkdtempSync(join(directory, 'found-'));
	writeFileSync(join(found, 'root.pem'), text(root));
	expect(await anchors(text(other), `${none}:${found}`)).toEqual([text(root)]);
});

it('a directory in the place of the bundle is no bundle', async () => {
	const found = mkdtempSync(join(directory, 'beside-'));
	writeFileSync(join(found, 'root.pem'), text(root));
	expect(await systemAnchors([leaf], {SSL_CERT_FILE: none, SSL_CERT_DIR: found})).toEqual([text(root)]);
});
