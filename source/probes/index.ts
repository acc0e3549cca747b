import type {FactName} from '../core/facts.ts';
import {accessAsGoProbe, accessAsUserProbe} from './access.ts';
import {agentProbe} from './agent.ts';
import {authoritiesProbe} from './authorities.ts';
import {companyWayProbe} from './company-way.ts';
import {controlSocketProbe} from './control-socket.ts';
import {downloadProbe} from './download.ts';
import {gitConfigProbe} from './git-config.ts';
import {goEnvProbe} from './go-env.ts';
import {goGetProbe} from './go-get.ts';
import {goproxyProbe} from './goproxy.ts';
import {homeProbe} from './home.ts';
import {keysProbe} from './keys.ts';
import {knownHostsProbe} from './known-hosts.ts';
import {loginProbe} from './login.ts';
import {loginStoreProbe} from './login-store.ts';
import {networkProbe} from './network.ts';
import type {Probe} from './probe.ts';
import {projectProbe} from './project.ts';
import {registrarProbe} from './registrar.ts';
import {sshConfigProbe} from './ssh-config.ts';
import {sumdbProbe} from './sumdb.ts';
import {toolchainProbe} from './toolchain.ts';
import {toolsProbe} from './tools.ts';

/** Every probe. */
export const probes = [
	gitConfigProbe,
	goEnvProbe,
	authoritiesProbe,
	loginProbe,
	goGetProbe,
	accessAsGoProbe,
	accessAsUserProbe,
	networkProbe,
	companyWayProbe,
	sshConfigProbe,
	goproxyProbe,
	sumdbProbe,
	projectProbe,
	keysProbe,
	agentProbe,
	knownHostsProbe,
	controlSocketProbe,
	toolchainProbe,
	toolsProbe,
	homeProbe,
	registrarProbe,
	loginStoreProbe,
	downloadProbe,
] as readonly Probe[];

/** Facts that are the same for every host: their probes read nothing of the target. */
export const machineFacts: readonly FactName[] = [
	'gitConfig',
	'goEnv',
	'sumdb',
	'project',
	'toolchain',
	'tools',
	'home',
];
