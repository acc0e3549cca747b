import type {ChangeKind} from '../core/action.ts';
import {addToAgent} from './add-to-agent.ts';
import {derivePublicKey} from './derive-public-key.ts';
import {editFile} from './edit-file.ts';
import {gitCredentials} from './git-credentials.ts';
import {gitRewrite} from './git-rewrite.ts';
import {gitSetting} from './git-setting.ts';
import {goEnv} from './go-env.ts';
import type {ActionOf, Kind} from './kind.ts';
import {makeDirectory} from './make-directory.ts';
import {makeKey} from './make-key.ts';
import {netrcLogin} from './netrc-login.ts';
import {registerKey} from './register-key.ts';
import {setMode} from './set-mode.ts';
import {startAgent} from './start-agent.ts';
import {storeLogin} from './store-login.ts';
import {tell} from './tell.ts';

/** Every kind of change there is, with what can be done about it. */
export const kinds: {readonly [K in ChangeKind]: Kind<K>} = {
	'make-directory': makeDirectory,
	'make-key': makeKey,
	'derive-public-key': derivePublicKey,
	'set-mode': setMode,
	'edit-file': editFile,
	'go-env': goEnv,
	'git-rewrite': gitRewrite,
	'start-agent': startAgent,
	'add-to-agent': addToAgent,
	'netrc-login': netrcLogin,
	'store-login': storeLogin,
	'git-credentials': gitCredentials,
	'git-setting': gitSetting,
	'register-key': registerKey,
	tell,
};

export function kindOf<K extends ChangeKind>(action: ActionOf<K>): Kind<K> {
	return kinds[action.kind as K];
}
