import type {Finding} from '../core/finding.ts';
import type {WizardState} from './state.ts';

/**
 * Replaces names in a text by `host-1`, `org-1`, `repo-1`, `user-1`: for a shared screen. Each name has the same number
 * wherever it stands; names that the state does not know stay.
 */
export function hiding(state: WizardState): (text: string) => string {
	const names = namesOf(state);
	if (names.size === 0) return text => text;
	const longestFirst = [...names].sort(([a], [b]) => b.length - a.length);
	const patterns = longestFirst.map(([name, {before, after}]) => `${before}${escaped(name)}${after}`);
	const pattern = new RegExp(`(?<![A-Za-z0-9])(?:${patterns.join('|')})(?![A-Za-z0-9])`, 'gi');
	return text => text.replace(pattern, name => names.get(name.toLowerCase())?.shown ?? name);
}

interface Hidden {
	/** What stands in its place. */
	readonly shown: string;
	/** Conditions of a regular expression on what is around it. */
	readonly before: string;
	readonly after: string;
}

/** Words of our own sentences: a repository, or a home, of that name is hidden only in a path. */
const ordinary = new Set([
	'private',
	'public',
	'go',
	'git',
	'ssh',
	'module',
	'modules',
	'key',
	'host',
	'access',
	'home',
	'root',
	'user',
	'users',
	'admin',
	'dev',
	'test',
]);

/** By each name in small letters. */
function namesOf(state: WizardState): ReadonlyMap<string, Hidden> {
	const hidden = new Map<string, Hidden>();
	const hide = (kind: string, names: readonly (string | undefined)[]) => {
		const known = new Set(names.flatMap(name => (name ? [name.toLowerCase()] : [])));
		let number = 0;
		for (const name of known)
			if (!hidden.has(name)) hidden.set(name, {shown: `${kind}-${++number}`, ...around(kind, name)});
	};
	hide('host', hosts(state));
	hide('org', owners(state));
	hide('user', [...accounts(state), state.program.home?.split(/[/\\]/).at(-1)]);
	hide('repo', repositories(state));
	return hidden;
}

/** Short names are words of our own too; and a repository is no part of `SSH_AUTH_SOCK`. */
function around(kind: string, name: string): Pick<Hidden, 'before' | 'after'> {
	if (name.length < 3 || ordinary.has(name)) return {before: '(?<=[/\\\\])', after: ''};
	return kind === 'repo' ? {before: '(?<!_)', after: '(?!_)'} : {before: '', after: ''};
}

function hosts({targets, hosts: offered, interrupted}: WizardState): readonly (string | undefined)[] {
	return [
		...targets.flatMap(({host, ssh}) => [host, ssh.host, ssh.over443?.host]),
		...offered.map(({host}) => host),
		interrupted?.host,
	];
}

function owners({targets, hosts: offered}: WizardState): readonly string[] {
	return [
		...targets.flatMap(target => target.owners),
		...offered.flatMap(host => host.owners.map(({owner}) => owner)),
	];
}

function accounts({targets, findings, proof, work}: WizardState): readonly (string | undefined)[] {
	const registrars = (work?.actions ?? []).map(action =>
		action.kind === 'register-key' ? action.registrar?.account : undefined,
	);
	const rows = proof.map(row => (row.step === 'login' ? row.account : undefined));
	return [...targets.map(({account}) => account), ...findings.map(accountIn), ...rows, ...registrars];
}

function accountIn(finding: Finding): string | undefined {
	return finding.level !== 'skip' && 'account' in finding.fields ? finding.fields.account : undefined;
}

/** What follows the owner in the paths of modules. */
function repositories({targets, hosts: offered}: WizardState): readonly string[] {
	const modules = [
		...targets.flatMap(({modules, proof}) => (proof === undefined ? modules : [...modules, proof])),
		...offered.flatMap(host => host.owners.flatMap(owner => owner.modules)),
	];
	return modules.flatMap(({path}) =>
		path
			.split('/')
			.slice(2)
			.filter(part => !/^v\d+$/.test(part)),
	);
}

function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
