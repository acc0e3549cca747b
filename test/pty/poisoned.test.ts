import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {describeLab} from '../lab/requirements.ts';
import type {Terminal} from './terminal.ts';
import {keys} from './walk.ts';
import {wizardLab} from './wizard.ts';

/** What a terminal would do at this: move, colour, retitle, write the clipboard, turn letters around, in C0 and C1. */
const poison =
	'\u001b[7;7H\u001b[38;5;201m\u001b]0;Zq-title\u0007\u001b]52;c;WnFjbGlw\u0007\u009b38;5;201m\u001bc\u202e\u200b';
/** What would be left of it in what is written, if only one of its parts came through. */
const remains = [
	'[7;7H',
	'38;5;201',
	'Zq-title',
	'WnFjbGlw',
	'\u009b',
	'\u001bc',
	'\u001b]0;',
	'\u001b]52',
	'\u202e',
	'\u200b',
	'\u0007',
];

describeLab('poisoned words from outside', () => {
	const {lab, start} = wizardLab();

	it.each(['xterm-256color', 'dumb'])(
		'draw nothing on any screen of the wizard (%s)',
		async TERM => {
			await arrange();
			const terminal = await start(['--module', 'github.com/acme/private'], {
				...(TERM === 'dumb' ? {rows: 400, columns: 110} : {}),
				env: {TERM, GOPROXY: `https://proxy.golang.org,${poison}`, GOFLAGS: `-v${poison}`},
			});
			const seen = await (TERM === 'dumb' ? throughLines(terminal) : throughScreens(terminal));
			// What the host said and what a setting holds are shown, without what stood around them.
			expect(seen).toContain('shall not pass');
			expect(seen).toContain('proxy.golang.org,');
			const raw = terminal.raw();
			expect(raw.length).toBeGreaterThan(2000);
			for (const part of remains) expect(raw.includes(part), JSON.stringify(part)).toBe(false);
		},
		90_000,
	);

	/** Every place that somebody else may have written. */
	async function arrange(): Promise<void> {
		const {home, dir} = lab();
		const shop = join(home, 'shop');
		await writeFile(
			join(shop, 'go.mod'),
			`module shop${poison}\n\ngo 1.19\n\nrequire github.com/acme/private v1.1.0 // ${poison}\nrequire "github.com/acme/${poison}" v1.0.0\n`,
		);
		await lab().exec(['git', 'init', '-q', shop]);
		await writeFile(
			join(shop, '.git/config'),
			`[remote "o${poison}"]\n\turl = https://github.com/acme/${poison}\n`,
			{flag: 'a'},
		);
		await lab().exec(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', join(home, '.ssh/id_ed25519')]);
		const key = (await readFile(join(home, '.ssh/id_ed25519.pub'), 'utf8')).trim();
		await writeFile(join(home, '.ssh/id_ed25519.pub'), `${key}${poison}\n`);
		await writeFile(join(home, '.ssh/config'), `Host x\n\tProxyCommand ${poison}\n`, {mode: 0o600});
		const escaped = [...Buffer.from(poison)].map(byte => `\\${byte.toString(8).padStart(3, '0')}`).join('');
		await writeFile(
			join(dir, 'greeting.sh'),
			`printf 'ERROR: ${escaped}you shall not pass\\r\\n' | tee /dev/stderr; exit 1\n`,
		);
		const bare = key.split(' ').slice(0, 2).join(' ');
		await writeFile(join(dir, 'authorized_keys'), `command="/bin/sh ${dir}/greeting.sh",restrict ${bare}\n`);
		await writeFile(
			join(home, '.ssh/known_hosts'),
			lab()
				.hostKeys.map(line => `${line} ${poison}\n`)
				.join(''),
		);
		const greeted = await lab().exec(['ssh', '-T', '-o', 'BatchMode=yes', 'git@github.com']);
		expect(greeted.stdout + greeted.stderr, 'the poison is served').toContain('Zq-title');
	}
});

/** Findings, the review, the changes and their proof, the table, and out; all that was seen. */
async function throughScreens(terminal: Terminal): Promise<string> {
	const seen = [await terminal.until(/Findings +4 of 7/, 40_000)];
	terminal.write(keys.up.repeat(9));
	seen.push(await terminal.insist(keys.enter, 'go.proxy-invalid'));
	seen.push(await terminal.insist(keys.escape, /Findings +4 of 7/));
	terminal.write(keys.down.repeat(9));
	seen.push(await terminal.insist(keys.enter, /Proof +7 of 7[\s\S]*shall not pass/, 60_000));
	seen.push(await terminal.insist('d', /Table +\d+ checks/));
	terminal.write('\u001B[6~'.repeat(12));
	seen.push(await terminal.until(/P81|H9\d/));
	terminal.kill('SIGTERM');
	await terminal.ended();
	return [...seen, terminal.all()].join('\n');
}

/** The same as plain lines. */
async function throughLines(terminal: Terminal): Promise<string> {
	await terminal.until(/Show the \d changes/, 40_000);
	terminal.write('1\n');
	await terminal.until('Back to the list');
	terminal.write('1\n');
	await terminal.until(/Back to the list[\s\S]*Show the \d changes/);
	terminal.write('\n');
	await terminal.until('yes applies');
	terminal.write('yes\n');
	await terminal.until('shall not pass', 60_000);
	terminal.write('\u0004');
	terminal.kill('SIGTERM');
	await terminal.ended();
	return terminal.all();
}
