import { dayOf, type Instant } from '@shared/time'
import { figuresOf, type Figures } from './figures'
import { fullDemo, type FullFigures } from './full'
import { type DemoItems, itemsOf } from './items'
import { type Demo, smallDemo } from './small'
import type { Seals } from './seals'
import { sourceOf } from './source'

export type DemoSize = 'small' | 'full'

/** The seed of the demo that everybody sees. */
export const demoSeed = 'houniao'

/**
 * The demo as it stands at that time: what was planned, and the items it comes to. The same each time, but for
 * the nonces of the seals.
 */
export async function makeDemo(options: {
  size: DemoSize
  now: Instant
  appid: string
  seals: Seals
  seed?: string
  /** Of the full one: other figures than those of practice. */
  filledUpTo?: FullFigures
}): Promise<{ demo: Demo; items: DemoItems; figures: Figures }> {
  const { size, now, appid, seals, seed = demoSeed, filledUpTo } = options
  const source = sourceOf(seed)
  const today = dayOf(now)
  const demo = size === 'full' ? fullDemo(source, today, filledUpTo) : smallDemo(source, today)
  const items = await itemsOf(Object.values(demo), { source, appid, now, seals })
  return { demo, items, figures: figuresOf(demo, items.state.length + items.events.length) }
}
