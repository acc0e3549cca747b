import {expect, it} from 'vitest';
import {setUp} from '../../source/engine/session.ts';
import {Secret} from '../../source/system/system.ts';
import {denied, githubMachine, isLogin, sessionOn} from './github-machine.ts';

/** Every secret begins so. */
const mark = 'ZqSecret';
const secrets = {
	rewrite: `ghp_${mark}Aa1Bb2Cc3Dd4Ee5Ff6`,
	goproxy: `${mark}-goproxy`,
	said: `glpat-${mark}Aa1Bb2Cc3Dd4`,
	typed: `${mark} correct horse`,
};
const recording = {directory: '/home/dev/kept-state', version: '1.0.0', command: 'gomod-setup'};

/** A machine whose programs and files tell secrets wherever they may. */
function indiscreet() {
	const base = `url.https://x:${secrets.rewrite}@github.com/acme/.insteadof`;
	const netrc = `machine github.com login u password ${secrets.said}\n`;
	const system = githubMachine({
		GOPRIVATE: '',
		GOPROXY: `https://dev:${secrets.goproxy}@goproxy.acme.example,direct`,
	});
	system.files.file('/home/dev/.netrc', netrc, {mode: 0o600});
	return system
		.on('git', ['config', /^/, /^/, /^/, /^/, /url/], `global\0file:/g\0${base}\nhttps://github.com/acme/\0`)
		.on('git', args => args.includes('ls-remote'), {
			code: 128,
			stderr: `fatal: unable to access 'https://x:${secrets.rewrite}@github.com/acme/': PRIVATE-TOKEN: ${secrets.said}\n`,
		})
		.on('go', args => args[0] === 'mod', {code: 1, stderr: `go: https://u:${secrets.said}@github.com/\n`})
		.on('ssh', isLogin, {...denied, stderr: `${denied.stderr}token ${secrets.said}\n`});
}

it('no event of a run holds a secret, whatever was seen, said or typed', async () => {
	const system = indiscreet();
	const {session, events} = sessionOn(system, {
		choices: {passphrase: 'given', tokens: [], keyComment: 'dev@laptop'},
	});
	await setUp(
		session,
		{
			approve: async plan => plan,
			onFailure: async () => 'skip',
			keepWaiting: async () => 'later',
			secret: async () => new Secret(secrets.typed),
		},
		recording,
	);
	const kinds = new Set(events.map(({kind}) => kind));
	expect([...kinds]).toEqual(expect.arrayContaining(['probe', 'judged', 'planned', 'action', 'proof']));
	const told = JSON.stringify(events);
	expect(told).toContain('insteadOf');
	expect(told).toContain('goproxy.acme.example');
	expect(events.filter(event => JSON.stringify(event).includes(mark))).toEqual([]);
});
