import type {AuthoritiesFact, CompanyWayFact} from './facts/company.ts';
import type {AccessFact, DownloadFact, GitConfigFact} from './facts/git.ts';
import type {GoEnvFact, ProjectFact} from './facts/go.ts';
import type {GoGetFact, LoginStoreFact} from './facts/login-store.ts';
import type {HomeFact, RegistrarFact, ToolchainFact, ToolsFact} from './facts/machine.ts';
import type {GoproxyFact, NetworkFact, SumdbFact} from './facts/network.ts';
import type {
	AgentFact,
	ControlSocketFact,
	KeysFact,
	KnownHostsFact,
	LoginFact,
	SshConfigFact,
} from './facts/ssh.ts';

/**
 * What was seen on this machine, without judgement: flat and serialisable. A failed look is a fact too. A member is
 * missing only when its probe was not run or was stopped by the person.
 */
export interface Facts {
	readonly tools: ToolsFact;
	readonly home: HomeFact;
	readonly registrar: RegistrarFact;
	readonly project: ProjectFact;
	readonly toolchain: ToolchainFact;
	readonly network: NetworkFact;
	readonly goproxy: GoproxyFact;
	readonly sumdb: SumdbFact;
	readonly authorities: AuthoritiesFact;
	readonly companyWay: CompanyWayFact;
	readonly sshConfig: SshConfigFact;
	readonly keys: KeysFact;
	readonly agent: AgentFact;
	readonly knownHosts: KnownHostsFact;
	readonly login: LoginFact;
	readonly controlSocket: ControlSocketFact;
	readonly goEnv: GoEnvFact;
	readonly gitConfig: GitConfigFact;
	readonly goGet: GoGetFact;
	readonly loginStore: LoginStoreFact;
	/** As the person, and under the environment that Go gives git; one entry a module that is proven. */
	readonly accessAsUser: AccessFact;
	readonly accessAsGo: AccessFact;
	readonly download: DownloadFact;
}

export type FactName = keyof Facts;
