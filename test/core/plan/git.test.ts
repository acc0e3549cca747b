import {expect, it} from 'vitest';
import {access, accessOf, failed, gitConfigOf, noAccess, overHttps, rule} from '../git-facts.ts';
import {noGit, noSshOut, notRewritten, unregistered} from '../machines.ts';
import {planning, planOf} from './planning.ts';

const base = 'ssh://git@github.com/acme/';
const prefix = 'https://github.com/acme/';
const ours = `git ${base} < ${prefix}`;
const rules = (...set: Parameters<typeof rule>[]) => ({
	...notRewritten,
	gitConfig: gitConfigOf(set.map(each => rule(...each))),
});
const one = 'https://github.com/acme/private';
const included = (to: string, from: string) => ({...rule(to, from), file: '/home/dev/work.inc'});
const asAlice = (...set: Parameters<typeof rule>[]) => ({
	...rules(...set),
	...access(failed({kind: 'ssh', lines: []}, 'alice@github.com: Permission denied (publickey).')),
});
const owner = (name: string) => ({
	owner: name,
	base: `ssh://git@github.com/${name}/`,
	prefix: `https://github.com/${name}/`,
});
const ghes = {
	host: 'git.acme.example',
	ssh: {
		host: 'git.acme.example',
		alias: undefined,
		user: 'git',
		port: 2222,
		over443: undefined,
		firstKeyOnly: false,
	},
	rewrites: [
		{owner: 'acme', base: 'ssh://git@git.acme.example:2222/acme/', prefix: 'https://git.acme.example/acme/'},
	],
};
const inPath = 'git@git.acme.example:2222/acme/';
const token = 'https://dev:ghp_0123456789abcdefghij@github.com/acme/';

// biome-ignore format: a table is read by its lines.
planning(
	[
		['a rule is there', unregistered, []],
		['none is', notRewritten, [ours]],
		['one for the whole host is', rules(['ssh://git@github.com/', 'https://github.com/']), []],
		['one for another owner is', rules(['ssh://git@github.com/x/', 'https://github.com/x/']), [ours]],
		['two owners', notRewritten, [ours, 'git ssh://git@github.com/team/ < https://github.com/team/'], {target: {rewrites: [owner('acme'), owner('team')]}}],
		['two owners, one rule is there', rules([base, prefix]), ['git ssh://git@github.com/team/ < https://github.com/team/'], {target: {rewrites: [owner('acme'), owner('team')]}}],
		['one that ends in .git', rules([`${base}private.git`, `${prefix}private.git`]), [ours]],
		['one with a capital', rules(['ssh://git@github.com/Acme/', 'https://github.com/Acme/']), [ours]],
		['one with the port in the path: replaced', rules([inPath, 'https://git.acme.example/acme/']), [`git ${ghes.rewrites[0]?.base} < https://git.acme.example/acme/ not ${inPath}`], {target: ghes}],
		['a wider one with the port in the path: replaced too', rules(['git@git.acme.example:2222/', 'https://git.acme.example/']), [`git ${ghes.rewrites[0]?.base} < https://git.acme.example/acme/ not git@git.acme.example:2222/`], {target: ghes}],
		['the same prefix elsewhere: replaced', rules(['ssh://git@old.example/acme/', prefix]), [`${ours} not ssh://git@old.example/acme/`]],
		['the same prefix to https: replaced', rules(['https://mirror.example/acme/', prefix]), [`${ours} not https://mirror.example/acme/`]],
		['a wider one elsewhere stays', rules(['ssh://git@old.example/', 'https://github.com/']), [ours]],
		['a wider one with a token stays, ours wins', rules(['https://dev:secret@github.com/', 'https://github.com/']), [ours]],
		['the same prefix with a token: for its owner', rules([token, prefix]), []],
		['the same prefix in another file: for a person', {...notRewritten, gitConfig: gitConfigOf([included('https://mirror.example/acme/', prefix)])}, []],
		['a wider one in another file stays, ours wins', {...notRewritten, gitConfig: gitConfigOf([included('https://mirror.example/', 'https://github.com/')])}, [ours]],
		['the same prefix here and there: for a person', {...notRewritten, gitConfig: gitConfigOf([rule('https://mirror.example/acme/', prefix), included('https://mirror.example/acme/', prefix)])}, []],
		['the same prefix from the environment: ours is read first', {...notRewritten, gitConfig: gitConfigOf([{...rule('https://mirror.example/acme/', prefix), file: 'command line:'}])}, [ours]],
		['one repository left to HTTPS: replaced', rules(['git@github.com:', 'https://github.com/'], [one, one]), [`${ours} not ${one}`]],
		['one repository sent elsewhere: replaced', rules([base, prefix], ['https://mirror.example/private', one]), [`${ours} not https://mirror.example/private`]],
		['one repository sent elsewhere, in another file: for a person', {...notRewritten, gitConfig: gitConfigOf([rule(base, prefix), included('https://mirror.example/private', one)])}, []],
		['one repository with its own rule over SSH: stays', rules(['git@github.com:acme/private', one]), [ours]],
		['no user, and ssh takes another: replaced', asAlice(['ssh://github.com/acme/', prefix]), [`${ours} not ssh://github.com/acme/`]],
		['no user, for the whole host: stays, ours wins', asAlice(['ssh://github.com/', 'https://github.com/']), [ours]],
		['no user, for one repository: replaced', asAlice([base, prefix], ['ssh://github.com/acme/private', one]), [`${ours} not ssh://github.com/acme/private`]],
		['one for pushing stays', {...notRewritten, gitConfig: gitConfigOf([{...rule('ssh://git@other.example/', prefix), push: true}])}, [ours]],
		['HTTPS works', {...overHttps, gitConfig: gitConfigOf([])}, []],
		['HTTPS is the only way', {...noSshOut, gitConfig: gitConfigOf([])}, []],
		['no git', noGit, []],
		['git cannot read its configuration', {gitConfig: {kind: 'broken', file: undefined, line: undefined, said: ''}, ...noAccess}, []],
	],
	'git ',
);

it('a rule of one repository is told to Go as well', () => {
	const here = {...notRewritten, accessAsUser: accessOf()};
	const [action] = planOf({
		...here,
		accessAsGo: accessOf(noAccess.accessAsGo.answer, {rewritten: 'https://github.com/acme/private'}),
	}).actions;
	expect(action).toMatchObject({
		kind: 'git-rewrite',
		file: '/home/dev/.gitconfig',
		cures: ['git.rewrite-missing', 'access.git-ok-go-fails'],
	});
});

it('no token is in a plan, wherever the rule stands', () => {
	const plans = [
		[token, prefix],
		[token, 'https://github.com/'],
		[base, token],
	].map(([to = '', from = '']) => planOf(rules([to, from])));
	expect(JSON.stringify(plans)).not.toContain('ghp_');
});
