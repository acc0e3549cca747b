/** An ISO time as the clock on the wall had it: `2026-11-22 14:02`. A text that is no time stays as it is. */
export function localTime(at: string): string {
	const time = new Date(at);
	if (Number.isNaN(time.getTime())) return at;
	const two = (number: number) => String(number).padStart(2, '0');
	const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
	return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
