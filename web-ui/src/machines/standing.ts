import type { Machine, Product } from '../api/machines';
import type { Tone } from '../ui/Mark';

const tones: Record<string, Tone> = {
  licensed: 'good',
  activation_succeeded: 'good',
  oob_grace: 'part',
  oot_grace: 'part',
  extended_grace: 'part',
  notification: 'bad',
  unlicensed: 'bad',
  non_genuine_grace: 'bad',
  activation_failed: 'bad',
  subscription: 'none',
  unknown: 'none',
};
const renewals: Record<string, Tone> = { renewing: 'good', stalled: 'part', expiring: 'part', expired: 'bad' };
const order: readonly Tone[] = ['bad', 'part', 'none', 'good'];

export const toneOfState = (state: string | null): Tone => tones[state ?? 'unknown'] ?? 'none';

export const toneOfRenewal = (renewal: string): Tone => renewals[renewal] ?? 'none';

/** The product of a family that stands worst: the one that needs somebody. */
export function worst(products: readonly Product[], family?: string): Product | null {
  const asked = family ? products.filter((product) => product.family === family) : products;
  return [...asked].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

const rank = (product: Product) => order.indexOf(toneOfState(product.state));

/** How does a PC stand, by the product that stands worst? */
export function toneOfMachine({ products }: Machine): Tone {
  const product = worst(products);
  return product ? toneOfState(product.state) : 'wait';
}
