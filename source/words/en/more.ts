/** Behind the first of several: ` and 2 more`. */
export function more(others = 0): string {
	return others === 0 ? '' : ` and ${others} more`;
}
