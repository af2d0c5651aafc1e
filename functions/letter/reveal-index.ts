import { contract } from '@shared/contract'
import { route } from '../http/route'

const { letterReveal } = contract

/** A Lambda of its own: the only one of the letters' that may open what is sealed. */
export const handler = route([
  [letterReveal.revealByLetter, () => import('./reveal-by-letter')],
  [letterReveal.revealLetterAnswer, () => import('./reveal-letter-answer')],
])
