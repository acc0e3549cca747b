import type {GoEnvFact, ProjectFact} from '../core/facts/go.ts';
import {selectToolchain} from '../core/go/toolchain.ts';

/** The version of the Go that the project's directory selects: its rules decide how git is started. */
export function goVersionOf(goEnv: GoEnvFact, project: ProjectFact): string {
	if (goEnv.kind !== 'read') return '';
	const local = (goEnv.values.GOVERSION ?? '').replace(/^go/, '');
	const module =
		project.kind === 'module'
			? project.module
			: project.kind === 'workspace'
				? project.modules[0]?.module
				: undefined;
	const selected = selectToolchain({
		local,
		goLine: module?.go,
		toolchainLine: module?.toolchain,
		GOTOOLCHAIN: goEnv.values.GOTOOLCHAIN ?? 'auto',
	});
	return selected.kind === 'local' || !selected.allowed ? local : selected.version;
}
