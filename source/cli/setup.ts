import type {ExitCode} from '../core/exit-code.ts';
import {faceOf} from './face.ts';
import type {InvocationOf} from './invocation.ts';
import type {World} from './world.ts';

/** `gomod-setup setup` and `run RECIPE [PART…]`: the wizard, or the same run from flags. */
export async function setup(
	invocation: InvocationOf<'setup'> | InvocationOf<'run'>,
	world: World,
): Promise<ExitCode> {
	const face = faceOf(invocation, world.isTTY, world.system.env);
	if (face !== 'none') return (await import('./wizard.ts')).wizard(invocation, world, face);
	world.painted?.takeBack();
	return (await import('./from-flags.ts')).setUpFromFlags(invocation, world);
}
