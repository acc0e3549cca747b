// Loaded with --require: writes where PEAK_FILE says the largest resident size of this process in kilobytes and, on
// Linux, the seconds of the processor that it and the programs it waited for took.
const {readFileSync, writeFileSync} = require('node:fs');

process.on('exit', () =>
	writeFileSync(process.env.PEAK_FILE, `${process.resourceUsage().maxRSS} ${processorSeconds()}`),
);

/** Fields 14 to 17 of /proc/self/stat, in hundredths of a second; see proc(5). */
function processorSeconds() {
	try {
		const text = readFileSync('/proc/self/stat', 'latin1');
		const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
		return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / 100;
	} catch {
		return Number.NaN;
	}
}
