import {readFileSync} from 'node:fs';
import {Ajv} from 'ajv';
import {expect} from 'vitest';
import type {Ended} from '../lab/program.ts';

const schema = JSON.parse(readFileSync(new URL('../../dist/schema.json', import.meta.url), 'utf8')) as object;
const validate = new Ajv({allowUnionTypes: true}).compile(schema);

/** What `--json` printed is one object of the published schema. */
export function expectSchema({stdout}: Ended): void {
	validate(JSON.parse(stdout));
	expect(validate.errors, stdout).toBeNull();
}
