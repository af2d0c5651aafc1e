import { Refusal } from '../errors'
import type { MemberId, ShiftId } from '../ids'
import { addDays, atHour, type Day, dayOf, type Instant, instant, msOf } from '../time'
import type { Agenda, Shift, SignUp } from './shift'

/** How many may wait behind a full shift. */
export const mostWaiting = 10
/** Nobody serves longer than that at a stretch. */
export const mostMinutes = 12 * 60

type Times = Pick<Shift, 'startsAt' | 'endsAt'>

/** @throws Refusal SHIFT_TIMES_IMPOSSIBLE when it ends before it begins, is over, or is longer than half a day. */
export function checkTimes({ startsAt, endsAt }: Times, now: Instant): void {
  if (startsAt === undefined && endsAt === undefined) return
  const minutes = startsAt && endsAt ? (msOf(endsAt) - msOf(startsAt)) / 60_000 : 0
  if (minutes <= 0 || minutes > mostMinutes || !startsAt || startsAt <= now)
    throw new Refusal('SHIFT_TIMES_IMPOSSIBLE')
}

/** A standing post has neither beginning nor end. */
export const hasBegun = ({ startsAt }: Times, now: Instant): boolean =>
  startsAt !== undefined && startsAt <= now

/** By a clock in China: when people are at home, and can still say that they can't come. */
const eveningHour = 18

/** The evening before; undefined when that is over already. */
export function remindAtOf(startsAt: Instant, now: Instant): Instant | undefined {
  const at = atHour(addDays(dayOf(startsAt), -1), eveningHour)
  return at > now ? at : undefined
}

/** So long before it begins and after it ends a scan counts for a shift. */
export const scanMarginMinutes = 30

/**
 * The member has scanned the code where the shift is: they came, for as long as it was to last. Whoever answers for the
 * place may put it right.
 *
 * @throws Refusal SHIFT_STEP_NOT_POSSIBLE without a seat, or of a standing post, whose time nobody knows; NOT_SHIFT_TIME.
 */
export function attend(shift: Shift, row: SignUp, now: Instant): SignUp {
  const { startsAt, endsAt } = shift
  if (shift.state !== 'open' || row.state !== 'signed' || !startsAt || !endsAt)
    throw new Refusal('SHIFT_STEP_NOT_POSSIBLE')
  const margin = scanMarginMinutes * 60_000
  if (now < instant(msOf(startsAt) - margin) || now > instant(msOf(endsAt) + margin))
    throw new Refusal('NOT_SHIFT_TIME')
  const minutes = Math.round((msOf(endsAt) - msOf(startsAt)) / 60_000)
  return { ...row, version: row.version + 1, state: 'came', served: [{ on: dayOf(startsAt), minutes }] }
}

const isOpen = ({ state }: Pick<SignUp, 'state'>) => state === 'signed' || state === 'waiting'

/**
 * Somebody signs up: for a seat, or, when there is none, to wait for one.
 *
 * @param before what they had of this shift, if anything.
 * @throws Refusal SHIFT_STEP_NOT_POSSIBLE when it was cancelled or has begun; SIGNED_UP_ALREADY; SHIFT_FULL when
 *   as many wait as may.
 */
export function signUp(
  shift: Shift,
  before: SignUp | undefined,
  { memberId, now }: { memberId: MemberId; now: Instant },
): SignUp {
  if (shift.state !== 'open' || hasBegun(shift, now)) throw new Refusal('SHIFT_STEP_NOT_POSSIBLE')
  if (before && isOpen(before)) throw new Refusal('SIGNED_UP_ALREADY')
  const isFull = shift.taken >= shift.slots
  if (isFull && shift.waiting >= mostWaiting) throw new Refusal('SHIFT_FULL')
  const { shiftId, placeId, name, class: postClass, place, orgName, startsAt, endsAt } = shift
  return {
    ...{ shiftId, memberId, placeId, version: (before?.version ?? 0) + 1, at: now },
    state: isFull ? 'waiting' : 'signed',
    about: {
      ...{ name, class: postClass, place, orgName },
      ...(startsAt && { startsAt }),
      ...(endsAt && { endsAt }),
    },
    served: before?.served ?? [],
  }
}

