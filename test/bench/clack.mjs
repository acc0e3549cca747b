import {select} from '@clack/prompts';

// The plainest question that the wizard's first screen could be.
await select({
	message: 'Where are your private modules kept?',
	options: ['GitHub', 'GitLab', 'Bitbucket', 'A server of our own'].map(value => ({value, label: value})),
});
