import { dayOf, type Instant } from '@shared/time'
import { figuresOf, type Figures } from './figures'
import { fullDemo } from './full'
import { type DemoItems, itemsOf } from './items'
import { type Demo, smallDemo } from './small'
import { sourceOf } from './source'

export type DemoSize = 'small' | 'full'

/** The seed of the demo that everybody sees. */
export const demoSeed = 'houniao'

/** The demo as it stands at that time: what was planned, and the items it comes to. The same each time. */
export function makeDemo(options: { size: DemoSize; now: Instant; appid: string; seed?: string }): {
  demo: Demo
  items: DemoItems
  figures: Figures
} {
  const { size, now, appid, seed = demoSeed } = options
  const source = sourceOf(seed)
  const demo = (size === 'full' ? fullDemo : smallDemo)(source, dayOf(now))
  const items = itemsOf(Object.values(demo), { source, appid, now })
  return { demo, items, figures: figuresOf(demo, items.state.length + items.events.length) }
}
