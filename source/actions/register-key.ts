import {registrarEnvironment} from '../core/registrar.ts';
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
		const env = registrarEnvironment(registrar.program, host);
		const ran = await runOrFail(system, registrar, context, {env});
		// glab calls it a failure when the key is there already; gh does not.
		const isThere = ran.kind === 'failed' && /has already been taken/.test(ran.said);
		return ran.kind === 'failed' && !isThere ? ran : {kind: 'done', after: {}};
	},

	takeBack: async (_system, {listPage}) => ({
		state: 'for-you',
		...(listPage === undefined ? {} : {path: listPage}),
	}),
};
