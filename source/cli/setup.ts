import type {ExitCode} from '../core/exit-code.ts';
import {sudoOf} from '../probes/home.ts';
import {faceOf} from './face.ts';
import type {InvocationOf} from './invocation.ts';
import {refuse} from './refuse.ts';
import type {World} from './world.ts';

/** `gomod-setup setup` and `run RECIPE [PART…]`: the wizard, or the same run from flags. */
export async function setup(
	invocation: InvocationOf<'setup'> | InvocationOf<'run'>,
	world: World,
): Promise<ExitCode> {
	const sudo = invocation.dryRun ? undefined : await sudoOf(world.system);
	if (sudo !== undefined) {
		world.painted?.takeBack();
		return refuse(world, {kind: 'sudo', ...sudo});
	}
	const face = faceOf(invocation, world.isTTY, world.system.env);
	if (face !== 'none') return (await import('./wizard.ts')).wizard(invocation, world, face);
	world.painted?.takeBack();
	return (await import('./from-flags.ts')).setUpFromFlags(invocation, world);
}
