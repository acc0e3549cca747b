/** `a`, `a、b`; more than `most` are cut to `a、b 等 5 项`. */
export function enumerated(items: readonly string[], most = 4): string {
	return items.length > most
		? `${items.slice(0, most - 1).join('、')} 等 ${items.length} 项`
		: items.join('、');
}
