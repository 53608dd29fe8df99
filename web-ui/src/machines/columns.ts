/** Everything that the list can say of a PC, by the headings of the exported file. */
export const known = ['name', 'room', 'building', 'address', 'windows', 'office', 'products', 'expires_at', 'seen_at', 'outcome', 'cause', 'findings', 'owner', 'mac', 'serial_number', 'credential', 'life_cycle', 'note'] as const;
export type ColumnCode = (typeof known)[number];

export const usual: readonly ColumnCode[] = ['name', 'room', 'windows', 'office', 'expires_at', 'seen_at', 'outcome'];

/** Which columns does an address ask for? The name is always among them; what nobody knows is left out. */
export function columnsOf(said: string): readonly ColumnCode[] {
  const asked = said.split(',');
  const found = known.filter((code) => code === 'name' || asked.includes(code));
  return found.length > 1 ? found : usual;
}

/** As it stands in an address; nothing for the usual ones. */
export const written = (columns: readonly ColumnCode[]): string => (isUsual(columns) ? '' : columns.join(','));

const isUsual = (columns: readonly ColumnCode[]) => columns.length === usual.length && usual.every((code) => columns.includes(code));
