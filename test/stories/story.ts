import {afterAll, beforeAll, expect, it} from 'vitest';
import type {ExecOptions} from '../lab/lab.ts';
import {type Lab, startLab} from '../lab/lab.ts';
import type {Ended} from '../lab/program.ts';
import {describeLab} from '../lab/requirements.ts';
import {freshDownload, type Scene} from './fresh-download.ts';
import {listing} from './listing.ts';
import {changes, problems} from './machine.ts';
import {product} from './product.ts';
import {expectSchema} from './schema.ts';

export {freshDownload, type Scene} from './fresh-download.ts';

/** What is wrong with a machine, what the program says of it, and what becomes of it. */
export interface Story {
	readonly name: string;
	/** Makes the machine what it is, and confirms that it is so. */
	readonly arrange: (lab: Lab) => Promise<Scene>;
	/** Codes that fail, and codes that warn; the lab's own authority (N24) is always warned of. */
	readonly fails: readonly string[];
	readonly warns?: readonly string[];
	/** Of doctor and setup, in place of the lab's recipe. */
	readonly recipe?: readonly string[] | ((lab: Lab) => readonly string[]);
	readonly options?: readonly string[];
	readonly setupOptions?: readonly string[];
	/** What a person adds to setup after having looked at the machine. */
	readonly confirm?: (lab: Lab) => Promise<readonly string[]>;
	/** Kinds of the changes that are made or told, in order. */
	readonly plan?: readonly string[];
	/** Exit code of `setup --yes`; 0 when it cures. */
	readonly setup?: number;
	/** Whether a plain `go mod download` works afterwards; as a rule when setup says so. */
	readonly downloads?: boolean;
	/** Looks at what doctor said, and at the machine between setup and undo. */
	readonly told?: (doctor: Ended) => void;
	readonly after?: (lab: Lab, setup: Ended, scene: Scene) => Promise<void>;
	/** Milliseconds within which doctor has to end. */
	readonly within?: number;
}

/** A suite of stories, in one lab. */
export function tell(subject: string, stories: readonly Story[]): void {
	describeLab(subject, () => {
		let lab: Lab;
		beforeAll(async () => {
			lab = await startLab();
		});
		afterAll(() => lab.stop());
		const named = stories.map(story => [story.name, story] as const);
		it.each(named)('%s', (_, story) => play(lab, story), 90_000);
	});
}

/** Plays a story to its end: doctor, setup, a download of the person's own, undo. */
async function play(lab: Lab, story: Story): Promise<void> {
	const scene = await story.arrange(lab);
	const {run} = product(lab);
	const {recipe = ['--recipe', lab.recipeFile], options = [], setupOptions = []} = story;
	const named = typeof recipe === 'function' ? recipe(lab) : recipe;
	const wishes = [...named, '--timeout', '3', ...options, '--json'];
	const given: ExecOptions = {cwd: scene.cwd, env: scene.env ?? {}};
	const before = await listing(lab.home);
	const untouched = await listing(lab.home, true);

	const doctor = await run(['doctor', ...wishes], given);
	expect(problems(doctor)).toEqual({fail: story.fails, warn: withLab(story.warns)});
	expect(doctor.code).toBe(story.fails.length === 0 ? 0 : 1);
	expect(await listing(lab.home, true), 'doctor leaves no trace').toEqual(untouched);
	expect(doctor.ms).toBeLessThan(story.within ?? 10_000);
	story.told?.(doctor);

	const confirmed = (await story.confirm?.(lab)) ?? [];
	const setup = await run(['setup', '--yes', '--wait', '0', ...wishes, ...setupOptions, ...confirmed], given);
	expect(changes(setup), about(setup)).toEqual(story.plan ?? []);
	expect(setup.code, about(setup)).toBe(story.setup ?? 0);
	const downloaded = await freshDownload(lab, scene);
	expect(downloaded.code, downloaded.stderr).toBe((story.downloads ?? setup.code === 0) ? 0 : 1);
	await story.after?.(lab, setup, scene);

	const undone = await run(['undo', '--yes', '--json'], given);
	expect(undone.code, undone.stdout + undone.stderr).toBe(0);
	expect(await listing(lab.home), 'undo brings every file back').toEqual(before);
	for (const ended of [doctor, setup, undone]) expectSchema(ended);
}

function withLab(warns: readonly string[] = []): readonly string[] {
	return [...warns, 'N24'].sort((one, other) => Number(one.slice(1)) - Number(other.slice(1)));
}

function about(ended: Ended): string {
	return `${ended.stderr}${ended.code}: ${JSON.stringify(problems(ended))}, ${changes(ended)}`;
}
