import type {GoEnvFact, ProjectFact} from '../core/facts/go.ts';
import {selectToolchain, type Toolchain} from '../core/go/toolchain.ts';
import {versionLines} from '../core/go/version-lines.ts';

/** The version of the Go that the project's directory selects: its rules decide how git is started. */
export function goVersionOf(goEnv: GoEnvFact, project: ProjectFact): string {
	if (goEnv.kind !== 'read') return '';
	const selected = toolchainOf(goEnv, project);
	return selected.kind === 'local' || !selected.allowed ? localVersion(goEnv) : selected.version;
}

type ReadGoEnv = Extract<GoEnvFact, {kind: 'read'}>;

/** Which Go runs in the project's directory. */
export function toolchainOf(goEnv: ReadGoEnv, project: ProjectFact): Toolchain {
	return selectToolchain({
		local: localVersion(goEnv),
		...versionLines(project),
		GOTOOLCHAIN: goEnv.values.GOTOOLCHAIN ?? 'auto',
	});
}

/** The version of the Go on the PATH, bare. */
export function localVersion({values}: ReadGoEnv): string {
	return (values.GOVERSION ?? '').replace(/^go/, '');
}
