import type { Instant } from '@shared/time'
import { contactParts } from './contacts'
import { foundationParts } from './foundation-parts'
import { inflowParts } from './inflow'
import { type Item, openLedger } from './ledger'
import { letterParts } from './letters'
import type { CountyPlan } from './plan'
import { postParts } from './posts'
import { reportParts } from './reports'
import type { Seals } from './seals'
import type { Source } from './source'
import { sweepParts } from './sweeps'
import { tallyParts } from './tallies'
import { tripParts } from './trip-parts'
import { wishParts } from './wishes'
import { worldOf } from './world'

/** The items of a demo. Events are to be written last: then whoever reads the stream finds their marks. */
export interface DemoItems {
  state: Item[]
  events: Item[]
}

/**
 * The items of counties as the functions would have written them by now, step by step: built by the functions'
 * own code, without a transaction for each.
 */
export async function itemsOf(
  plans: readonly CountyPlan[],
  { source, appid, now, seals }: { source: Source; appid: string; now: Instant; seals: Seals },
): Promise<DemoItems> {
  const ledger = openLedger()
  const world = worldOf(plans)
  for (const plan of plans) ledger.write(await foundationParts(plan, appid, seals))
  for (const { county, trips } of plans)
    for (const trip of trips) {
      ledger.write(await tripParts(trip, { county, world, source, now, seals }))
      ledger.write(await letterParts(trip, { county, world, source, seals }))
      ledger.write(contactParts(trip, { county, world, source }))
    }
  for (const plan of plans) ledger.write(sweepParts(plan, { source, now }))
  for (const plan of plans) ledger.write(await inflowParts(plan, { source, now, seals }))
  for (const plan of plans) {
    ledger.write(await wishParts(plan, { source, now, seals }))
    ledger.write(await reportParts(plan, { source, now, seals }))
    ledger.write(postParts(plan, { source, now }))
  }
  ledger.write(tallyParts(ledger.items(), now))
  const items = ledger.items()
  const isEvent = (item: Item) => item['kind'] === 'event'
  return { state: items.filter((item) => !isEvent(item)), events: items.filter(isEvent) }
}
