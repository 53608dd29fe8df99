/** The first day on which an agreement that holds up to this one does not hold any more. */
export function withoutFrom(to: string): string {
  const day = new Date(`${to}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
