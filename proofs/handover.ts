import { runTripModel } from '../shared/trip/testing/trip-model'
import type { Finding, Scale } from './runner/proof'

export const title =
  'Whatever everybody does with travellers and members from elsewhere, in whatever order: one organisation answers, one thing is waited for, whom to tell is known, nothing ends nowhere'

/** So many messages are sent in a full run, lost, doubled, late and altered ones among them. */
const steps = 100_000

/** Throws with the shortest history that breaks a promise. */
export function run(scale: Scale): Promise<Finding> {
  const isLong = scale === 'long'
  const { moves, guests, ...figures } = runTripModel(
    isLong ? { runs: 1200, steps: 300 } : { runs: 15, steps: 120 },
  )
  const { messages, changes, reminders } = guests
  return Promise.resolve({
    holds: !isLong || figures.messages + messages >= steps,
    figures: {
      ...{ ...figures, kindsOfMoves: Object.keys(moves).length },
      ...{ messagesOfGuests: messages, changesOfGuests: changes, remindersOfGuests: reminders },
      kindsOfMovesOfGuests: Object.keys(guests.moves).length,
    },
  })
}
