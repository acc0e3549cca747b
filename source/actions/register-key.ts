import type {Kind} from './kind.ts';
import {runOrFail} from './program.ts';

/**
 * Registers the public key through the host's own program, as the person that is logged in there. Whether it worked is
 * seen only by a login, which the engine tries; so a look never says `after`.
 */
export const registerKey: Kind<'register-key'> = {
	touches: () => ({}),
	look: async () => 'before',

	async apply(system, {registrar, host}, context) {
		if (registrar === undefined) return {kind: 'done', after: {}};
		// GH_HOST: gh(1), environment; it decides which of several hosts is meant.
		const ran = await runOrFail(system, registrar, context, {env: {GH_HOST: host, GH_PROMPT_DISABLED: '1'}});
		return ran.kind === 'failed' ? ran : {kind: 'done', after: {}};
	},

	takeBack: async (_system, {listPage}) => ({
		state: 'for-you',
		...(listPage === undefined ? {} : {path: listPage}),
	}),
};
