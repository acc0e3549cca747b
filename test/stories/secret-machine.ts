import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect} from 'vitest';
import type {Lab} from '../lab/lab.ts';

/** What a machine may hold that nobody else may learn, by where it stands. */
export const secrets = {
	passphrase: 'correct-horse-battery-Zq7',
	rewrite: 'ghp_Zq7rewriteRewriteRewriteRewrite1234',
	goproxy: 'goproxyPassword-Zq7x',
	netrc: 'neighbourPassword-Zq7y',
	proxyCommand: 'glpat-Zq7proxyCommandSecret99',
} as const;

export type SecretName = keyof typeof secrets;

/** Names of the secrets that a text tells, plain, as base64, or as a URL writes it. */
export function tellsASecret(text: string): readonly SecretName[] {
	const names = Object.keys(secrets) as SecretName[];
	return names.filter(name => forms(secrets[name]).some(form => text.includes(form)));
}

function forms(secret: string): string[] {
	return [secret, Buffer.from(secret).toString('base64').replace(/=+$/, ''), encodeURIComponent(secret)];
}

/** Puts them where people keep them, and confirms with the real programs that they are there. */
export async function plantSecrets(lab: Lab): Promise<void> {
	const base = `https://x-access-token:${secrets.rewrite}@github.com/other/`;
	await writeFile(
		join(lab.home, '.gitconfig'),
		`[url "${base}"]\n\tinsteadOf = https://github.com/other/\n[http]\n\tproxy =\n`,
	);
	const proxy = `https://dev:${secrets.goproxy}@goproxy.acme.example/403,direct`;
	await lab.exec(['go', 'env', '-w', `GOPROXY=${proxy}`]);
	await writeFile(
		join(lab.home, '.netrc'),
		`machine neighbour.example login bob password ${secrets.netrc}\n`,
		{mode: 0o600},
	);
	await mkdir(join(lab.home, '.ssh'), {mode: 0o700});
	const config = `Host neighbour.example\n\tProxyCommand connect --token ${secrets.proxyCommand} %h %p\n`;
	await writeFile(join(lab.home, '.ssh/config'), config, {mode: 0o600});
	const read = await Promise.all([
		lab.exec(['git', 'config', '--list']),
		lab.exec(['go', 'env', 'GOPROXY']),
		lab.exec(['ssh', '-G', 'neighbour.example']),
	]);
	const said = read.map(({stdout}) => stdout).join('');
	expect(tellsASecret(said)).toEqual(['rewrite', 'goproxy', 'proxyCommand']);
}
