import { contract } from '@shared/contract'
import { route } from '../http/route'

const { letter } = contract

export const handler = route([
  [letter.makeLetter, () => import('./make-letter')],
  [letter.readLetterCode, () => import('./read-letter-code')],
  [letter.readLetter, () => import('./read-letter')],
  [letter.listLetters, () => import('./list-letters')],
  [letter.callBackLetter, () => import('./call-back-letter')],
  [letter.turnAwayLetter, () => import('./turn-away-letter')],
  [letter.tellHost, () => import('./tell-host')],
  [letter.openLetter, () => import('./open-letter')],
  [letter.answerLetter, () => import('./answer-letter')],
  [letter.acknowledgeLetter, () => import('./acknowledge-letter')],
])
