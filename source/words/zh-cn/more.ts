/** Behind the first of several: ` 等 3 个`. */
export function more(others = 0): string {
	return others === 0 ? '' : ` 等 ${others + 1} 个`;
}
