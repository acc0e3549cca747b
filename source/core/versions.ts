/** Whether a version is older than another one, number by number; what is not a number ends it (`9.2p1` is 9.2). */
export function olderThan(have: string, wanted: string): boolean {
	const [haves, wants] = [numbersOf(have), numbersOf(wanted)];
	const index = wants.findIndex((number, position) => number !== (haves[position] ?? 0));
	return index >= 0 && (haves[index] ?? 0) < (wants[index] ?? 0);
}

function numbersOf(version: string): readonly number[] {
	const [plain = ''] = /^\d+(?:\.\d+)*/.exec(version) ?? [];
	return plain.split('.').map(Number);
}
