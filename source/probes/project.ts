import {probe} from './probe.ts';
import {lookAtProject} from './survey-project.ts';

/** The survey has read go.mod or go.work by our own reader; here Go itself is asked what it makes of them. */
export const projectProbe = probe({
	fact: 'project',
	part: 'tools',
	needs: [],
	look: ({system, timeout, signal}) => lookAtProject(system, {timeout, signal}),
});
