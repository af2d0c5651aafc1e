import { callBackLetter } from '@shared/letter/contract'
import { callBack, plainNumber } from '@shared/letter/rules'
import { dayOf } from '@shared/time'
import { sealPhone } from '../vault/contacts'
import { phoneLookupKeys } from '../vault/phone-hash'
import { isStillFor } from '@shared/letter/belongs'
import { letterStep } from './letter-step'

/** The branch has called that office on a number that it found by itself, and it was they. */
export const handler = letterStep(callBackLetter, async (letter, trip, { body, now, refuse }) => {
  if (!isStillFor(trip, letter, dayOf(now))) return refuse('LETTER_OVER')
  const { seen, phone: officePhone } = body
  const called = {
    phone: await sealPhone(officePhone, `${letter.tripId}#called`),
    phoneKeys: phoneLookupKeys(letter.countyId, plainNumber(officePhone)),
  }
  return { letter: callBack(letter, seen, called, dayOf(now)), to: 'called_back', officePhone }
})
