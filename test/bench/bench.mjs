import {register} from 'node:module';

// The laboratory is written in TypeScript, which the oldest supported Node cannot read.
register('./typescript.mjs', import.meta.url);
await import('./bench.ts');
