/** Lines that a person types. */
export interface TypedLines {
	/** Whether the next line is a secret: the terminal does not show it then. */
	hide(hidden: boolean): void;
	end(): void;
}

/** @param end the end of input, or Ctrl+C where the terminal does not make a signal of it */
export function typedLines(
	stdin: NodeJS.ReadStream,
	hear: (line: string) => void,
	end: () => void,
): TypedLines {
	let typed = '';
	let hidden = false;
	const take = (character: string) => {
		if (character === '\n' || character === '\r') {
			const line = typed;
			typed = '';
			hear(line);
		} else if (hidden && character === '\u0003') end();
		else if (hidden && (character === '\u007F' || character === '\b'))
			typed = [...typed].slice(0, -1).join('');
		else typed += character;
	};
	const read = (chunk: string) => [...chunk].forEach(take);
	stdin.setEncoding('utf8');
	stdin.on('data', read);
	stdin.on('end', end);
	const hide = (wanted: boolean) => {
		if (wanted !== hidden) stdin.setRawMode(wanted);
		hidden = wanted;
	};
	return {
		hide,
		end: () => {
			hide(false);
			stdin.off('data', read);
			stdin.off('end', end);
			stdin.pause();
		},
	};
}
