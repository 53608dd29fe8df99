// Text from a PC may carry escape sequences, and marks that turn the reading direction so that it shows what it does not say.
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A text from outside with everything that cannot be seen written out. */
export function visible(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unseen, (sign) => `⟨U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
}
