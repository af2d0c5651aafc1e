import { Refusal } from '@shared/errors'
import type { Receipt } from '@shared/receipt'
import { type Instant, msOf } from '@shared/time'

/** As long as a network may take to bring the answer; a later look is another, and leaves its own line. */
const showsForMs = 5 * 60_000

/**
 * Makes sure that a contact is answered under the look that was written down for it, and not again long after.
 * @param looked the first receipt of the command that reveals.
 * @throws Refusal REVEAL_OVER.
 */
export function stillShows(looked: Receipt, now: Instant): void {
  if (msOf(now) - msOf(looked.at) > showsForMs) throw new Refusal('REVEAL_OVER')
}
