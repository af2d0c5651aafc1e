import type { MemberId } from '@shared/ids'
import { ruleOn } from '@shared/points/rule-versions'
import { rowsAfter } from '@shared/points/rules'
import type { ConfirmedAct, PointsRow } from '@shared/points/schema'
import { mayEarn, optIn } from '@shared/points/taking-part'
import type { Instant } from '@shared/time'
import { addRowsParts, saveChoicePart } from '../../functions/points/points.store'
import type { Part } from '../../functions/writes/part'

/** Something that was confirmed, and when. */
export interface Confirmed {
  act: ConfirmedAct
  at: Instant
}

/** The ledger of a member who has opted in: what follows from all that was confirmed of them, by the rules. */
export function pointsParts(owner: MemberId, since: Instant, confirmed: readonly Confirmed[]): Part[] {
  const ledger = { book: 'member', owner } as const
  const choice = optIn(undefined, since)
  if (!choice) throw new Error('nobody takes part twice')
  const rows = confirmed.reduce<PointsRow[]>((before, { act: { memberId, on, kind, act, ...said }, at }) => {
    const rule = ruleOn(on)
    if (memberId !== owner || !rule) return before
    const noted = { ...said, mayEarn: mayEarn(choice, on, at) }
    const day = before.filter((row) => row.on === on)
    return [...before, ...rowsAfter(day, { kind, act, noted }, { book: 'member', on, rule, at })]
  }, [])
  // A demo is put down at once: nobody opts out meanwhile.
  const added = addRowsParts(ledger, choice, rows).filter(({ write }) => write.Put)
  return [saveChoicePart(ledger, undefined, choice, since), ...added]
}
