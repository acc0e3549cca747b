import {readFile} from 'node:fs/promises';
import path from 'node:path';

/**
 * The bill of materials of the bundle in CycloneDX 1.6 (ECMA-424): the packages of which something is in the outputs,
 * with the hashes that package-lock.json pins. It holds neither time nor serial number, so the same sources give the
 * same bytes. A package that the lockfile does not pin stops the build.
 */
export async function sbom(root, packages) {
	const [manifest, lock] = await Promise.all([
		readJson(root, 'package.json'),
		readJson(root, 'package-lock.json'),
	]);
	const components = await Promise.all(
		packages.map(folder => component(root, folder, lock.packages[folder])),
	);
	const unique = [...new Map(components.map(one => [one.purl, one])).values()];
	const self = identity(manifest, 'application');
	const document = {
		$schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
		bomFormat: 'CycloneDX',
		specVersion: '1.6',
		version: 1,
		metadata: {component: self},
		components: unique,
		dependencies: [
			{ref: self.purl, dependsOn: unique.map(({purl}) => purl)},
			...unique.map(({purl}) => ({ref: purl})),
		],
		compositions: [{aggregate: 'complete', assemblies: [self.purl]}],
	};
	return `${JSON.stringify(document)}\n`;
}

async function component(root, folder, pinned) {
	const manifest = await readJson(root, path.join(folder, 'package.json'));
	const [algorithm, digest] = pinned?.integrity?.split('-') ?? [];
	if (algorithm !== 'sha512' || pinned.version !== manifest.version)
		throw new Error(
			`${manifest.name} ${manifest.version} is in the bundle and not pinned in package-lock.json`,
		);
	const content = Buffer.from(digest, 'base64').toString('hex');
	return {...identity(manifest, 'library'), hashes: [{alg: 'SHA-512', content}]};
}

/** Package URLs write the @ of a scope as %40 (package-url/purl-spec). */
function identity({name, version, license}, type) {
	const [, group, short] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name) ?? [];
	const purl = `pkg:npm/${group ? `${group.replace('@', '%40')}/` : ''}${short}@${version}`;
	const named = group ? {group, name: short} : {name: short};
	const licences = [/\s/.test(license) ? {expression: license} : {license: {id: license}}];
	return {type, 'bom-ref': purl, ...named, version, licenses: licences, purl};
}

async function readJson(root, file) {
	return JSON.parse(await readFile(path.join(root, file), 'utf8'));
}
