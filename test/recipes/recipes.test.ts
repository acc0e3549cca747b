import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {recipes} from '../../recipes/index.ts';
import {fingerprintOf, readPublicKey} from '../../source/core/read/public-key.ts';
import {settingNames} from '../../source/core/settings.ts';
import {hostOf, placeOn} from './places.ts';

interface Vectors {
	keys: {host: string; type: string; key: string; fingerprint: string}[];
	revoked: {host: string; fingerprint: string}[];
}

const vectors = JSON.parse(
	readFileSync(new URL('../vectors/hostkeys.json', import.meta.url), 'utf8'),
) as Vectors;

test('ids are unique and can be typed', () => {
	const ids = recipes.map(({id}) => id);
	expect(new Set(ids).size).toBe(ids.length);
	for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
});

const published = recipes.flatMap(recipe => recipe.published.map(host => ({id: recipe.id, recipe, host})));

test.each(published)(
	'$id publishes the keys of $host.host, and none that was withdrawn',
	({recipe, host}) => {
		const names = [host.host, recipe.sshHost(host.host)];
		const keys = vectors.keys.filter(key => names.includes(key.host));
		expect(keys).not.toEqual([]);
		expect(host.hostKeys).toEqual(
			keys.map(({type, key, fingerprint}) => ({keyType: type, key, fingerprint})),
		);
		for (const {keyType, key, fingerprint} of host.hostKeys) {
			expect(readPublicKey(`${keyType} ${key}`)?.fingerprint).toBe(fingerprint);
			expect(fingerprintOf(key)).toBe(fingerprint);
		}
		expect(host.revokedFingerprints).toEqual(
			vectors.revoked.filter(key => key.host === host.host).map(({fingerprint}) => fingerprint),
		);
		for (const fingerprint of host.revokedFingerprints)
			expect(host.hostKeys.map(key => key.fingerprint)).not.toContain(fingerprint);
	},
);

test('a host is published by one recipe only', () => {
	const hosts = recipes.flatMap(({published}) => published.map(({host}) => host));
	expect(new Set(hosts).size).toBe(hosts.length);
	for (const {host, published} of recipes)
		if (host !== undefined) expect(published.map(each => each.host)).toContain(host);
});

test.each(recipes)('$id: pages are https addresses on a host, with an owner and without', recipe => {
	for (const owner of [undefined, 'acme', 'acme/shop/_git']) {
		const pages = Object.values(recipe.pages(hostOf(recipe), owner)).filter(page => page !== undefined);
		for (const page of pages) {
			expect(new URL(page).protocol, page).toBe('https:');
			expect(page).not.toMatch(/undefined|\s/);
		}
	}
});

test.each(recipes)('$id: addresses end in a slash and hold no port that could be a path', recipe => {
	for (const owner of ['acme', '~ada', '']) {
		const place = placeOn(recipe, owner);
		const [base, prefix] = [recipe.sshUrl(place), recipe.httpsUrl(place)];
		expect(base).toMatch(/^ssh:\/\/[^/@:]+@[^/:]+(:[0-9]+)?\/(.*\/)?$/);
		expect(base).toContain(`@${recipe.sshHost(hostOf(recipe))}`);
		expect(prefix).toMatch(/^https:\/\/[^/:@]+\/(.*\/)?$/);
		expect(base.slice('ssh://'.length)).not.toContain('//');
	}
});

test.each(recipes)('$id: its data fits together', recipe => {
	expect(recipe.keyTypes).not.toEqual([]);
	expect(recipe.ssh.port).toBeGreaterThan(0);
	for (const {setting} of recipe.questions) expect(settingNames).toContain(setting);
	if (recipe.ssh.user === undefined) expect(recipe.questions).toContainEqual({setting: 'user', needed: true});
	for (const {pattern} of [...recipe.loginRules.greetings, ...recipe.loginRules.refusals])
		expect(() => new RegExp(pattern), pattern).not.toThrow();
});

test.each(recipes)('$id: what is unverified names a member that is there', recipe => {
	const members = {...recipe, pages: recipe.pages(hostOf(recipe), undefined)};
	for (const {member, because} of recipe.unverified) {
		const found = member
			.split('.')
			.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], members);
		expect(found, member).toBeDefined();
		expect(because).toMatch(/\.$/);
	}
	const rules = [...recipe.loginRules.greetings, ...recipe.loginRules.refusals];
	if (rules.some(({unverified}) => unverified))
		expect(recipe.unverified.some(({member}) => member.startsWith('loginRules'))).toBe(true);
	if (recipe.published.some(({keysAssumed}) => keysAssumed))
		expect(recipe.unverified.map(({member}) => member)).toContain('published');
});
