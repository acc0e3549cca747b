import type {ProjectFact} from './go.ts';
import type {Remote} from './remote.ts';

/** What can be seen before anybody said which host it is about: the project and where its repository comes from. */
export interface Survey {
	readonly project: ProjectFact;
	/** In the order of git's configuration. */
	readonly remotes: readonly Remote[];
	/** GOPRIVATE as it is set. */
	readonly goPrivate?: string;
}
