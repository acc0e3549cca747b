/** How many certificates a PEM text holds (RFC 7468); 0 where one of them is none. */
export function countCertificates(text: string): number {
	const bodies = [...text.matchAll(block)].map(([, body = '']) => body);
	return bodies.every(isCertificate) ? bodies.length : 0;
}

const block = /-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/g;

/** One DER sequence that is as long as it says (X.690, 8.1.3). Whether it signs for a host is OpenSSL's to judge. */
function isCertificate(body: string): boolean {
	const base64 = body.replace(/\s/g, '');
	if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return false;
	const der = Buffer.from(base64, 'base64');
	return der.length > 256 && der[0] === 0x30 && der[1] === 0x82 && der.readUInt16BE(2) + 4 === der.length;
}
