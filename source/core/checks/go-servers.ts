import {check, skipped, verdict} from './check.ts';

/** Each GOPROXY entry answers in its own protocol. */
export const goproxyCheck = check({
	ids: ['net.goproxy-unreachable'],
	reads: ['goproxy'],
	judge({goproxy}) {
		const [first] = goproxy.entries;
		if (first === undefined)
			return [skipped('net.goproxy-unreachable', {because: 'nothing-to-check', what: 'proxy'})];
		const silent = goproxy.entries.find(entry => entry.answers.kind === 'no') ?? first;
		const {answers, url, next} = silent;
		const fields = {
			proxy: url,
			because: answers.kind === 'no' ? answers.because : '',
			milliseconds: answers.kind === 'yes' ? answers.milliseconds : 0,
			next,
		};
		return [
			verdict(
				answers.kind === 'yes',
				next === 'any-error' ? 'warn' : 'fail',
				'net.goproxy-unreachable',
				fields,
				{
					evidence: [
						{ran: `GET ${url}`, said: answers.kind === 'no' ? answers.because : `HTTP ${answers.status}`},
					],
				},
			),
		];
	},
});

/** The checksum database answers. */
export const sumdbCheck = check({
	ids: ['net.sumdb-unreachable'],
	reads: ['sumdb'],
	judge({sumdb: {database, answers}}) {
		if (database === undefined || answers.kind === 'not-asked')
			return [skipped('net.sumdb-unreachable', {because: 'nothing-to-check', what: 'database'})];
		const fields = {
			database,
			because: answers.kind === 'no' ? answers.because : '',
			milliseconds: answers.kind === 'yes' ? answers.milliseconds : 0,
		};
		const commands = database === 'sum.golang.org' ? ['go env -w GOSUMDB=sum.golang.google.cn'] : [];
		return [
			verdict(answers.kind === 'yes', 'fail', 'net.sumdb-unreachable', fields, {
				evidence: [{ran: `GET https://${database}/latest`, said: fields.because}],
				remedy: {commands},
			}),
		];
	},
});
