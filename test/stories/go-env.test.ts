import {mkdir, writeFile} from 'node:fs/promises';
import {expect} from 'vitest';
import type {Lab} from '../lab/lab.ts';
import {shop, working} from './machine.ts';
import {type Scene, type Story, tell} from './story.ts';

const file = (lab: Lab) => `${lab.home}/.config/go/env`;

/** A machine that lacks nothing but what its saved settings of Go spoil. */
async function saved(lab: Lab, text: string): Promise<Scene> {
	await working(lab);
	await mkdir(`${lab.home}/.config/go`, {recursive: true});
	await writeFile(file(lab), text);
	return {cwd: await shop(lab)};
}

const good = 'GOPRIVATE=github.com/acme\n';

/** A value that Go takes as it stands, and that then matches nothing. */
function trap(name: string, value: string, code: string): Story {
	return {
		name,
		arrange: lab => saved(lab, `GOPRIVATE=${value}\n`),
		fails: ['G31', code, 'P81'],
		plan: ['go-env'],
	};
}

tell('settings of Go', [
	trap('quotes inside', '"github.com/acme"', 'G32'),
	trap('another case', 'github.com/Acme', 'G33'),
	trap('an address', 'https://github.com/acme', 'G34'),
	trap('a space after the comma', 'example.com, github.com/acme', 'G34'),
	{
		name: 'comments and lines out of order stay',
		arrange: lab =>
			saved(lab, '# mine\nGOSUMDB=sum.golang.org\n# and\nGOFLAGS=-modcacherw\nGOBIN=/tmp/bin\n'),
		fails: ['G31', 'P81'],
		plan: ['go-env'],
	},
	{
		name: 'an empty GOPROXY hides the default',
		arrange: lab => saved(lab, `${good}GOPROXY=\n`),
		fails: ['G36'],
		plan: ['go-env'],
	},
	{
		name: 'GOENV=off: nothing is saved that Go would not read',
		arrange: async lab => ({...(await saved(lab, good)), env: {GOENV: 'off'}}),
		fails: ['G31', 'G35', 'P81'],
		told: doctor => expect(doctor.stdout).toContain('GOENV=off keeps Go from reading its saved settings'),
		plan: ['tell', 'tell', 'tell'],
		setup: 1,
	},
	{
		name: 'settings that are kept in a device',
		arrange: async lab => ({...(await saved(lab, good)), env: {GOENV: '/dev/null'}}),
		fails: ['G31', 'G35', 'P81'],
		plan: ['tell', 'tell', 'tell'],
		setup: 1,
	},
	{
		name: 'a line that only a shell understands',
		arrange: lab => saved(lab, '# mine\nexport GOPRIVATE=github.com/acme\n'),
		fails: ['G31', 'P81'],
		warns: ['G36'],
		told: doctor => expect(doctor.stdout).toMatch(/"file": ".*go\/env",\s*"line": 2/),
		plan: ['go-env'],
	},
	{
		name: 'a byte order mark, and the setting again behind it',
		arrange: lab => saved(lab, `\ufeff${good}${good}`),
		fails: [],
		warns: ['G36'],
	},
	{
		name: 'GOPROXY=off, past which goes what is private',
		arrange: lab => saved(lab, `${good}GOPROXY=off\n`),
		fails: [],
		warns: ['G37'],
	},
	{name: 'GOSUMDB=off', arrange: lab => saved(lab, `${good}GOSUMDB=off\n`), fails: [], warns: ['G39']},
	{
		name: 'GOINSECURE',
		arrange: lab => saved(lab, `${good}GOINSECURE=github.com/acme\n`),
		fails: [],
		warns: ['G40'],
	},
	{
		name: 'GOVCS without git',
		arrange: lab => saved(lab, `${good}GOVCS=private:hg\n`),
		fails: ['G41'],
		plan: ['tell'],
		setup: 1,
	},
]);
