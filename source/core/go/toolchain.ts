/** `version` is bare, as in `1.26.0`. */
export type Toolchain =
	| {readonly kind: 'local'; readonly version: string}
	/** A newer Go is needed. `how`: where Go takes it from; `refused` when it will not look for it and stops. */
	| {
			readonly kind: 'newer';
			readonly version: string;
			readonly allowed: true;
			readonly how: 'download' | 'path';
	  }
	| {
			readonly kind: 'newer';
			readonly version: string;
			readonly allowed: false;
			readonly how: 'refused';
			readonly because: 'GOTOOLCHAIN' | 'toolchain-line' | 'too-old';
	  }
	/** GOTOOLCHAIN names a Go older than the local one, and the project is content with it. */
	| {
			readonly kind: 'named';
			readonly version: string;
			readonly allowed: true;
			readonly how: 'download' | 'path';
	  }
	/** A value Go cannot read: it stops. `version` is the local one. */
	| {
			readonly kind: 'invalid';
			readonly version: string;
			readonly allowed: false;
			readonly because: 'GOTOOLCHAIN' | 'toolchain-line';
			readonly value: string;
	  };

export interface ToolchainQuestion {
	/** The Go on the PATH, bare: `1.24.4`. */
	readonly local: string;
	/** The `go` line of go.mod: `1.22`, `1.22.0`. */
	readonly goLine: string | undefined;
	/** The `toolchain` line of go.mod: `go1.22.1`, `default`. */
	readonly toolchainLine: string | undefined;
	/** Effective value; undefined or empty counts as `local`, which is what Go does without its go.env. */
	readonly GOTOOLCHAIN: string | undefined;
}

/** Which Go runs for a project (cmd/go/internal/toolchain/select.go Select, as Go 1.24 and 1.26 have it). */
export function selectToolchain(question: ToolchainQuestion): Toolchain {
	const {local, goLine, toolchainLine, GOTOOLCHAIN} = question;
	if (compareGoVersions(local, '1.21') < 0) return withoutSwitching(local, goLine, toolchainLine);
	const setting = readSetting(GOTOOLCHAIN || 'local', local);
	if (setting === undefined) return invalid(local, 'GOTOOLCHAIN', GOTOOLCHAIN ?? '');
	const switches = setting.mode !== undefined && toolchainLine !== 'default';
	const suggested = switches && toolchainLine ? fromToolchain(toolchainLine) : setting.minimum;
	if (suggested === undefined) return invalid(local, 'toolchain-line', toolchainLine ?? '');
	const version = newer(setting.minimum, suggested);
	if (goLine === undefined || compareGoVersions(goLine, version) <= 0)
		return found(local, version, setting.mode);
	if (switches) return found(local, firstRelease(goLine), setting.mode);
	return refused(firstRelease(goLine), setting.mode === undefined ? 'GOTOOLCHAIN' : 'toolchain-line');
}

/** Whether this Go sets GIT_SSH_COMMAND for git, so that core.sshCommand is ignored (modload/init.go, up to 1.24). */
export function setsGitSshCommand(version: string): boolean {
	return compareGoVersions(version, '1.25') < 0;
}

/** Order of Go versions without their `go` prefix (internal/gover Compare): 1.21 < 1.21rc1 < 1.21.0; malformed ones are lowest. */
export function compareGoVersions(a: string, b: string): number {
	const left = readVersion(a);
	const right = readVersion(b);
	for (const [index, part] of left.entries()) {
		const other = right[index] ?? '';
		const order =
			index === kindIndex ? Number(part > other) - Number(part < other) : compareDecimals(part, other);
		if (order !== 0) return order;
	}
	return 0;
}

/** The Go version a toolchain name stands for (gover/toolchain.go FromToolchain): `go1.22.1-custom` is 1.22.1. */
export function fromToolchain(name: string): string | undefined {
	const version = /^go([^ \t\-\\/]*)([ \t-][^\\/]*)?$/.exec(name)?.[1];
	return version !== undefined && readVersion(version).some(part => part !== '') ? version : undefined;
}

function found(local: string, version: string, mode: 'auto' | 'path' | undefined): Toolchain {
	if (version === local) return {kind: 'local', version};
	const kind = compareGoVersions(version, local) > 0 ? 'newer' : 'named';
	return {kind, version, allowed: true, how: mode === 'path' ? 'path' : 'download'};
}

function refused(version: string, because: 'GOTOOLCHAIN' | 'toolchain-line' | 'too-old'): Toolchain {
	return {kind: 'newer', version, allowed: false, how: 'refused', because};
}

function invalid(local: string, because: 'GOTOOLCHAIN' | 'toolchain-line', value: string): Toolchain {
	return {kind: 'invalid', version: local, allowed: false, because, value};
}

const kindIndex = 3;

/** Major, minor, patch, kind (alpha, beta, rc) and its number, in decimal text; all empty when malformed (gover Parse). */
function readVersion(text: string): readonly string[] {
	const number = '(0|[1-9][0-9]*)';
	const found = new RegExp(`^${number}(?:\\.${number}(?:\\.${number}|([a-z]+)${number}?)?)?$`).exec(text);
	if (found === null) return ['', '', '', '', ''];
	const [, major = '', minor = '0', patch, kind = '', pre = ''] = found;
	const impliedPatch = found[2] === undefined || (kind === '' && compareDecimals(minor, '21') < 0) ? '0' : '';
	return [major, minor, patch ?? impliedPatch, kind, pre];
}

function compareDecimals(a: string, b: string): number {
	return Math.sign(a.length - b.length) || Number(a > b) - Number(a < b);
}

function newer(a: string, b: string): string {
	return compareGoVersions(a, b) < 0 ? b : a;
}

/** A go line without a patch names a language; its first release is `.0` from 1.21 on. */
function firstRelease(goLine: string): string {
	return /^[0-9]+\.[0-9]+$/.test(goLine) && compareGoVersions(goLine, '1.21') >= 0 ? `${goLine}.0` : goLine;
}

/** GOTOOLCHAIN: `auto`, `path`, `local`, a toolchain's name, or either of the last two with `+auto` or `+path`. */
function readSetting(
	setting: string,
	local: string,
): {minimum: string; mode: 'auto' | 'path' | undefined} | undefined {
	if (setting === 'auto' || setting === 'path') return {minimum: local, mode: setting};
	const plus = setting.indexOf('+');
	const name = plus < 0 ? setting : setting.slice(0, plus);
	const suffix = plus < 0 ? undefined : setting.slice(plus + 1);
	const minimum = name === 'local' ? local : fromToolchain(name);
	if (minimum === undefined || (suffix !== undefined && suffix !== 'auto' && suffix !== 'path'))
		return undefined;
	return {minimum, mode: suffix};
}

/** Go 1.20 and earlier never switch; they refuse only a go.mod they cannot read (a patch in the go line, a toolchain line). */
function withoutSwitching(
	local: string,
	goLine: string | undefined,
	toolchainLine: string | undefined,
): Toolchain {
	const unreadable =
		Boolean(toolchainLine) || (goLine !== undefined && !/^[1-9][0-9]*\.(0|[1-9][0-9]*)$/.test(goLine));
	if (!unreadable) return {kind: 'local', version: local};
	return refused(newer(firstRelease(goLine ?? '1.21'), '1.21.0'), 'too-old');
}
