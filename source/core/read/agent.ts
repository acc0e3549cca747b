import {plainLines} from './lines.ts';
import {type PublicKey, readPublicKey} from './public-key.ts';

/** What an agent holds. */
export type AgentAnswer =
	| {readonly kind: 'keys'; readonly keys: readonly PublicKey[]}
	| {readonly kind: 'empty'}
	/** No agent answers; `because` is ssh-add's own sentence. */
	| {readonly kind: 'none'; readonly because: string};

/** Reads `ssh-add -L`: exit 0 lists keys, 1 with its sentence means an empty agent, anything else no agent. */
export function readAgent({
	code,
	stdout,
	stderr,
}: {
	code: number | null;
	stdout: string;
	stderr: string;
}): AgentAnswer {
	if (code === 1 && /^The agent has no identities/m.test(stdout)) return {kind: 'empty'};
	if (code !== 0) return {kind: 'none', because: plainLines(stderr)[0] ?? plainLines(stdout)[0] ?? ''};
	const keys = stdout.split('\n', 1000).flatMap(line => readPublicKey(line) ?? []);
	return keys.length > 0 ? {kind: 'keys', keys} : {kind: 'empty'};
}
