import { isId } from '@shared/ids'
import { changeTrip, completeTrip, fileTrip } from '@shared/trip/contract'
import { submitWish } from '@shared/wish/contract'
import { thingOf } from '@/lib/about'
import type { Command } from '@/lib/queue'
import { go } from '@/routes'

/** Opens the form that a command came from; undefined for what wasn't filled into a form. */
export function fillAgain(command: Command): (() => void) | undefined {
  if (command.endpoint === fileTrip.name) return () => void go.toFile()
  if (command.endpoint === submitWish.name) return () => void go.toPostWish()
  const tripId = thingOf(command) ?? ''
  if (!isId('trip', tripId)) return undefined
  if (command.endpoint === changeTrip.name) return () => void go.toChange(tripId)
  if (command.endpoint !== completeTrip.name) return undefined
  return () => void go.toComplete(tripId)
}
