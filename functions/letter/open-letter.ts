import { openLetter } from '@shared/letter/contract'
import { isTheirs } from '@shared/letter/rules'
import type { OpenedLetter } from '@shared/letter/schema'
import { dayOf } from '@shared/time'
import { handle } from '../http/handle'
import { readCountyWithTree } from '../org/door'
import { openByToken } from './opened'

/** What a code opens: who writes to whom; whom it is about, only for the account that the branch has called back. */
export const handler = handle(openLetter, async ({ body, person, now, authorise }) => {
  authorise({ kind: 'nothing' })
  const { letter, trip } = await openByToken(body.token, dayOf(now))
  const { tree } = await readCountyWithTree(letter.countyId)
  const from = tree.get(letter.fromOrgId)
  const own = 'answer' in letter && letter.answer.accountId === person.accountId ? letter.answer : undefined
  const view: OpenedLetter = {
    ...{ state: letter.state, toOrgName: letter.toOrgName, expiresOn: letter.expiresOn },
    fromOrgName: from?.name ?? letter.fromOrgName,
    ...(from?.phone && { fromPhone: from.phone }),
    isYours: own !== undefined,
    ...(own && { answer: { orgName: own.orgName, contactName: own.contactName } }),
    ...(isTheirs(letter, person.accountId) && {
      about: { memberName: trip.memberName, place: trip.destination.place, leaveOn: trip.leaveOn },
    }),
  }
  return { status: 200, body: view }
})
