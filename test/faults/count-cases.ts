import {appendFileSync} from 'node:fs';
import fc from 'fast-check';

/** Writes down how many cases each property was tried with; one that fails throws as it always does. */
fc.configureGlobal({
	...fc.readConfigureGlobal(),
	reporter(details) {
		const {numRuns: cases, failed} = details;
		appendFileSync(process.env.PROPERTY_LOG ?? '/dev/null', `${JSON.stringify({cases, failed})}\n`);
		const message = fc.defaultReportMessage(details);
		if (message !== undefined) throw new Error(message);
	},
});
