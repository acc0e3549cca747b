import type {CommandEnd} from '../command-end.ts';
import {duration} from '../quantity.ts';

export function commandEnd(end: CommandEnd): string {
	switch (end.kind) {
		case 'exited':
			return `exit ${end.code}, ${duration(end.milliseconds)}`;
		case 'killed':
			return `ended by ${end.signal}, ${duration(end.milliseconds)}`;
		case 'timed-out':
			return `no answer after ${duration(end.milliseconds)}`;
		case 'cancelled':
			return `not waited for, ${duration(end.milliseconds)}`;
		case 'not-found':
			return 'not found';
	}
}
