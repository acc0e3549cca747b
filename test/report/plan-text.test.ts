import {expect, test} from 'vitest';
import {planText} from '../../source/report/plan-text.ts';
import {actions, block, context, judged, planned, target} from './sample-run.ts';

const render = () => ({before: '', after: block});

test('the problems, then each change with its diff or command', () => {
	expect(planText(planned, [target], context, render)).toBe(
		`FAIL  S12  github.com does not accept this key
FAIL  G31  Go treats 3 private modules as public
WARN  N22  Port 22 of github.com is closed from here; port 443 is open

3 changes would be made. Nothing has been changed.

1  Reach github.com over port 443, in ~/.ssh/config              N22, undoable
   --- ~/.ssh/config
   +++ ~/.ssh/config
   @@ -0,0 +1,5 @@
   +# gomod-setup begin github.com
   +Host github.com
   +  HostName ssh.github.com
   +  Port 443
   +# gomod-setup end github.com
2  Tell Go that github.com/acme is private                       G31, undoable
   $ go env -w GOPRIVATE=github.com/acme
3  Register the public key on github.com            S12, needs you, not undone
   $ gh ssh-key add ~/.ssh/id_ed25519.pub
   or https://github.com/settings/ssh/new

Make them: gomod-setup setup --yes --recipe github --wait 120
`,
	);
});

test('nothing to change', () => {
	expect(
		planText({...planned, findings: [], plan: {actions: [], uncured: []}}, [target], context, render),
	).toBe('Nothing is to be changed.\n');
});

test('what no change cures is said', () => {
	const findings = [
		judged('fail', 'ssh.host-key-changed', {
			host: 'github.com',
			name: 'github.com',
			state: 'impostor',
			shown: 'SHA256:a',
			wanted: ['SHA256:b'],
			file: undefined,
			line: undefined,
		}),
	];
	expect(
		planText(
			{...planned, findings, plan: {actions: [], uncured: ['ssh.host-key-changed']}},
			[target],
			context,
			render,
		),
	).toBe(
		`FAIL  S8   github.com shows another host key than the published one

Nothing is to be changed.

S8 stays: no change here cures it. github.com shows another host key than the published one.
`,
	);
});

test("a person's part is told with the cure of its finding", () => {
	const finding = judged('fail', 'go.env-shadowed', {
		variable: 'GOPRIVATE',
		value: 'x',
		file: '/home/user/.bashrc',
		line: 42,
	});
	const tell = {
		kind: 'tell',
		finding: 'go.env-shadowed',
		commands: ['unset GOPRIVATE'],
		open: undefined,
		file: undefined,
		line: undefined,
		number: 1,
		cures: ['go.env-shadowed'],
		part: 'go-env',
	} as const;
	const text = planText(
		{...planned, findings: [finding], plan: {actions: [tell], uncured: ['go.env-shadowed']}},
		[target],
		context,
		render,
	);
	expect(text).toContain(
		'1  Take the line out of ~/.bashrc (line 42), then open a new terminal  G35, needs you, not undone\n   $ unset GOPRIVATE\n',
	);
	expect(text).not.toContain('stays');
});

test('numbers of more than nine changes stand in one column', () => {
	const [action] = actions.slice(1);
	if (action === undefined) throw new Error('the sample has an action');
	const many = Array.from({length: 10}, (_, index) => ({...action, number: index + 1}));
	const text = planText({...planned, plan: {actions: many, uncured: []}}, [target], context, render);
	expect(text).toContain('\n 9  Tell Go');
	expect(text).toContain('\n10  Tell Go');
	expect(text).toContain('\n    $ go env -w');
});
