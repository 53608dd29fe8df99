const key = 'rollcall.welcome';

/** Does this person not want to be led? They still find the guide in the palette. */
export const isSkipped = (): boolean => localStorage.getItem(key) === 'skipped';

export const skip = (): void => localStorage.setItem(key, 'skipped');
