import {fileURLToPath} from 'node:url';

/** The folder that is published. The tests and the tables build it, or see to it that it is as new as its sources. */
export const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** The file that `gomod-setup` starts. */
export const entryFile = `${dist}/gomod-setup.cjs`;
