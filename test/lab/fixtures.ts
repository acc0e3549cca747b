import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {cp, mkdir, mkdtemp, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {makeCertificates} from './certificates.ts';
import {labCache} from './go-toolchains.ts';
import {makeModuleProxy} from './module-proxy.ts';
import {makeRepositories} from './repositories.ts';
import {makeHostKeys} from './ssh-server.ts';

const makers = ['fixtures', 'certificates', 'network', 'repositories', 'module-proxy', 'zip', 'ssh-server'];

/** Copies into `dir` the certificates, host keys, repositories and module proxy trees; made once a machine, as they never change. */
export async function copyFixtures(dir: string): Promise<void> {
	const made = `${labCache}/fixtures-${await makersDigest()}`;
	if (!existsSync(made)) await makeFixtures(made);
	await cp(made, dir, {recursive: true});
}

async function makersDigest(): Promise<string> {
	const digest = createHash('sha256');
	for (const name of makers) digest.update(await readFile(new URL(`${name}.ts`, import.meta.url)));
	return digest.digest('hex').slice(0, 12);
}

async function makeFixtures(made: string): Promise<void> {
	await mkdir(labCache, {recursive: true});
	const dir = await mkdtemp(`${labCache}/making-`);
	try {
		await fill(dir);
		await rename(dir, made);
	} catch (error) {
		await rm(dir, {recursive: true});
		// Another lab may have been quicker.
		if (!existsSync(made)) throw error;
	}
}

async function fill(dir: string): Promise<void> {
	const publicSums = await makeModuleProxy(`${dir}/public-modules`, 'public.example/lib');
	await writeFile(`${dir}/public.sum`, publicSums);
	await makeModuleProxy(`${dir}/company-modules`, 'github.com/acme/private');
	await makeRepositories(`${dir}/repositories`);
	await makeCertificates(`${dir}/certificates`);
	await makeHostKeys(`${dir}/host-keys`);
	await makeHostKeys(`${dir}/impostor-keys`);
}
