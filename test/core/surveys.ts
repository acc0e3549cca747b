import type {ProjectFact} from '../../source/core/facts/go.ts';
import type {Survey} from '../../source/core/facts/survey.ts';
import {readGoMod} from '../../source/core/read/go-mod.ts';
import {remotesIn} from '../../source/core/read/remotes.ts';

/** A survey of a project with this go.mod (a workspace for several, nothing for none) and these remotes (`origin`, `remote1` …). */
export function surveyOf(files: readonly string[], remotes: readonly string[] = []): Survey {
	const settings = remotes.map((value, index) => ({
		scope: 'local',
		file: '.git/config',
		key: `remote.${index === 0 ? 'origin' : `remote${index}`}.url`,
		value,
	}));
	return {project: projectOf(files), remotes: remotesIn(settings)};
}

function projectOf(files: readonly string[]): ProjectFact {
	const modules = files.map((text, index) => ({file: `/src/${index}/go.mod`, module: readGoMod(text)}));
	const [first] = modules;
	if (first === undefined) return {kind: 'none', directory: '/src'};
	if (modules.length === 1) return {kind: 'module', ...first, vendored: false};
	return {kind: 'workspace', file: '/src/go.work', modules, vendored: false};
}
