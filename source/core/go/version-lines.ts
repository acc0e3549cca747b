import type {ProjectFact} from '../facts/go.ts';
import type {ToolchainQuestion} from './toolchain.ts';

/**
 * The lines that choose the Go of a project. In a workspace those of go.work alone, also where it has none and its modules
 * do (cmd/go/internal/toolchain/select.go modGoToolchain; seen with Go 1.26).
 */
export function versionLines(project: ProjectFact): Pick<ToolchainQuestion, 'goLine' | 'toolchainLine'> {
	switch (project.kind) {
		case 'module':
			return {goLine: project.module.go, toolchainLine: project.module.toolchain};
		case 'workspace':
			return {goLine: project.go, toolchainLine: project.toolchain};
		case 'none':
		case 'unreadable':
			return {goLine: undefined, toolchainLine: undefined};
	}
}