/** Leaving a shift before it begins, or a standing post, asks nobody. @throws Refusal SHIFT_STEP_NOT_POSSIBLE. */
export function leave(shift: Shift, row: SignUp, now: Instant): SignUp {
  if (!isOpen(row) || hasBegun(shift, now)) throw new Refusal('SHIFT_STEP_NOT_POSSIBLE')
  return { ...row, version: row.version + 1, state: 'left' }
}

/** Who has waited longest gets the seat that has become free. */
export const nextInLine = (rows: readonly SignUp[]): SignUp | undefined =>
  rows.filter(({ state }) => state === 'waiting').sort((a, b) => (a.at < b.at ? -1 : 1))[0]

export const promoted = (row: SignUp): SignUp => ({ ...row, version: row.version + 1, state: 'signed' })

/** What came of it, as whoever answers for the place confirms it. */
export type Outcome = { came: true; minutes: number; on?: Day | undefined } | { came: false }

/**
 * Confirms what came of a sign-up; again, to put it right. Of a standing post each day is confirmed for itself, and
 * the seat stays.
 *
 * @throws Refusal SHIFT_STEP_NOT_POSSIBLE before it has begun, or when they had no seat; DAY_IN_FUTURE.
 */
export function settle(shift: Shift, row: SignUp, outcome: Outcome, now: Instant): SignUp {
  const { startsAt } = shift
  const next = { ...row, version: row.version + 1 }
  const hadSeat = row.state === 'signed' || row.state === 'came' || row.state === 'no_show'
  if (shift.state !== 'open' || !hadSeat) throw new Refusal('SHIFT_STEP_NOT_POSSIBLE')
  if (startsAt) {
    if (startsAt > now) throw new Refusal('SHIFT_STEP_NOT_POSSIBLE')
    const on = dayOf(startsAt)
    return outcome.came
      ? { ...next, state: 'came', served: [{ on, minutes: outcome.minutes }] }
      : { ...next, state: 'no_show', served: [] }
  }
  // A standing post has no time at which somebody could have failed to come.
  if (!outcome.came) throw new Refusal('SHIFT_STEP_NOT_POSSIBLE')
  const on = outcome.on ?? dayOf(now)
  if (on > dayOf(now)) throw new Refusal('DAY_IN_FUTURE')
  const others = row.served.filter((one) => one.on !== on)
  return {
    ...next,
    served: [...others, { on, minutes: outcome.minutes }].sort((a, b) => (a.on < b.on ? -1 : 1)),
  }
}

/** Without what is over; @throws Refusal SHIFTS_OVERLAP when it is at the same time as another. */
export function withShift(
  before: Agenda | undefined,
  memberId: MemberId,
  { shiftId, startsAt, endsAt }: Pick<Shift, 'shiftId' | 'startsAt' | 'endsAt'>,
  now: Instant,
): Agenda {
  const open = (before?.open ?? []).filter((one) => one.endsAt > now && one.shiftId !== shiftId)
  const version = (before?.version ?? 0) + 1
  if (!startsAt || !endsAt) return { memberId, version, open }
  if (open.some((one) => one.startsAt < endsAt && startsAt < one.endsAt)) throw new Refusal('SHIFTS_OVERLAP')
  return { memberId, version, open: [...open, { shiftId, startsAt, endsAt }] }
}

export const withoutShift = (before: Agenda, shiftId: ShiftId): Agenda => ({
  ...before,
  version: before.version + 1,
  open: before.open.filter((one) => one.shiftId !== shiftId),
})

/** All that was confirmed, in minutes: always the sum of its entries. */
export const minutesOf = (rows: readonly Pick<SignUp, 'served'>[]): number =>
  rows.flatMap(({ served }) => served).reduce((sum, { minutes }) => sum + minutes, 0)
