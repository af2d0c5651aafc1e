import type { MemberId } from '../../ids'
import { ruleOn } from '../../points/rule-versions'
import { balanceOf, rowsAfter } from '../../points/rules'
import type { ConfirmedAct, PointsRow } from '../../points/schema'
import { atHour } from '../../time'
import { actsOfWish } from '../acts'
import type { Wish } from '../wish'

/** The ledgers of those who help, and all that they were told. */
export interface Ledgers {
  rows: Map<string, PointsRow[]>
  told: ConfirmedAct[]
  /** Whose claims came true and weren't taken back, told without any ledger. */
  cameTrue: Map<string, MemberId>
}

export const newLedgers = (): Ledgers => ({ rows: new Map(), told: [], cameTrue: new Map() })

/** The consumer's part, in memory: a row follows from what is confirmed, in the book and on the day of the act. */
function writeDown(rows: Ledgers['rows'], { memberId, kind, act, on, version, amount }: ConfirmedAct): void {
  const rule = ruleOn(on)
  if (!rule) return
  const day = `${memberId} ${on}`
  const before = rows.get(day) ?? []
  const news = { kind, act, noted: { version, amount, mayEarn: true } }
  rows.set(day, [...before, ...rowsAfter(before, news, { book: 'member', on, rule, at: atHour(on, 20) })])
}

const isTrue = (wish: Wish | undefined) => wish?.state === 'confirmed' || wish?.state === 'rated'

/** What a change of a wish tells the ledgers, each thing twice. */
export function tellLedgers({ rows, told, cameTrue }: Ledgers, before: Wish | undefined, after: Wish): void {
  for (const act of actsOfWish(before, after)) {
    told.push(act)
    for (const _twice of [1, 2]) writeDown(rows, act)
  }
  const [was, is] = [isTrue(before), isTrue(after)]
  if (was === is || after.state === 'archived') return
  const of = is ? after : before
  const helping = of && 'claim' in of ? [of.claim, ...(of.joined ?? [])] : []
  for (const { claimId, memberId } of helping)
    if (is) cameTrue.set(claimId, memberId)
    else cameTrue.delete(claimId)
}

const balancesOf = (rows: Ledgers['rows'], memberId: MemberId) =>
  balanceOf([...rows].flatMap(([day, some]) => (day.startsWith(`${memberId} `) ? some : [])))

/** Is each balance the sum of what came true, and the same when all is told again the other way round? */
export function ledgersHold({ rows, told, cameTrue }: Ledgers, helper: MemberId, each = 5): boolean {
  const wishes = [...cameTrue.values()].filter((one) => one === helper).length
  const again: Ledgers['rows'] = new Map()
  for (const act of [...told].reverse()) writeDown(again, act)
  const balance = balancesOf(rows, helper)
  return balance === wishes * each && balancesOf(again, helper) === balance
}
