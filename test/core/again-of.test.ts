import {expect, it} from 'vitest';
import {github} from '../../recipes/github.ts';
import {againOf} from '../../source/core/again-of.ts';
import type {Target} from '../../source/core/target.ts';
import {target, targetOf} from './facts-of.ts';

const own = targetOf({host: 'git.acme.example'});
const second = targetOf({ssh: {...target.ssh, alias: 'github.com-acme'}});

it.each<[string, Target, string]>([
	['the usual host', target, 'run github'],
	['another host', own, 'run github --host git.acme.example'],
	['a second account', second, 'run github --set alias=github.com-acme --set owner=acme'],
	[
		'of several owners',
		{...second, owners: ['acme', 'other']},
		'run github --set alias=github.com-acme --set owner=acme,other',
	],
])('%s', (_, about, words) => {
	const from = {recipe: github, file: undefined, host: about.host};
	expect(againOf([about], [from], undefined)).toEqual({[about.host]: words});
});
