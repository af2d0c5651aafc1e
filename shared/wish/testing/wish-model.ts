import * as fc from 'fast-check'
import { anId } from '../../fixtures'
import type { MemberId } from '../../ids'
import { addDays, atHour, type Day, dayOf } from '../../time'
import { Refusal } from '../../errors'
import { asked, contextAt, morning } from '../fixtures'
import * as rules from '../rules'
import { defaultWishLimits } from '../limits'
import { isHelped, isOffered, isOver, openSlots, type Wish } from '../wish'
import type { WishState } from '../words'
import { type Deed, deeds, helperDoes, helpers, someDeeds } from './deeds'
import { type Ledgers, ledgersHold, newLedgers, tellLedgers } from './ledgers'

/** What the store keeps beside the wishes: the guards, and a row of each claim. */
interface Kept {
  wishes: Wish[]
  /** Which claim each wish has now. */
  live: Map<string, string>
  /** Which claims each helper has in hand. */
  open: Map<MemberId, string[]>
  rows: Map<string, 'live' | 'over'>
  today: Day
  claims: number
  /** The points of those who help. */
  ledgers: Ledgers
}

/** What was done, refused and reached, over all runs. */
export interface Figures {
  done: number
  refused: number
  claims: number
  /** How often somebody who had joined took it over. */
  tookOver: number
  fellDue: number
  /** How often a ledger was told that something came true, or was taken up again. */
  confirmed: number
  reached: Set<WishState>
  moves: Set<string>
}

const inHand = (kept: Kept, helper: MemberId) => kept.open.get(helper) ?? []
const leadOf = (wish: Wish | undefined) => (wish && isHelped(wish) ? wish.claim.claimId : undefined)
/** Everybody who helps with it now, by their claims. */
const helpingWith = (wish: Wish | undefined): { claimId: string; memberId: MemberId }[] =>
  wish && isHelped(wish) ? [wish.claim, ...(wish.joined ?? [])] : []

/** The store's part, in memory: the guards of a wish and of those who help change with it or not at all. */
function save(kept: Kept, i: number, after: Wish): void {
  const before = kept.wishes[i]
  const [was, is] = [helpingWith(before), helpingWith(after)]
  const come = is.filter(({ claimId }) => !was.some((one) => one.claimId === claimId))
  const gone = was.filter(({ claimId }) => !is.some((one) => one.claimId === claimId))
  for (const { claimId, memberId } of come) {
    if (inHand(kept, memberId).length >= defaultWishLimits.openClaims) throw new Refusal('CLAIMS_FULL')
    if (kept.rows.has(claimId)) throw new Refusal('CLAIM_ID_TAKEN')
  }
  const [led, leads] = [leadOf(before), leadOf(after)]
  if (kept.live.get(after.wishId) !== led) throw new Refusal('WISH_TAKEN')
  for (const { claimId, memberId } of gone) {
    kept.open.set(
      memberId,
      inHand(kept, memberId).filter((one) => one !== claimId),
    )
    kept.rows.set(claimId, 'over')
  }
  for (const { claimId, memberId } of come) {
    kept.open.set(memberId, [...inHand(kept, memberId), claimId])
    kept.rows.set(claimId, 'live')
  }
  if (leads === undefined) kept.live.delete(after.wishId)
  else kept.live.set(after.wishId, leads)
  tellLedgers(kept.ledgers, before, after)
  kept.wishes[i] = after
}

function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

/** What is true whatever anybody does. */
function check(kept: Kept): void {
  const helped = kept.wishes.filter(isHelped)
  expect(kept.live.size === helped.length, 'the guards equal the wishes that somebody helps with')
  for (const one of helped) {
    expect(kept.live.get(one.wishId) === one.claim.claimId, 'its live claim is its own')
    const helping = helpingWith(one).map(({ memberId }) => memberId)
    expect(new Set(helping).size === helping.length, 'nobody helps twice with one wish')
    expect(helping.length + openSlots(one) === (one.asked.helpers ?? 1), 'no more help than it needs')
  }
  const helping = helped.flatMap(helpingWith)
  for (const helper of helpers) {
    const theirs = helping.filter(({ memberId }) => memberId === helper).map(({ claimId }) => claimId)
    const guard = inHand(kept, helper)
    expect(guard.length <= defaultWishLimits.openClaims, 'nobody has more in hand than they may')
    expect([...guard].sort().join() === theirs.sort().join(), 'the guard equals what they have in hand')
  }
  const live = [...kept.rows.values()].filter((state) => state === 'live').length
  expect(live === helping.length, 'each live claim has its one row, and no other row is live')
  for (const wish of kept.wishes) checkOne(wish)
}

