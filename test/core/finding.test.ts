import {expect, it} from 'vitest';
import {findingIds, findingOf, parts, registry} from '../../source/core/finding.ts';

/** Published: a code is never given to another check, and a number never used twice. */
// biome-ignore format: one check a line.
const frozen = {
	S1: 'ssh.key-missing',
	S2: 'ssh.key-no-pub',
	S3: 'ssh.key-mode',
	S4: 'ssh.key-format',
	S5: 'ssh.encrypted-not-in-agent',
	S6: 'ssh.agent-missing',
	S7: 'ssh.host-key-unknown',
	S8: 'ssh.host-key-changed',
	S9: 'ssh.config-mode',
	S10: 'ssh.too-many-keys',
	S11: 'ssh.config-broken',
	S12: 'ssh.login-refused',
	S13: 'ssh.wrong-account',
	S14: 'ssh.deploy-key',
	S15: 'ssh.sso-required',
	S16: 'ssh.missing',
	S17: 'ssh.host-key-revoked',
	S18: 'ssh.control-socket',
	S19: 'ssh.directory-mode',
	N21: 'net.dns',
	N22: 'net.port-22',
	N23: 'net.port-443',
	N24: 'net.https-intercepted',
	N25: 'net.captive-portal',
	N26: 'net.proxy',
	N27: 'net.goproxy-unreachable',
	N28: 'net.sumdb-unreachable',
	N29: 'net.not-ssh',
	G31: 'go.private-missing',
	G32: 'go.private-quoted',
	G33: 'go.private-case',
	G34: 'go.private-form',
	G35: 'go.env-shadowed',
	G36: 'go.env-broken',
	G37: 'go.proxy-off',
	G38: 'go.proxy-comma',
	G39: 'go.sumdb-off',
	G40: 'go.insecure',
	G41: 'go.vcs',
	G42: 'go.missing',
	G43: 'go.too-old',
	G44: 'go.private-bypasses-proxy',
	G45: 'go.vendor',
	G46: 'go.module-cache',
	G47: 'go.proxy-invalid',
	G48: 'go.module-file',
	G49: 'go.sumdb-invalid',
	G163: 'go.workspace-older',
	R51: 'git.rewrite-missing',
	R52: 'git.rewrite-dot-git',
	R53: 'git.rewrite-case',
	R54: 'git.rewrite-port-in-path',
	R55: 'git.ssh-command-ignored-by-go',
	R56: 'git.credential-helper',
	S140: 'ssh.known-hosts-unread',
	R57: 'git.config-broken',
	R58: 'git.missing',
	R59: 'git.rewrite-token',
	R60: 'git.safe-directory',
	R61: 'git.too-old',
	R62: 'git.certificate',
	R63: 'git.proxy',
	R64: 'git.rewrite-elsewhere',
	A71: 'access.git-ok-go-fails',
	A72: 'access.not-found',
	A73: 'access.module',
	A74: 'access.repository',
	P81: 'privacy.leak',
	G110: 'go.proxy-differs',
	G111: 'go.sumdb-differs',
	N112: 'net.goproxy-private',
	R113: 'git.web-proxy',
	N114: 'net.web-proxy',
	N150: 'net.authorities',
	G151: 'go.authorities',
	R152: 'git.login-by-path',
	R153: 'git.netrc-default',
	G115: 'go.below-minimum',
	S116: 'ssh.too-old',
	H91: 'home.mismatch',
	H92: 'home.not-writable',
	H93: 'home.sudo',
	H94: 'home.no-account',
	A100: 'access.nested-group',
	R101: 'git.login-refused',
	S130: 'ssh.key-type',
	R131: 'git.rewrite-old-host',
	R154: 'git.rewrite-user',
	S160: 'ssh.key-not-signed',
	S161: 'ssh.key-too-short',
	S162: 'ssh.no-common-algorithm',
} as const;

it('codes are frozen', () => {
	expect(Object.fromEntries(findingIds.map(id => [registry[id].code, id]))).toEqual(frozen);
});

it('a number stands for one check, whatever its letter', () => {
	const numbers = findingIds.map(id => Number(registry[id].code.slice(1)));
	expect(new Set(numbers).size).toBe(findingIds.length);
	expect(numbers.every(number => number > 0)).toBe(true);
});

it.each(findingIds)('%s: its part is known, and what it needs is too', id => {
	const {part, needs, code} = registry[id];
	expect(code).toMatch(/^[SNGRAPH]\d{1,3}$/);
	expect(parts).toContain(part);
	expect(needs.filter(need => !findingIds.includes(need))).toEqual([]);
	expect(new Set(needs).size).toBe(needs.length);
});

it('nothing waits for itself, over however many steps', () => {
	const settled: string[] = [];
	let open = [...findingIds];
	while (open.length > 0) {
		const ready = open.filter(id => registry[id].needs.every(need => settled.includes(need)));
		expect(ready, `a circle among ${open.join(' ')}`).not.toEqual([]);
		settled.push(...ready);
		open = open.filter(id => !ready.includes(id));
	}
});

it.each([
	['S3', 'ssh.key-mode'],
	['s3', 'ssh.key-mode'],
	['3', 'ssh.key-mode'],
	['s12', 'ssh.login-refused'],
	['ssh.key-mode', 'ssh.key-mode'],
	['N3', undefined],
	['S03', undefined],
	['', undefined],
	['S', undefined],
	['SSH.KEY-MODE', undefined],
])('%s said aloud is %s', (code, id) => {
	expect(findingOf(code)).toBe(id);
});
