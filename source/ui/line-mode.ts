export async function runLines(): Promise<0> {
	return 0;
}
