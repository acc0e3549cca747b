import {expect, test} from 'vitest';
import type {AppliedAction, Outcome} from '../../source/engine/events.ts';
import {setupText} from '../../source/report/setup-text.ts';
import {actions, context, judged, planned, proof, target} from './sample-run.ts';

const run = '20261122-1402';
const all = (state: AppliedAction['state']): AppliedAction[] => actions.map(action => ({action, state}));
const good: Outcome = {...planned, run, findings: [], applied: all('done'), proof};

test('what was changed, proven, and how to take it back', () => {
	expect(setupText(good, [target], context)).toBe(
		`gomod-setup 1.0.0 setup: github.com, acme (3 modules of ~/src/shop/go.mod)

ok    1  Reach github.com over port 443, in ~/.ssh/config
         the block of github.com stands in ~/.ssh/config
ok    2  Tell Go that github.com/acme is private
         $ go env -w GOPRIVATE=github.com/acme
ok    3  Register the public key on github.com
         $ gh ssh-key add ~/.ssh/id_ed25519.pub

ok    login     github.com answers: user-acme, over port 443
ok    as you    git ls-remote https://github.com/acme/private: 14 refs
ok    as Go     the same, with the environment Go gives git: 14 refs
ok    download  go mod download github.com/acme/private@v1.1.0: 3 s

go mod download of private modules of acme works on this machine.

An editor that is open keeps the old settings of Go: restart its language server (gopls).

Changed   2 things: ~/.ssh/config, GOPRIVATE
Proven    login as user-acme; git as you; git as Go; github.com/acme/private v1.1.0 downloaded
By you    the key on github.com
Undo      gomod-setup undo 20261122-1402
Again     gomod-setup setup --yes --recipe github --wait 120
`,
	);
});

test('a key that is not registered yet: not finished, and what goes on', () => {
	const [block, env, register] = actions;
	if (!block || !env || !register) throw new Error('the sample has three actions');
	const applied: AppliedAction[] = [
		{action: block, state: 'done'},
		{action: env, state: 'already'},
		{action: register, state: 'for-you'},
	];
	const findings = [
		judged('fail', 'ssh.login-refused', {
			host: 'github.com',
			account: undefined,
			key: '/home/user/.ssh/id_ed25519',
			state: 'refused',
			means: undefined,
			because: '',
			via: undefined,
			unverified: false,
		}),
	];
	expect(setupText({...good, findings, applied, proof: []}, [target], context)).toBe(
		`gomod-setup 1.0.0 setup: github.com, acme (3 modules of ~/src/shop/go.mod)

ok    1  Reach github.com over port 443, in ~/.ssh/config
         the block of github.com stands in ~/.ssh/config
ok    2  Tell Go that github.com/acme is private
         already so: GOPRIVATE=github.com/acme
you   3  Register the public key on github.com
         $ gh ssh-key add ~/.ssh/id_ed25519.pub
         https://github.com/settings/ssh/new

FAIL  S12  github.com does not accept this key
           permission denied for ~/.ssh/id_ed25519

Not finished: github.com does not accept this key (S12).

Changed   1 thing: ~/.ssh/config
Left      gomod-setup run github login
Undo      gomod-setup undo 20261122-1402
Again     gomod-setup setup --yes --recipe github --wait 120
`,
	);
});

test('a failure says why, and what was done before it', () => {
	const [block, env, register] = actions;
	if (!block || !env || !register) throw new Error('the sample has three actions');
	const applied: AppliedAction[] = [
		{action: block, state: 'done'},
		{action: env, state: 'failed', because: 'refused-by-system', said: 'ENOSPC'},
		{action: register, state: 'left'},
	];
	const text = setupText({...good, applied, proof: []}, [target], context);
	expect(text).toContain(
		'FAIL  2  Tell Go that github.com/acme is private\n         The system refuses: the disk is full.\n',
	);
	expect(text).toContain('skip  3  Register the public key on github.com\n         left out\n');
	expect(text).toContain('Stopped. 1 change is done; nothing was half written.\n');
});

test.each([
	['nothing to do and not proven', {...good, run: undefined, applied: [], proof: []}, 'Nothing was changed.'],
	['changed, not proven', {...good, proof: []}, 'Done, but not proven: no module was downloaded.'],
] as const)('%s', (_, outcome, sentence) => {
	expect(setupText(outcome, [target], context)).toContain(`\n\n${sentence}\n`);
});
