import {target} from '../facts-of.ts';
import {
	access,
	accessOf,
	failed,
	gitConfigOf,
	noAccess,
	noLogin,
	overHttps,
	rule,
	sshRule,
} from '../git-facts.ts';
import {closed, networkOf} from '../network-facts.ts';
import {sshConfigOf} from '../ssh-facts.ts';
import {judging} from './judging.ts';

/** No road is open, and these rules are set. */
const rules = (...set: Parameters<typeof rule>[]) => ({
	gitConfig: gitConfigOf(set.map(each => rule(...each))),
	...noLogin,
});
const open = (...set: Parameters<typeof rule>[]) => ({
	gitConfig: gitConfigOf(set.map(each => rule(...each))),
});
/** ssh says for whom the host refused all keys. */
const refusedAs = (user: string, ...set: Parameters<typeof rule>[]) => ({
	...rules(...set),
	...access(failed({kind: 'ssh', lines: []}, `${user}@github.com: Permission denied (publickey).`)),
});
const onlyWeb = {network: networkOf({ssh: closed, ssh443: closed})};
const base = 'ssh://git@github.com/acme/';
const prefix = 'https://github.com/acme/';
const one = 'https://github.com/acme/private';
const elsewhere = (to: string, from: string) => ({...rule(to, from), file: '/home/dev/work.inc'});
const unset = (to: string, from: string): string =>
	`git config --file /home/dev/work.inc --unset-all --fixed-value url.${to}.insteadOf ${from}`;
const add = `git config --global --add url.${base}.insteadOf ${prefix}`;
const broken = {
	gitConfig: {kind: 'broken', file: '/home/dev/.gitconfig', line: 12, said: 'fatal: bad config line 12'},
} as const;
const none = {gitConfig: {kind: 'unavailable'}} as const;
const two = {
	rewrites: ['acme', 'team'].map(owner => ({
		owner,
		base: `ssh://git@github.com/${owner}/`,
		prefix: `https://github.com/${owner}/`,
	})),
};
const addTeam = 'git config --global --add url.ssh://git@github.com/team/.insteadOf https://github.com/team/';
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
const second = {
	ssh: {...target.ssh, alias: 'github.com-acme'},
	rewrites: [{owner: 'acme', base: 'ssh://git@github.com-acme/acme/', prefix}],
};
const addSecond = `git config --global --add url.ssh://git@github.com-acme/acme/.insteadOf ${prefix}`;
const moved = {
	host: 'bitbucket.org',
	ssh: {
		host: 'ssh.bitbucket.org',
		alias: undefined,
		user: 'git',
		port: 22,
		over443: undefined,
		firstKeyOnly: false,
	},
	rewrites: [
		{owner: 'acme', base: 'ssh://git@ssh.bitbucket.org/acme/', prefix: 'https://bitbucket.org/acme/'},
	],
};
const addMoved =
	'git config --global --add url.ssh://git@ssh.bitbucket.org/acme/.insteadOf https://bitbucket.org/acme/';
const token = 'https://ghp_0123456789abcdefghij@github.com/';

