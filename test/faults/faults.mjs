import {register} from 'node:module';

// The laboratory is written in TypeScript, which the oldest supported Node cannot read.
register('../bench/typescript.mjs', import.meta.url);
await import('./faults.ts');