function checkOne(wish: Wish): void {
  const isWaiting = 'dueOn' in wish
  const hasEnded = ['archived', 'withdrawn', 'taken_down', 'not_done', 'merged'].includes(wish.state)
  expect(isWaiting !== hasEnded, 'whatever hasn’t ended waits for a day, so none is stuck')
  if (isOffered(wish) || isHelped(wish))
    expect(
      wish.public.sentence.agreed.on <= dayOf(wish.public.publishedAt),
      'nothing is public that wasn’t agreed to',
    )
  if (wish.complaint) expect(!isOffered(wish) && !isHelped(wish), 'a complaint is never public')
  if (isOver(wish) && !hasEnded)
    expect(wish.state === 'confirmed' || wish.state === 'rated', 'only a person’s yes makes it come true')
}

/** One deed, as the server does it. @returns what happened. */
function carryOut(kept: Kept, deed: Deed): 'done' | 'refused' | 'waited' {
  if (deed.does === 'wait') {
    kept.today = addDays(kept.today, deed.days)
    return 'waited'
  }
  const wish = kept.wishes[deed.wish]
  if (!wish) return 'refused'
  const context = contextAt(atHour(kept.today, 9))
  try {
    const helper = deed.helper === undefined ? undefined : helpers[deed.helper]
    const after =
      deed.helper !== undefined && helper
        ? helperDoes(deed.does, wish, { helper, n: (kept.claims += 1), context })
        : deeds[deed.does](wish, context)
    expect(after.version === wish.version + 1, `${deed.does} makes the next version`)
    save(kept, deed.wish, after)
    return 'done'
  } catch (error) {
    if (error instanceof Refusal) return 'refused'
    throw error
  }
}

/** What the schedule does of its own: each thing once, and the second time nothing. */
function fallDue(kept: Kept): number {
  let fell = 0
  kept.wishes.forEach((wish, i) => {
    const context = contextAt(atHour(kept.today, 9))
    const due = rules.fallDue(wish, context)
    if (!due) return
    fell++
    const came = wish.state !== 'confirmed' && due.wish.state === 'confirmed'
    expect(!came, 'nothing confirms itself')
    save(kept, i, due.wish)
    expect(rules.fallDue(due.wish, context) === undefined, 'what fell due isn’t due again at once')
  })
  return fell
}

/** From wherever it is, its asker ends it in one step, or it ends by itself. */
function canEnd(wish: Wish, today: Day): boolean {
  if (!('dueOn' in wish)) return true
  if (rules.allowsWish(wish, 'withdraw')) return true
  const context = contextAt(atHour(addDays(wish.dueOn < today ? today : wish.dueOn, 1), 9))
  return rules.fallDue(wish, context)?.wish.state === 'archived'
}

/** Runs the model: any deeds of anybody, in any order, with days passing between them. @throws when a promise is broken. */
export function runWishModel({ runs, steps, seed }: { runs: number; steps: number; seed?: number }): Figures {
  const figures: Figures = {
    ...{
      done: 0,
      refused: 0,
      claims: 0,
      tookOver: 0,
      fellDue: 0,
      confirmed: 0,
      reached: new Set<WishState>(),
      moves: new Set<string>(),
    },
  }
  const wishes = 5
  fc.assert(
    fc.property(someDeeds(wishes, steps), (all) => {
      const context = contextAt(morning)
      const kept: Kept = {
        wishes: Array.from({ length: wishes }, (_, i) =>
          rules.submit(
            { wishId: anId('wish', `wish${i}`), countyId: anId('county', 'home'), complaint: false },
            // Some need more than one.
            i % 2 === 0 ? { ...asked, kind: 'service' } : asked,
            context,
          ),
        ),
        ...{ live: new Map(), open: new Map(), rows: new Map(), today: dayOf(morning), claims: 0 },
        ledgers: newLedgers(),
      }
      for (const deed of all) {
        const before = kept.wishes.map(({ state }) => state)
        const led = kept.wishes.map(leadOf)
        const what = carryOut(kept, deed)
        if (what === 'waited') figures.fellDue += fallDue(kept)
        else figures[what]++
        check(kept)
        kept.wishes.forEach((wish, i) => {
          figures.reached.add(wish.state)
          if (led[i] && leadOf(wish) && led[i] !== leadOf(wish)) figures.tookOver++
          if (before[i] !== wish.state) figures.moves.add(`${before[i] ?? ''} → ${wish.state}`)
          expect(canEnd(wish, kept.today), `a wish that is ${wish.state} can end`)
        })
      }
      for (const helper of helpers)
        expect(ledgersHold(kept.ledgers, helper), 'points are the sum of what came true, whatever the order')
      figures.confirmed += kept.ledgers.told.length
      figures.claims += kept.rows.size
    }),
    { numRuns: runs, ...(seed !== undefined && { seed }) },
  )
  return figures
}
