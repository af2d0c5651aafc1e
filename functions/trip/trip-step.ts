import * as v from 'valibot'
import { delegationOf } from '@shared/access/person'
import type { Endpoint } from '@shared/endpoint'
import type { Receipt, receiptSchema } from '@shared/receipt'
import type { Context } from '@shared/trip/rules'
import { thisTripSchema, type TripEventType } from '@shared/trip/schema'
import type { Trip } from '@shared/trip/trip'
import { command } from '../http/command'
import { handle, type Request } from '../http/handle'
import { changeOf, contextOf, sideOf } from './change'
import { getTrip } from './trip.store'
import { subjectOf } from './views'

type StepEndpoint = Endpoint & { params: typeof thisTripSchema; status: 200; output: typeof receiptSchema }

/**
 * The handler of a command on one trip: load it, ask who may, ask the rule, save.
 * @param rule gives the trip as it is afterwards, or refuses.
 */
export const tripStep = <E extends StepEndpoint>(
  endpoint: E,
  type: TripEventType,
  rule: (trip: Trip, request: Request<E>, context: Context) => Trip | Promise<Trip>,
) =>
  handle(endpoint, async (request) => {
    const { tripId } = v.parse(thisTripSchema, request.params)
    const receipt: Receipt = await command(endpoint, request, async () => {
      const { county, now, newId, as } = request
      const trip = await getTrip(tripId)
      if (!trip || !county) return request.refuse('NOT_FOUND')
      request.authorise(subjectOf(trip))
      const after = await rule(trip, request, contextOf(now, county))
      return changeOf(trip, after, type, {
        side: sideOf(trip, as, request.tree),
        eventId: newId('event'),
        now,
        delegate: delegationOf(as)?.relation,
      })
    })
    return { status: 200, body: receipt }
  })
