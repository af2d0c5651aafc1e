import { callBackLetter } from '@shared/letter/contract'
import { callBack } from '@shared/letter/rules'
import { dayOf } from '@shared/time'
import { isStillFor } from './belongs'
import { letterStep } from './letter-step'

/** The branch has called that office, and it was they. */
export const handler = letterStep(
  callBackLetter,
  'letter.called_back',
  (letter, trip, { body, now, refuse }) => {
    if (!isStillFor(trip, letter, dayOf(now))) return refuse('LETTER_OVER')
    return callBack(letter, body.seen, dayOf(now))
  },
)
