import {shellQuoted} from '../core/shell-quote.ts';
import type {WizardState} from './state.ts';

export interface Repeated {
	/** Arguments that repeat the run without questions. */
	readonly again: string;
	/** Names for variables that are to hold the secrets which were typed here. */
	readonly variables: readonly string[];
}

/** The run as it went: also what was decided about a passphrase or token on the way. */
export function repeated({again, scrollback, targets}: WizardState): Repeated {
	const given = scrollback.flatMap(item => (item.kind === 'passphrase' ? [item] : []));
	const passphrase = given.findLast(({chosen}) => chosen !== 'token')?.chosen;
	const hosts = new Set(given.flatMap(({chosen, host}) => (chosen === 'token' ? [host] : [])));
	const tokens = [...hosts].map((host, index) =>
		targets.length > 1
			? ([`token@${host}`, `MY_TOKEN_${index + 1}`] as const)
			: (['token', 'MY_TOKEN'] as const),
	);
	const secrets = [...(passphrase === 'set' ? ([['passphrase', 'MY_PASSPHRASE']] as const) : []), ...tokens];
	const words = [
		...(passphrase === 'none' ? ['--set passphrase=none'] : []),
		...secrets.map(([name, variable]) => `--secret ${shellQuoted(`${name}=env:${variable}`)}`),
	];
	return {
		again: again === '' ? '' : [again, ...words].join(' '),
		variables: secrets.map(([, variable]) => variable),
	};
}
