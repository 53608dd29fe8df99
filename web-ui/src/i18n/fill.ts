/** Puts values into a sentence that the server and the page share; a place without a value stays as it is. */
export function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
