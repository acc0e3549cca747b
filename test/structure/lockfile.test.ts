import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import manifest from '../../package.json' with {type: 'json'};

interface Locked {
	readonly version?: string;
	readonly integrity?: string;
	readonly resolved?: string;
	readonly link?: boolean;
	readonly dev?: boolean;
	readonly hasInstallScript?: boolean;
}

const lockfile = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
	lockfileVersion: number;
	packages: Record<string, Locked>;
};
const locked = Object.entries(lockfile.packages).filter(([folder]) => folder !== '');

/** What is wrong with one entry, if anything. */
function faults([folder, entry]: readonly [string, Locked]): string[] {
	const rules: readonly (readonly [boolean, string])[] = [
		[folder.startsWith('node_modules/'), 'is not below node_modules'],
		[!entry.link, 'is a link'],
		[/^\d+\.\d+\.\d+/.test(entry.version ?? ''), 'has no exact version'],
		[/^sha512-[A-Za-z0-9+/]{86}==$/.test(entry.integrity ?? ''), 'has no sha512'],
		// The registry is the one each machine is configured for: a host in here could only be an odd one.
		[entry.resolved === undefined, `comes from ${entry.resolved}`],
		[entry.dev === true, 'would be a runtime dependency'],
	];
	return rules.filter(([holds]) => !holds).map(([, says]) => `${folder} ${says}`);
}

it('every package is pinned by its hash and comes from the registry', () => {
	expect(lockfile.lockfileVersion).toBe(3);
	expect(locked.length).toBeGreaterThan(Object.keys(manifest.devDependencies).length);
	expect(locked.flatMap(faults)).toEqual([]);
});

it('only the bundler runs a script when it is installed', () => {
	const running = locked.filter(([, {hasInstallScript}]) => hasInstallScript).map(([folder]) => folder);
	expect(running).toEqual(['node_modules/esbuild']);
});

it.each<[string, Locked, string]>([
	['git', {version: '1.0.0', resolved: 'git+ssh://git@github.com/a/b.git#1', dev: true}, 'has no sha512'],
	['host', {resolved: 'https://registry.example/a.tgz', dev: true}, 'comes from'],
	['range', {version: '^1.0.0', dev: true}, 'has no exact version'],
	['runtime', {version: '1.0.0'}, 'would be a runtime dependency'],
])('an entry that is not so is found: %s', (name, entry, says) =>
	expect(faults([`node_modules/${name}`, entry]).join()).toContain(says),
);
