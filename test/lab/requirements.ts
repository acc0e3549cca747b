import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {describe} from 'vitest';
import {checksumDatabaseProgram, goToolchains, securityKey} from './go-toolchains.ts';
import {unshare} from './namespace.ts';

/** Suites that need the lab: skipped, and loudly so, where a component is missing; with LAB_REQUIRED=1 that is a failure. */
export function describeLab(name: string, suite: () => void): void {
	const missing = missingComponents();
	if (missing.length > 0) {
		if (process.env.LAB_REQUIRED === '1') throw new Error(missingText(missing, [name]));
		if (!process.env.LAB_ANNOUNCED) console.warn(missingText(missing, [name]));
	}
	describe.skipIf(missing.length > 0)(name, suite);
}

let probed: string[] | undefined;

/** What the lab needs and this machine lacks, in words. */
export function missingComponents(): string[] {
	probed ??= Object.entries(programs)
		.filter(([, path]) => !existsSync(path))
		.map(([component]) => component)
		.concat(missingToolchains(), missingPowers());
	return probed;
}

export function missingText(missing: string[], skipped: string[]): string {
	const line = '='.repeat(78);
	return [
		'',
		line,
		'THE LAB IS INCOMPLETE ON THIS MACHINE',
		...missing.map(component => `  missing: ${component}`),
		...skipped.map(name => `  skipped: ${name}`),
		'  install: npm run lab:install',
		line,
	].join('\n');
}

const programs = {
	'unshare (util-linux)': '/usr/bin/unshare',
	'ip (iproute2)': '/usr/sbin/ip',
	'sshd (openssh-server)': '/usr/sbin/sshd',
	'ssh (openssh-client)': '/usr/bin/ssh',
	'git-http-backend (git)': '/usr/lib/git-core/git-http-backend',
	'nginx (nginx-light)': '/usr/sbin/nginx',
	fcgiwrap: '/usr/sbin/fcgiwrap',
	'nft (nftables)': '/usr/sbin/nft',
	dnsmasq: '/usr/sbin/dnsmasq',
	tinyproxy: '/usr/bin/tinyproxy',
	openssl: '/usr/bin/openssl',
	gitolite3: '/usr/bin/gitolite',
	'puttygen (putty-tools)': '/usr/bin/puttygen',
	'gpg-agent': '/usr/bin/gpg-agent',
	"OpenSSH's security key for tests (openssh-tests)": securityKey,
	'the checksum database': checksumDatabaseProgram,
};

function missingToolchains(): string[] {
	const found = goToolchains();
	const wanted = [['1.19'], ['1.24'], ['1.26', '1.25']];
	return wanted
		.filter(names => !names.some(name => found.has(name)))
		.map(names => `go ${names.join(' or ')}`);
}

/** Tries what no file tells: user namespaces may be forbidden, and nftables may be left out of the kernel. */
function missingPowers(): string[] {
	const [file = '', ...args] = unshare;
	const tried = spawnSync(file, [...args, '/usr/sbin/nft', 'add table inet lab'], {
		encoding: 'utf8',
		timeout: 5000,
	});
	if (tried.status === 0) return [];
	return [`user namespaces with nftables: ${tried.error?.message ?? tried.stderr.trim()}`];
}
