// Loaded with --require: writes the largest resident size of this process, in kilobytes, where PEAK_FILE says.
process.on('exit', () =>
	require('node:fs').writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)),
);
