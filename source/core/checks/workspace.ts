import type {Facts} from '../facts.ts';
import type {Finding} from '../finding.ts';
import {compareGoVersions} from '../go/toolchain.ts';
import {check, finding, skipped, verdict} from './check.ts';

/** What a go.work without a `go` line stands for (internal/gover FromGoWork). */
const impliedByWork = '1.18';

/** Older ones do not compare them (seen with Go 1.19, 1.24 and 1.26; modload/init.go errWorkTooOld). */
const firstToCompare = '1.21';

/** Whether go.work names a Go as new as its modules need; where it does not, no go command gets beyond loading them. */
export const workspaceCheck = check({
	ids: ['go.workspace-older'],
	reads: ['project', 'tools'],
	judge({project, tools}) {
		if (project.kind !== 'workspace')
			return [skipped('go.workspace-older', {because: 'nothing-to-check', what: 'none'})];
		const {file, go: has} = project;
		const newest = newestOf(project.modules);
		const isCompared = tools.go.kind !== 'found' || compareGoVersions(tools.go.version, firstToCompare) >= 0;
		const isEnough = newest === undefined || compareGoVersions(newest.needs, has ?? impliedByWork) <= 0;
		if (isEnough || !isCompared) return [finding('ok', 'go.workspace-older', {file, has, by: undefined})];
		return [older({file, has, by: newest})];
	},
});

type Workspace = Extract<Facts['project'], {kind: 'workspace'}>;

function newestOf(modules: Workspace['modules']): {file: string; needs: string} | undefined {
	const lines = modules.flatMap(({file, module: {go: needs}}) =>
		needs === undefined ? [] : [{file, needs}],
	);
	return lines.toSorted((one, other) => compareGoVersions(other.needs, one.needs))[0];
}

function older(fields: {file: string; has: string | undefined; by: {file: string; needs: string}}): Finding {
	const {file, has, by} = fields;
	const evidence = [
		{file, ...(has === undefined ? {} : {said: `go ${has}`})},
		{file: by.file, said: `go ${by.needs}`},
	];
	return verdict(false, 'fail', 'go.workspace-older', fields, {
		evidence,
		remedy: {commands: ['go work use']},
	});
}
