import type {Recipe} from './recipe.ts';
import {knows} from './recipe-choice.ts';
import type {RecipeFile, RecipeFileHost} from './recipe-file.ts';

/** What a file that nobody named may not decide: which keys a well-known host has, and who stands between Go and its modules. */
const guardedMembers = ['hostKeys', 'goproxy', 'checksumDatabase', 'caFile', 'httpProxy'] as const;
export type GuardedMember = (typeof guardedMembers)[number];

/** The guarded members that a file has; host keys count only for a host with published ones. */
export function guardedIn({hosts}: RecipeFile, recipes: readonly Recipe[]): readonly GuardedMember[] {
	return guardedMembers.filter(member => hosts.some(host => isGuarded(member, host, recipes)));
}

function isGuarded(member: GuardedMember, host: RecipeFileHost, recipes: readonly Recipe[]): boolean {
	switch (member) {
		case 'hostKeys':
			return host.hostKeys.length > 0 && recipes.some(recipe => publishesFor(recipe, host.host));
		case 'goproxy':
			return host.goproxy !== undefined;
		default:
			return host.organisation[member] !== undefined;
	}
}

/** Whether the host is one whose keys a recipe holds, under any of its names: that for SSH and that of an old address too. */
function publishesFor(recipe: Recipe, host: string): boolean {
	return recipe.published.length > 0 && (knows(recipe, host) || recipe.sshHost(host) !== host);
}

/** One thing that a file says of a host, as it is remembered and compared. */
export interface Saying {
	readonly host: string;
	readonly member: string;
	readonly value: string;
}

/** All that a file says, one thing after the other; two files that say the same have the same. */
export function sayingsOf({hosts}: RecipeFile): readonly Saying[] {
	return hosts.flatMap(host => {
		const {organisation} = host;
		const said: readonly (readonly [string, string | number | undefined])[] = [
			['title', host.title],
			['extends', host.extends],
			['port', host.port],
			...host.hostKeys.map(({keyType, fingerprint}) => ['hostKeys', `${keyType} ${fingerprint}`] as const),
			...host.privateModules.map(pattern => ['privateModules', pattern] as const),
			['goproxy', host.goproxy],
			['goproxyServesPrivate', organisation.goproxyServesPrivate ? 'true' : undefined],
			['checksumDatabase', organisation.checksumDatabase],
			['caFile', organisation.caFile],
			['httpProxy', organisation.httpProxy],
			...Object.entries(organisation.tools).map(
				([tool, version]) => ['tools', `${tool} ${version}`] as const,
			),
			['help', host.help],
			['advice', organisation.advice],
		];
		return said.flatMap(([member, value]) =>
			value === undefined ? [] : [{host: host.host, member, value: String(value)}],
		);
	});
}

export interface SayingChanges {
	readonly gone: readonly Saying[];
	readonly come: readonly Saying[];
	/** Guarded members that are not what they were. */
	readonly guarded: readonly GuardedMember[];
}

/** What is said now and was not said before, and the other way round. */
export function changesBetween(before: readonly Saying[], now: readonly Saying[]): SayingChanges {
	const gone = before.filter(saying => !now.some(other => isSame(saying, other)));
	const come = now.filter(saying => !before.some(other => isSame(saying, other)));
	const changed = [...gone, ...come];
	return {
		gone,
		come,
		guarded: guardedMembers.filter(name => changed.some(({member}) => member === name)),
	};
}

function isSame(one: Saying, other: Saying): boolean {
	return one.host === other.host && one.member === other.member && one.value === other.value;
}
