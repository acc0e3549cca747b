import {repositoryOf} from './import-path.ts';

/**
 * The address git is asked for a module, without insteadOf: exact for hosts Go knows by heart and for paths with
 * `.git`; for a host that has to be asked (`?go-get=1`) the first two elements behind it, which is what forges answer.
 * undefined when the path is none.
 */
export function repositoryUrl(module: string): string | undefined {
	const repository = repositoryOf(module);
	switch (repository.kind) {
		case 'static':
			return repository.repo;
		case 'vcs-suffix':
			return `https://${repository.root.replace(/\.git$/, '')}`;
		case 'discovered':
			return `https://${module.split('/').slice(0, 3).join('/')}`;
		default:
			return undefined;
	}
}
