import type {ProjectFact} from '../core/facts/go.ts';
import {probe} from './probe.ts';

/** The project as the survey saw it. */
export const projectProbe = probe({
	fact: 'project',
	part: 'tools',
	needs: [],
	async look({survey}): Promise<ProjectFact> {
		return survey.project;
	},
});
