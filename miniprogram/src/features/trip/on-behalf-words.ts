import type { TripView } from '@shared/trip/schema'
import type { filingSources } from '@shared/trip/trip'

const sources: Record<(typeof filingSources)[number], string> = {
  phone_call: '电话里说的',
  paper: '照填好的纸登记的',
  family: '家里人说的',
  found: '支部了解到的',
}

/** How the branch came to know of a trip that it wrote down: 家里人说的（女儿）; one of a later release in general. */
export function sourceWords({ source, relation }: NonNullable<TripView['onBehalf']>): string {
  const known = Object.entries(sources).find(([code]) => code === source)?.[1] ?? '别处知道的'
  return relation ? `${known}（${relation}）` : known
}
