import { isId } from '@shared/ids'
import { completeTrip, fileTrip } from '@shared/trip/contract'
import { thingOf } from '@/lib/about'
import type { Command } from '@/lib/queue'
import { go } from '@/routes'

/** Opens the form that a command came from; undefined for what wasn't filled into a form. */
export function fillAgain(command: Command): (() => void) | undefined {
  if (command.endpoint === fileTrip.name) return () => void go.toFile()
  const tripId = thingOf(command) ?? ''
  if (command.endpoint !== completeTrip.name || !isId('trip', tripId)) return undefined
  return () => void go.toComplete(tripId)
}
