import * as v from 'valibot'
import type { Command } from '@/lib/queue'

const aboutTrip = v.object({ tripId: v.string() })

/** Name of the command on this trip that still waits on the phone; undefined when none does. */
export const waitingCommand = (waiting: readonly Command[], tripId: string): string | undefined =>
  waiting.find(({ params }) => v.is(aboutTrip, params) && params.tripId === tripId)?.endpoint
