import type {AuthoritiesFact, AuthoritiesFault, TrustStore} from '../core/facts/company.ts';
import {countCertificates} from '../core/read/certificates.ts';
import type {FileLook, System} from '../system/system.ts';
import {probe} from './probe.ts';

/** The file of certificate authorities that the organisation names: whether git and Go could be told to trust it. */
export const authoritiesProbe = probe({
	fact: 'authorities',
	part: 'network',
	needs: [],
	async look({system, target}): Promise<AuthoritiesFact> {
		const file = target.organisation.caFile;
		if (file === undefined) return {kind: 'none'};
		const unusable = (because: AuthoritiesFault, said = ''): AuthoritiesFact => ({
			kind: 'unusable',
			file,
			because,
			said,
		});
		const [read, look] = await Promise.all([system.read(file), system.look(file)]);
		if (read.kind === 'missing') return unusable('missing');
		if (read.kind === 'unreadable') return unusable('unreadable', read.because);
		if (read.kind === 'too-large') return unusable('not-pem');
		if (countCertificates(Buffer.from(read.bytes).toString('latin1')) === 0) return unusable('not-pem');
		if (othersMayWrite(system, look)) return unusable('writable');
		return {kind: 'usable', file, store: await storeOf(system)};
	},
});

/** As ssh judges its own files: neither the group nor all others. Modes say nothing on Windows. */
function othersMayWrite({platform}: System, look: FileLook): boolean {
	return platform !== 'win32' && 'mode' in look && (look.mode & 0o022) !== 0;
}

async function storeOf(system: System): Promise<TrustStore | undefined> {
	if (system.platform === 'darwin') return 'macos';
	if (system.platform === 'win32') return 'windows';
	const [debian, fedora] = await Promise.all(
		['/usr/local/share/ca-certificates', '/etc/pki/ca-trust/source/anchors'].map(path => system.look(path)),
	);
	if (debian?.kind === 'directory') return 'debian';
	return fedora?.kind === 'directory' ? 'fedora' : undefined;
}
