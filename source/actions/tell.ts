import type {Kind} from './kind.ts';

/** What only a person can do: nothing is done and nothing is taken back. */
export const tell: Kind<'tell'> = {
	touches: () => ({}),
	look: async () => 'before',
	apply: async () => ({kind: 'done', after: {}}),
	takeBack: async () => ({state: 'for-you'}),
};
