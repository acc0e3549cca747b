import {rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {recordPrograms} from '../lab/recorded-programs.ts';
import {describeLab} from '../lab/requirements.ts';
import {journals} from '../stories/journals.ts';
import {plantSecrets, secrets, tellsASecret} from '../stories/secret-machine.ts';
import {agree, givePassphrase, keys, register} from './walk.ts';
import {wizardLab} from './wizard.ts';

describeLab('secrets in the wizard', () => {
	const {lab, start} = wizardLab();

	it('a passphrase that is typed reaches ssh-keygen and ssh-add, and nobody else', async () => {
		await plantSecrets(lab());
		const recorded = await recordPrograms(lab());
		const lock = join(lab().home, '.gitconfig.lock');
		await writeFile(lock, '');
		const watch = await lab().watch(secrets);
		const path = `${recorded.path}:${process.execPath.replace(/\/[^/]+$/, '')}:/usr/bin:/bin`;
		const terminal = await start([], {env: {PATH: path}});
		await agree(terminal);
		await givePassphrase(terminal, secrets.passphrase);
		await terminal.until(/Stopped at \d/, 30_000);
		await rm(lock);
		await terminal.insist(keys.enter, 'does not accept this key yet');
		await register(terminal, lab());
		await terminal.until(/Done +7 of 7/, 60_000);
		terminal.write(keys.enter);
		await terminal.ended();
		const {sightings} = await watch.end();

		const opened = ['ssh-keygen', '-y', '-P', secrets.passphrase, '-f', join(lab().home, '.ssh/id_ed25519')];
		expect((await lab().exec(opened)).code, 'the key has the passphrase').toBe(0);
		const fromUs = sightings.filter(({secret, above}) => secret !== 'goproxy' || above.includes('node'));
		expect(fromUs.filter(({above}) => !above.includes('go'))).toEqual([]);
		const started = await recorded.started();
		expect(started.map(({program}) => program)).toEqual(expect.arrayContaining(['ssh-keygen', 'ssh-add']));
		for (const {program, above, given} of started)
			expect(tellsASecret(given), program).toEqual(above.includes('go') ? ['goproxy'] : []);
		expect(tellsASecret(terminal.raw())).toEqual([]);
		expect(tellsASecret(await journals(lab()))).toEqual([]);
	}, 120_000);
});
