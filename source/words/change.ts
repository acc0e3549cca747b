import type {Edit} from '../core/action.ts';

/** Facts about a change that the sentences of every language need; no words here. */

/** What a block in ssh_config is for, told by its directives. */
export function blockPurpose(edit: Extract<Edit, {kind: 'ssh-config-block'}>): {
	port: string | undefined;
	key: boolean;
	agent: boolean;
} {
	const value = (name: string) => edit.set.find(([directive]) => directive.toLowerCase() === name)?.[1];
	return {
		port: value('port'),
		key: value('identityfile') !== undefined,
		agent: value('identityagent') !== undefined,
	};
}

/** The first host that an edit of known_hosts is about, without brackets and port. */
export function knownHost(edit: Extract<Edit, {kind: 'known-hosts'}>): string {
	const name = edit.add[0]?.split(/[ ,]/)[0] ?? edit.remove[0]?.name ?? '';
	return name.replace(/^\[(.*)\]:\d+$/, '$1');
}

/** Whether a git base goes over SSH: `ssh://git@host/`, `git@host:`. */
export function overSsh(base: string): boolean {
	return base.startsWith('ssh://') || !base.includes('://');
}

/** A credential helper without what stands around its name: `!gh auth git-credential` is `gh`. */
export function keeperName(helpers: readonly string[]): string {
	const helper = helpers.findLast(each => each !== '') ?? '';
	return helper.replace(/^!/, '').split(' ')[0] ?? helper;
}
