export function isPlain(text: string): boolean;
