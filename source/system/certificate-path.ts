import {X509Certificate} from 'node:crypto';

/**
 * Whether a chain as most servers show it leads to one of these anchors: the server's certificate, at most one between,
 * then the anchor. Each step (who issued it, the signature, the host's name) is judged by OpenSSL; only the path is ours,
 * so whatever has more to it (a longer chain, limits to names or to its length, an old digest) is not vouched for here: it is left to
 * OpenSSL's own verification, whose store of all roots takes 20 ms and a megabyte to make.
 * @param chain DER, as the server shows it, its own certificate first
 * @param anchors PEM
 */
export function leadsToAnchor(
	chain: readonly Buffer[],
	host: string,
	anchors: readonly string[],
	now: Date,
): boolean {
	const [leaf, middle] = chain.map(der => new X509Certificate(der));
	if (leaf === undefined || anchors.length === 0) return false;
	if (!isNamed(leaf, host) || !isForServers(leaf) || !isPlain(leaf) || !isValid(leaf, now)) return false;
	const roots = anchors.map(pem => new X509Certificate(pem));
	if (roots.some(root => isSignedBy(leaf, root, now))) return true;
	if (middle === undefined || !isPlain(middle) || !isSignedBy(leaf, middle, now)) return false;
	return roots.some(root => !root.raw.includes(pathLength) && isSignedBy(middle, root, now));
}

/** An address is no name; one of the sixth version has colons. */
function isNamed(certificate: X509Certificate, host: string): boolean {
	const isAddress = host.includes(':') || /^[\d.]+$/.test(host);
	return (isAddress ? certificate.checkIP(host) : certificate.checkHost(host)) !== undefined;
}

/** RFC 5280, section 4.2.1.12: id-kp-serverAuth and anyExtendedKeyUsage; without the extension there is no limit. */
function isForServers({keyUsage}: X509Certificate): boolean {
	// Typed as always there, but Node leaves it undefined where the extension is missing.
	const purposes = keyUsage as readonly string[] | undefined;
	return purposes === undefined || purposes.some(oid => oid === '1.3.6.1.5.5.7.3.1' || oid === '2.5.29.37.0');
}

function isValid({validFrom, validTo}: X509Certificate, now: Date): boolean {
	return Date.parse(validFrom) <= now.getTime() && now.getTime() <= Date.parse(validTo);
}

function isSignedBy(certificate: X509Certificate, issuer: X509Certificate, now: Date): boolean {
	const mayIssue = issuer.ca && isValid(issuer, now) && !issuer.raw.includes(nameConstraints);
	return mayIssue && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function isPlain({raw}: X509Certificate): boolean {
	return !weakSignatures.some(oid => raw.includes(oid));
}

/** RFC 5280, section 4.2.1.10: an extension that limits the names an authority vouches for. As DER, like those below. */
const nameConstraints = Buffer.from('0603551d1e', 'hex');

/** RFC 5280, section 4.2.1.9: CA TRUE and how many authorities may stand between it and the server's certificate. */
const pathLength = Buffer.from('30060101ff0201', 'hex');

/** With RSA by MD5 and by SHA-1, with ECDSA by SHA-1 (RFC 3279, section 2.2). */
const weakSignatures = ['06092a864886f70d010104', '06092a864886f70d010105', '06072a8648ce3d0401'].map(oid =>
	Buffer.from(oid, 'hex'),
);
