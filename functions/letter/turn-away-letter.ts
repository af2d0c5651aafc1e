import { turnAwayLetter } from '@shared/letter/contract'
import { turnAway } from '@shared/letter/rules'
import { letterStep } from './letter-step'

/** It wasn't they who answered. */
export const handler = letterStep(turnAwayLetter, (letter) => ({ letter: turnAway(letter), to: undefined }))
