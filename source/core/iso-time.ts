/** A time as ISO 8601 in UTC, to the second. `toISOString` would load the time zones of ICU, a megabyte, for the same. */
export function isoTime(time: Date): string {
	const two = (value: number) => String(value).padStart(2, '0');
	const day = [time.getUTCFullYear(), two(time.getUTCMonth() + 1), two(time.getUTCDate())].join('-');
	return `${day}T${[time.getUTCHours(), time.getUTCMinutes(), time.getUTCSeconds()].map(two).join(':')}Z`;
}
