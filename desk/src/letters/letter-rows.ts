import type { TripId } from '@shared/ids'
import type { LetterView } from '@shared/letter/schema'
import type { TripCard } from '@shared/trip/schema'

/** A trip to an organisation outside the system, and its letter if one has been written. */
export interface LetterRow {
  tripId: TripId
  memberName: string
  toOrgName: string
  letter?: LetterView
  /** It waits for that organisation, so a letter can be written. */
  mayWrite: boolean
  /** There is a letter that is still good, of which another sheet can be printed. */
  mayPrint: boolean
}

/** Those that a letter can be written for, and those that have one; the ones without come first. */
export function letterRows(waiting: readonly TripCard[], letters: readonly LetterView[]): LetterRow[] {
  const waits = waiting.filter(({ state, host }) => state === 'routed' && host?.kind === 'outside')
  const isWaiting = (tripId: TripId) => waits.some((one) => one.tripId === tripId)
  const without = waits
    .filter(({ tripId }) => !letters.some((letter) => letter.tripId === tripId))
    .map(({ tripId, memberName, host }) => ({
      ...{ tripId, memberName, toOrgName: host?.name ?? '' },
      ...{ mayWrite: true, mayPrint: false },
    }))
  const written = letters.map((letter) => ({
    ...{ tripId: letter.tripId, memberName: letter.memberName, toOrgName: letter.toOrgName, letter },
    ...{ mayWrite: isWaiting(letter.tripId), mayPrint: !letter.isOver },
  }))
  return [...without, ...written]
}

const words: Record<string, string> = {
  sent: '等对方填',
  answered: '对方填了，请在手机上核实',
  called_back: '核实过了，等对方接收',
  acknowledged: '对方接收了',
}

/** Where a letter stands, and what is to be done about it. */
export const standingOf = ({ letter }: LetterRow): string =>
  letter === undefined
    ? '还没有发'
    : letter.toTell
      ? '请在手机上告诉对方'
      : letter.isOver
        ? letter.state === 'acknowledged'
          ? '办完了'
          : '过期了，要用请再发'
        : (words[letter.state] ?? '办理中')
