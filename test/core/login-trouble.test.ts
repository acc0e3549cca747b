import {expect, test} from 'vitest';
import type {Facts} from '../../source/core/facts.ts';
import {loginTrouble} from '../../source/core/login-trouble.ts';
import type {Target} from '../../source/core/target.ts';
import {factsOf, target} from './facts-of.ts';
import {access, failed} from './git-facts.ts';
import {loginOf, refused} from './ssh-facts.ts';

const hidden = access(failed({kind: 'not-found'}));
const signOn = access(failed({kind: 'sso', organization: 'acme'}));
const login = loginOf();
const deployKey: Partial<Facts> = {
	login: {...login, login: {kind: 'welcomed', identity: 'deploy-key', account: 'acme/billing'}} as never,
};
const nameless: Partial<Facts> = {login: {...login, login: {kind: 'silent'}} as never};

// biome-ignore format: a table is read by its lines.
test.each<[name: string, different: Partial<Facts>, id: string | undefined, target?: Partial<Target>]>([
	['nothing, where the repository is read', {login}, undefined],
	['another account than was asked for', {login}, 'ssh.wrong-account', {account: 'somebody'}],
	['a repository that the account does not see', {login, ...hidden}, 'ssh.wrong-account'],
	['nothing that is known, where nobody says who answers', {...nameless, ...hidden}, undefined],
	['a deploy key, though the repository is not seen either', {...deployKey, ...hidden}, 'ssh.deploy-key'],
	['single sign-on', {login, ...signOn}, 'ssh.sso-required'],
	['not a refusal: that is no trouble of an accepted key', {login: refused, ...hidden}, undefined],
])('%s', (_, different, id, about = {}) => {
	expect(loginTrouble(factsOf(different), {...target, ...about})?.id).toBe(id);
});

test('the greeting and what git was told stand side by side', () => {
	const trouble = loginTrouble(factsOf({login, ...hidden}), target);
	expect(trouble?.evidence.map(({ran}) => ran?.split(' ')[0])).toEqual(['ssh', 'git']);
});
