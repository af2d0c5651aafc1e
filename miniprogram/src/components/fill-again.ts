import * as v from 'valibot'
import { idOf, isId } from '@shared/ids'
import { changeTrip, completeTrip, fileTrip, fileTripOnBehalf } from '@shared/trip/contract'
import { submitWish } from '@shared/wish/contract'
import { thingOf } from '@/lib/about'
import type { Command } from '@/lib/queue'
import { go } from '@/routes'

const ofMember = v.object({ memberId: idOf('member') })

/** Opens the form that a command came from; undefined for what wasn't filled into a form. */
export function fillAgain(command: Command): (() => void) | undefined {
  if (command.endpoint === fileTrip.name) return () => void go.toFile()
  if (command.endpoint === submitWish.name) return () => void go.toPostWish()
  if (command.endpoint === fileTripOnBehalf.name) {
    const told = v.safeParse(ofMember, command.body)
    return told.success ? () => void go.toFileOnBehalf(told.output.memberId) : undefined
  }
  const tripId = thingOf(command) ?? ''
  if (!isId('trip', tripId)) return undefined
  if (command.endpoint === changeTrip.name) return () => void go.toChange(tripId)
  if (command.endpoint !== completeTrip.name) return undefined
  return () => void go.toComplete(tripId)
}
