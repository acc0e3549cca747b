import type {Target} from './target.ts';

/** What tells a second account on a host from the first: the name that ssh knows it by, and its key. */
export interface SecondAccount {
	/** Whose modules it is for. */
	readonly owner: string;
	/** For `--set alias=…`: `github.com-acme`. */
	readonly alias: string;
	/** File name of its key, below ~/.ssh: `id_ed25519_acme`. */
	readonly key: string;
}

/** What a second account would be called; undefined where the whole host is one owner's, so that nothing tells two apart. */
export function secondAccountOf({owners, ssh, keyType}: Target): SecondAccount | undefined {
	const [owner] = owners;
	if (owner === undefined) return undefined;
	const name = owner.replace(/[^\w-]+/g, '-').replace(/^-+|-+$/g, '');
	return {
		owner,
		alias: `${ssh.host}-${name.replaceAll('_', '-').toLowerCase()}`,
		key: `id_${keyType}_${name}`,
	};
}
