import type { Letter } from '@shared/letter/letter'
import type { LetterView } from '@shared/letter/schema'
import type { OrgTree } from '@shared/org/tree'
import type { Day } from '@shared/time'
import type { Trip } from '@shared/trip/trip'
import { isStillFor } from '@shared/letter/belongs'

/** Who filled in the form, for as long as they may be called: once the trip is closed nobody asks. */
const viewAnswer = (letter: Letter): Pick<LetterView, 'answer'> => {
  if (!('answer' in letter)) return {}
  const { at, orgName, contactName, phone } = letter.answer
  if (!phone || contactName === undefined) return {}
  return { answer: { at, orgName, contactName, phone: phone.masked } }
}

/** A letter as the branch at home sees it. */
export function viewLetter(letter: Letter, trip: Trip, tree: OrgTree, today: Day): LetterView {
  const { tripId, version, state, toOrgName, madeOn, expiresOn, fromOrgId } = letter
  const from = tree.get(fromOrgId)
  return {
    ...{ tripId, version, state, toOrgName, madeOn, expiresOn },
    fromOrgName: from?.name ?? letter.fromOrgName,
    ...(from?.phone && { fromPhone: from.phone }),
    ...{ memberName: trip.memberName, place: trip.destination.place, leaveOn: trip.leaveOn },
    ...viewAnswer(letter),
    ...('calledBackOn' in letter && {
      calledBack: { on: letter.calledBackOn, ...(letter.called && { phone: letter.called.masked }) },
    }),
    isOver: !isStillFor(trip, letter, today),
    ...(trip.tellHost && { toTell: true }),
    ...(from && { fromLevel: from.level }),
  }
}
