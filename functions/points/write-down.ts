import { type News, rowsAfter } from '@shared/points/rules'
import { ruleOn } from '@shared/points/rule-versions'
import type { ConfirmedAct, PointsChoice } from '@shared/points/schema'
import { isNoted, mayEarn } from '@shared/points/taking-part'
import type { Day, Instant } from '@shared/time'
import type { HouseEvent } from '../events/event'
import type { Part } from '../writes/part'
import { transact, untilSaved } from '../writes/transact'
import type { Ledger } from './ledger'
import { addRowsParts, getChoice, rowsOfDay } from './points.store'

/**
 * The parts that write down what is news about an act of that day. None for somebody who took no part then, and none
 * when it is known already.
 *
 * @param newsFor what it is, by whether they take part.
 */
export async function writeDownParts(
  ledger: Ledger,
  { on, at }: { on: Day; at: Instant },
  newsFor: (choice: PointsChoice) => News,
): Promise<Part[]> {
  const rule = ruleOn(on)
  const choice = rule && (await getChoice(ledger))
  if (!choice || !isNoted(choice, on)) return []
  const rows = rowsAfter(await rowsOfDay(ledger, on), newsFor(choice), { book: ledger.book, on, rule, at })
  return addRowsParts(ledger, choice, rows)
}

const writeDown = (
  { memberId, kind, act, on, version, amount }: ConfirmedAct,
  at: Instant,
): Promise<unknown> =>
  untilSaved(async () => {
    const parts = await writeDownParts({ book: 'member', owner: memberId }, { on, at }, (choice) => ({
      ...{ kind, act, noted: { version, amount, mayEarn: mayEarn(choice, on, at) } },
    }))
    return parts.length > 0 ? transact(parts) : 'done'
  })

/**
 * The ledger's consumer: what a fact confirms of somebody, or takes back, is written into their book. May be given the
 * same fact any number of times, and an older one after a newer: docs/rules.md#points.
 */
export async function writeDownOf(event: HouseEvent): Promise<void> {
  if (!('aggregateId' in event)) return
  for (const act of event.acts ?? []) await writeDown(act, event.at)
}
