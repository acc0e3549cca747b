import {register} from 'node:module';

register('../bench/typescript.mjs', import.meta.url);
await import('./figures.ts');
