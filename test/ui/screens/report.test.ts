import {test} from 'vitest';
import {expectFrame} from './expect-frame.ts';
import {states} from './states.ts';

test('report, 80x24', () => {
	expectFrame(
		states.report,
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                Report   7 of 7

 This report holds no secrets. It is written only if you say so.

 # Report

 go 1.26.1
 - S3 fails

 ❯ Write it to a file
   Back

 ↑↓ move   Enter choose   PgUp PgDn scroll   Esc back
`,
	);
});

test('report, 60x16', () => {
	expectFrame(
		states.report,
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                          Report   7 of 7
 This report holds no secrets. It is written only if you
 say so.

 # Report

 go 1.26.1
 - S3 fails
 ❯ Write it to a file
   Back

 Enter choose   Esc back
`,
	);
});

test('report, 80x24, zh-CN', () => {
	expectFrame(
		states.report,
		{columns: 80, rows: 24, language: 'zh-CN'},
		`
 gomod-setup 1.0.0  GitHub, acme                        报告   第 7 步，共 7 步

 这份报告不含机密，只有你同意才会写入文件。

 # Report

 go 1.26.1
 - S3 fails

 ❯ 写入文件
   返回

 ↑↓ 移动   Enter 选择   PgUp PgDn 滚动   Esc 返回
`,
	);
});

test('report making, 80x24', () => {
	expectFrame(
		states['report making'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                Report   7 of 7

 This report holds no secrets. It is written only if you say so.

 ⠹ Putting the report together…

 ❯ Back

 ↑↓ move   Enter choose   PgUp PgDn scroll   Esc back
`,
	);
});

test('report making, 60x16', () => {
	expectFrame(
		states['report making'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                          Report   7 of 7
 This report holds no secrets. It is written only if you
 say so.

 ⠹ Putting the report together…
 ❯ Back

 Enter choose   Esc back
`,
	);
});

test('report written, 80x24', () => {
	expectFrame(
		states['report written'],
		{columns: 80, rows: 24},
		`
 gomod-setup 1.0.0  GitHub, acme                                Report   7 of 7

 Written: ~/report.md

 # Report

 ❯ Back

 ↑↓ move   Enter choose   PgUp PgDn scroll   Esc back
`,
	);
});

test('report written, 60x16', () => {
	expectFrame(
		states['report written'],
		{columns: 60, rows: 16},
		`
 gomod-setup 1.0.0                          Report   7 of 7
 Written: ~/report.md

 # Report
 ❯ Back

 Enter choose   Esc back
`,
	);
});
