import {readFileSync} from 'node:fs';
import {Ajv} from 'ajv';
import {expect} from 'vitest';
import {dist} from '../built/dist.ts';
import type {Ended} from '../lab/program.ts';

const schema = JSON.parse(readFileSync(`${dist}/schema.json`, 'utf8')) as object;
const validate = new Ajv({allowUnionTypes: true}).compile(schema);

/** What `--json` printed is one object of the published schema. */
export function expectSchema({stdout}: Ended): void {
	validate(JSON.parse(stdout));
	expect(validate.errors, stdout).toBeNull();
}
