import type {CommandEnd} from '../command-end.ts';
import {duration} from '../quantity.ts';

export function commandEnd(end: CommandEnd): string {
	switch (end.kind) {
		case 'exited':
			return `退出码 ${end.code}，${duration(end.milliseconds)}`;
		case 'killed':
			return `被 ${end.signal} 结束，${duration(end.milliseconds)}`;
		case 'timed-out':
			return `${duration(end.milliseconds)} 没有响应`;
		case 'cancelled':
			return `不再等待，${duration(end.milliseconds)}`;
		case 'not-found':
			return '没有找到';
	}
}