// biome-ignore format: a table is read by its lines.
judging([
	['a rule for the owner', {}, 'R51 ok', {from: prefix, to: base, rewritten: base}],
	['no rule', rules(), 'R51 fail', {owner: 'acme', from: prefix, to: base, rewritten: undefined}, [add]],
	['a rule for the whole host', rules(['git@github.com:', 'https://github.com/']), 'R51 ok', {rewritten: 'git@github.com:acme/'}],
	['a rule for another owner', rules(['ssh://git@github.com/other/', 'https://github.com/other/']), 'R51 fail', {rewritten: undefined}],
	['a rule to another https address', rules(['https://mirror.example/', 'https://github.com/']), 'R51 fail', {rewritten: 'https://mirror.example/acme/'}],
	['the same prefix in a file that is included', {...noLogin, gitConfig: gitConfigOf([elsewhere('https://mirror.example/', prefix)])}, 'R51 fail', {rewritten: 'https://mirror.example/'}, [unset('https://mirror.example/', prefix), add]],
	['the environment leads elsewhere', {...noLogin, gitConfig: gitConfigOf([{...rule('https://mirror.example/', prefix), file: 'command line:'}])}, 'R51 fail', {}, [add]],
	['one repository is left to HTTPS', rules(['git@github.com:', 'https://github.com/'], [one, one]), 'R51 fail', {from: one, rewritten: one}, [`git config --global --unset-all --fixed-value url.${one}.insteadOf ${one}`, add]],
	['and yet it works', open(['git@github.com:', 'https://github.com/'], [one, one]), 'R51 ok'],
	['one that nobody asks for is', rules([base, prefix], [`${prefix}other`, `${prefix}other`]), 'R51 ok'],
	['one repository has its own rule over SSH', rules([base, prefix], ['git@github.com:acme/private', one]), 'R51 ok'],
	['a longer one over SSH wins over that', rules([base, prefix], [`${prefix}pri`, `${prefix}pri`], ['git@github.com:acme/private', one]), 'R51 ok'],
	['a rule for pushing only', {gitConfig: gitConfigOf([{...sshRule, push: true}]), ...noLogin}, 'R51 fail', {rewritten: undefined}],
	['two owners, one rule', {gitConfig: gitConfigOf(), ...noLogin}, 'R51 fail', {owner: 'team'}, [addTeam], two],
	['two owners, no rule', rules(), 'R51 fail', {owner: 'acme'}, [add, addTeam], two],
	['HTTPS reads the module', {gitConfig: gitConfigOf([]), ...overHttps}, 'R51 skip', {because: 'not-needed', road: 'https'}],
	['HTTPS is the only way', {...rules(), ...onlyWeb}, 'R51 skip', {because: 'not-needed', road: 'https'}],
	['HTTPS works, but SSH was asked for', {gitConfig: gitConfigOf([]), ...overHttps}, 'R51 fail', {}, [add], {protocol: 'ssh'}],
	['a jump host leads there', {...rules(), ...onlyWeb, sshConfig: sshConfigOf({proxyJump: 'bastion'})}, 'R51 fail'],
	['no owner', {}, 'R51 skip', {because: 'nothing-to-check', what: 'module'}, [], {rewrites: []}],
	['git cannot read its configuration', broken, 'R51 skip', {because: 'waits', for: ['git.config-broken']}],
	['no git', none, 'R51 skip', {because: 'waits', for: ['git.missing']}],

	['no .git', {}, 'R52 ok'],
	['.git at the end', rules([`${base}private.git`, `${prefix}private.git`]), 'R52 fail', {prefix: `${prefix}private.git`, from: prefix, to: base}, [add]],
	['.git at the end, and yet it works', open([`${base}private.git`, `${prefix}private.git`]), 'R52 warn'],
	['.git at the end, beside the right one', rules([base, prefix], [`${base}private.git`, `${prefix}private.git`]), 'R52 ok'],
	['no git, no end', none, 'R52 skip'],

	['letters as in go.mod', {}, 'R53 ok'],
	['a capital', rules(['ssh://git@github.com/Acme/', 'https://github.com/Acme/']), 'R53 fail', {prefix: 'https://github.com/Acme/', wanted: prefix}, [add]],
	['a capital, and yet it works', open(['ssh://git@github.com/Acme/', 'https://github.com/Acme/']), 'R53 warn'],
	['no git, no capitals', none, 'R53 skip'],

	['no port', {}, 'R54 ok'],
	['a port in the path', rules(['git@git.acme.example:2222/acme/', 'https://git.acme.example/acme/']), 'R54 fail', {base: 'git@git.acme.example:2222/acme/', to: 'ssh://git@git.acme.example:2222/acme/'}, ['git config --global --add url.ssh://git@git.acme.example:2222/acme/.insteadOf https://git.acme.example/acme/'], ghes],
	['a port where one can be', rules(['ssh://git@git.acme.example:2222/', 'https://git.acme.example/']), 'R54 ok', {base: ''}, [], ghes],
	['no git, no port', none, 'R54 skip'],

	['it leads to the host', {}, 'R64 ok', {base, prefix}],
	['no rule leads nowhere else', rules(), 'R64 ok', {base: '', prefix: ''}],
	['over 443', rules(['ssh://git@ssh.github.com:443/', 'https://github.com/']), 'R64 ok'],
	['to a name of ssh_config', rules(['git@github-work:acme/', 'https://github.com/acme/']), 'R64 ok'],
	['a longer rule leads elsewhere', rules(['ssh://git@github.com/', 'https://github.com/'], ['ssh://git@old.example/acme/', prefix]), 'R64 fail', {base: 'ssh://git@old.example/acme/', prefix}, [`git config --global --unset-all --fixed-value url.ssh://git@old.example/acme/.insteadOf ${prefix}`, add]],
	['one in another file leads elsewhere', {...noLogin, gitConfig: gitConfigOf([sshRule, elsewhere('ssh://git@old.example/acme/', prefix)].reverse())}, 'R64 fail', {}, [unset('ssh://git@old.example/acme/', prefix), add]],
	['a longer one in another file', {...noLogin, gitConfig: gitConfigOf([sshRule, elsewhere('https://mirror.example/private', one)])}, 'R64 fail', {from: one, prefix: one, base: 'https://mirror.example/private'}, [unset('https://mirror.example/private', one), add]],
	['git names the global file in another way', {...noLogin, gitConfig: gitConfigOf([{...rule('ssh://git@old.example/acme/', prefix), file: '/home/dev//.gitconfig'}])}, 'R64 fail', {}, [`git config --global --unset-all --fixed-value url.ssh://git@old.example/acme/.insteadOf ${prefix}`, add]],
	['elsewhere, and yet it works', open(['ssh://git@mirror.example/', 'https://github.com/']), 'R64 warn', {base: 'ssh://git@mirror.example/'}],
	['to the first account, for the whole host', rules(['ssh://git@github.com/', 'https://github.com/']), 'R64 fail', {base: 'ssh://git@github.com/', to: 'ssh://git@github.com-acme/acme/'}, [addSecond], second],
	['to the first account', rules([base, prefix]), 'R64 fail', {base}, [`git config --global --unset-all --fixed-value url.${base}.insteadOf ${prefix}`, addSecond], second],
	['to the second account', rules(['ssh://git@github.com-acme/acme/', prefix]), 'R64 ok', {}, [], second],
	['to the name for SSH', rules(['ssh://git@ssh.acme.example/acme/', prefix]), 'R64 ok', {}, [], {ssh: {...target.ssh, host: 'ssh.acme.example'}}],
	['no git, no rule', none, 'R64 skip'],

	['one name for all', {}, 'R131 ok', {base: ''}],
	['the name for SSH', rules(['ssh://git@ssh.bitbucket.org/', 'https://bitbucket.org/']), 'R131 ok', {base: ''}, [], moved],
	['the name of before', rules(['git@bitbucket.org:', 'https://bitbucket.org/']), 'R131 fail', {base: 'git@bitbucket.org:', sshHost: 'ssh.bitbucket.org'}, ['git config --global --unset-all --fixed-value url.git@bitbucket.org:.insteadOf https://bitbucket.org/', addMoved], moved],
	['the name of before, as an address', rules(['ssh://git@bitbucket.org/acme/', 'https://bitbucket.org/acme/']), 'R131 fail', {prefix: 'https://bitbucket.org/acme/'}, ['git config --global --unset-all --fixed-value url.ssh://git@bitbucket.org/acme/.insteadOf https://bitbucket.org/acme/', addMoved], moved],
	['the name of before, and yet it works', open(['git@bitbucket.org:', 'https://bitbucket.org/']), 'R131 warn', {}, ['git config --global --unset-all --fixed-value url.git@bitbucket.org:.insteadOf https://bitbucket.org/', addMoved], moved],
	['HTTPS of the same name', rules(['https://me@bitbucket.org/', 'https://bitbucket.org/']), 'R131 ok', {}, [], moved],
	['no git, no name', none, 'R131 skip'],

	['the user git', {}, 'R154 ok', {user: 'git'}],
	['no user, and ssh takes another', refusedAs('alice', ['ssh://github.com/acme/', prefix]), 'R154 fail', {user: 'alice', wanted: 'git', base: 'ssh://github.com/acme/', to: base}, [`git config --global --unset-all --fixed-value url.ssh://github.com/acme/.insteadOf ${prefix}`, add]],
	['no user, for the whole host', refusedAs('alice', ['ssh://github.com/', 'https://github.com/']), 'R154 fail', {prefix: 'https://github.com/'}, [add]],
	['no user, for one repository', refusedAs('alice', [base, prefix], ['ssh://github.com/acme/private', one]), 'R154 fail', {prefix: one}, [`git config --global --unset-all --fixed-value url.ssh://github.com/acme/private.insteadOf ${one}`, add]],
	['refused as git', refusedAs('git', ['ssh://github.com/acme/', prefix]), 'R154 ok'],
	['refused at another host', refusedAs('alice', ['ssh://old.example/acme/', prefix]), 'R154 ok'],
	['no user, and yet it works', open(['ssh://github.com/acme/', prefix]), 'R154 ok'],
	['no git, no user', none, 'R154 skip'],

	['no token', {}, 'R59 ok'],
	['a token', rules([token, 'https://github.com/']), 'R59 warn', {base: 'https://***@github.com/', prefix: 'https://github.com/', file: '/home/dev/.gitconfig'}, []],
	['a token that works', {...open([token, 'https://github.com/']), ...overHttps}, 'R59 warn', {base: 'https://***@github.com/'}],
	['the user git is no token', rules(['https://git@github.com/', 'https://github.com/']), 'R59 ok'],
	['no git, no token', none, 'R59 skip'],

	['the person reads it by a rule that Go does not see', {...rules(), accessAsUser: accessOf()}, 'R51 fail', {}, [add]],
	['the right rule, refused by the host', {gitConfig: gitConfigOf(), ...access(failed({kind: 'not-found'}))}, 'R51 ok'],
	['ssh itself fails', {gitConfig: gitConfigOf(), ...noAccess}, 'R51 ok'],
]);
