import {afterAll, beforeAll, expect, it} from 'vitest';
import {type Lab, startLab} from '../lab/lab.ts';
import {describeLab} from '../lab/requirements.ts';
import {listing} from '../stories/listing.ts';
import {problems} from '../stories/machine.ts';
import {expectSchema} from '../stories/schema.ts';
import {arrange, type Hostile} from './machines.ts';
import {measured} from './measured.ts';

/** What moves a cursor, colours, hides or turns around; a line feed is all that may be there. */
const harmful = /[^\P{Cc}\n]|[\u200b\u202a-\u202e\u2066-\u2069]/u;

/** Looks at each of these machines and sets it up, and sees that nothing of it gets out of hand. */
export function tryMachines(subject: string, machines: readonly Hostile[]): void {
	describeLab(subject, () => {
		let lab: Lab;
		beforeAll(async () => {
			lab = await startLab();
		});
		afterAll(() => lab.stop());

		it.each(sampleOf(machines).map(machine => [machine.name, machine] as const))(
			'%s',
			async (_, machine) => {
				const scene = await arrange(lab, machine);
				const before = await listing(lab.home, true);
				// One after the other: neither is judged by what the other takes of the machine.
				const doctor = await measured(lab, scene, ['doctor', '--verbose']);
				const json = await measured(lab, scene, ['doctor', '--json']);
				expect(await listing(lab.home, true), 'doctor leaves no trace').toEqual(before);
				const change = ['setup', '--yes', '--wait', '0', '--set', 'passphrase=none', '--json'];
				const setup = await measured(lab, scene, change);
				for (const {stdout, stderr, code, timedOut, ms, peak} of [doctor, json, setup]) {
					expect(timedOut).toBe(false);
					expect(ms).toBeLessThan(30_000);
					expect(peak).toBeLessThan(200);
					expect([0, 1, 2]).toContain(code);
					expect(stdout).not.toMatch(harmful);
					expect(stderr).not.toMatch(harmful);
					expect(stdout + stderr).not.toContain('fault of this program');
				}
				if (json.code !== 2) expectSchema(json);
				if (machine.says === 'refused') expect(json.code).toBe(2);
				else if (machine.says) expect(problems(json).fail).toEqual(machine.says);
				if (!machine.cured)
					expect(await listing(lab.home), 'nothing is changed').toEqual(
						before.map(line => line.replace(/ [\d.]+$/, '')),
					);
				const asked = await lab.proxyLog('proxy.golang.org');
				expect(asked.filter(({path}) => path.includes('acme'))).toEqual([]);
			},
			120_000,
		);
	});
}

/** Every third, which is of each kind; all of them with HOSTILE=all, and in `npm run hostile`. */
function sampleOf(machines: readonly Hostile[]): readonly Hostile[] {
	return process.env.HOSTILE === 'all' ? machines : machines.filter((_, index) => index % 3 === 0);
}
