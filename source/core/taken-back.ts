/** What became of one change when it was taken back. */
export interface TakenBack {
	readonly state: /** As it was before, byte for byte. */
		| 'restored'
		/** The file was changed since by somebody else: only what we set was taken out. */
		| 'taken-out'
		/** A made key is kept aside under another name; a made directory stays because things are in it. */
		| 'kept-aside'
		| 'was-gone'
		/** Only a person can take it back (a registered key). */
		| 'for-you'
		| 'failed';
	/** The path a key is kept aside under, or of the copy to restore by hand. */
	readonly path?: string;
	/** What a list of Go holds now, where that is not what it held before the run; empty where it is unset. */
	readonly left?: string;
	readonly said?: string;
}
