import {accessCheck, downloadCheck} from './access.ts';
import type {Check} from './check.ts';
import {authoritiesCheck, webProxyCheck} from './company-way.ts';
import {gitCheck, gitConfigCheck} from './git.ts';
import {gitCertificateCheck} from './git-certificate.ts';
import {gitLoginsCheck} from './git-logins.ts';
import {gitRewriteCheck} from './git-rewrite.ts';
import {goPrivateCheck} from './go-private.ts';
import {goproxyCheck, sumdbCheck} from './go-servers.ts';
import {goSettingsCheck} from './go-settings.ts';
import {hostKeysCheck} from './host-keys.ts';
import {keyUseCheck} from './key-use.ts';
import {keysCheck} from './keys.ts';
import {controlSocketCheck, loginCheck} from './login.ts';
import {nestedCheck} from './nested.ts';
import {networkCheck} from './network.ts';
import {goproxyPrivateCheck, organisationGoCheck} from './organisation.ts';
import {sshFilesCheck} from './ssh-files.ts';
import {homeCheck, projectCheck, toolchainCheck, toolsCheck} from './tools.ts';
import {workspaceCheck} from './workspace.ts';

/** Every check, in the order of causes: what others wait for comes first, the proof last. */
export const checks = [
	toolsCheck,
	homeCheck,
	projectCheck,
	workspaceCheck,
	toolchainCheck,
	networkCheck,
	sshFilesCheck,
	keysCheck,
	hostKeysCheck,
	keyUseCheck,
	loginCheck,
	controlSocketCheck,
	goSettingsCheck,
	organisationGoCheck,
	authoritiesCheck,
	webProxyCheck,
	goproxyCheck,
	goproxyPrivateCheck,
	sumdbCheck,
	goPrivateCheck,
	gitConfigCheck,
	gitRewriteCheck,
	gitCheck,
	gitCertificateCheck,
	gitLoginsCheck,
	nestedCheck,
	accessCheck,
	downloadCheck,
] as readonly Check[];
