import {Box, render, Text, useInput, usePaste} from 'ink';
import {useEffect, useState} from 'react';

export function tryInk(stdout: NodeJS.WriteStream, ready: () => void) {
	return render(<App ready={ready} />, {stdout, exitOnCtrlC: false, patchConsole: false, interactive: true});
}
function App({ready}: {ready: () => void}) {
	const [said, say] = useState('');
	useInput((input, key) =>
		say(`${said} ${JSON.stringify(input)}${key.downArrow ? 'down' : ''}${key.ctrl ? '^' : ''}`),
	);
	usePaste(text => say(`${said} paste ${text}`));
	useEffect(ready, []);
	return (
		<Box flexDirection="column">
			<Text> gomod-setup 0.1.0 Ink ✓</Text>
			<Text> {said}</Text>
			<Text dimColor> ❯ third</Text>
			<Text> 4</Text>
		</Box>
	);
}
