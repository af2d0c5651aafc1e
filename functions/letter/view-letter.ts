import type { Letter } from '@shared/letter/letter'
import type { LetterView } from '@shared/letter/schema'
import type { OrgTree } from '@shared/org/tree'
import type { Day } from '@shared/time'
import type { Trip } from '@shared/trip/trip'
import { isStillFor } from '@shared/letter/belongs'

/** A letter as the branch at home sees it. */
export function viewLetter(letter: Letter, trip: Trip, tree: OrgTree, today: Day): LetterView {
  const { tripId, version, state, toOrgName, madeOn, expiresOn, fromOrgId } = letter
  const from = tree.get(fromOrgId)
  return {
    ...{ tripId, version, state, toOrgName, madeOn, expiresOn },
    fromOrgName: from?.name ?? letter.fromOrgName,
    ...(from?.phone && { fromPhone: from.phone }),
    ...{ memberName: trip.memberName, place: trip.destination.place, leaveOn: trip.leaveOn },
    ...('answer' in letter && {
      answer: {
        ...{ at: letter.answer.at, orgName: letter.answer.orgName },
        ...{ contactName: letter.answer.contactName, phone: letter.answer.phone.masked },
      },
    }),
    ...('calledBackOn' in letter && {
      calledBack: { on: letter.calledBackOn, ...(letter.called && { phone: letter.called.masked }) },
    }),
    isOver: !isStillFor(trip, letter, today),
    ...(trip.tellHost && { toTell: true }),
  }
}
