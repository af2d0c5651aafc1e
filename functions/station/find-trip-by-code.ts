import { findTripByCode } from '@shared/station/contract'
import { handle } from '../http/handle'
import { findExpected, viewCard } from '../trip/door'

/** The trip whose code somebody has brought on paper. A trip that is to go elsewhere is not found here. */
export const handler = handle(findTripByCode, async ({ params, person, as, tree, authorise, refuse }) => {
  authorise({ kind: 'station', stationId: params.stationId })
  const trip = (await findExpected(params.stationId, params.code)) ?? refuse('NOT_FOUND')
  return { status: 200, body: viewCard(trip, { person, as, tree }) }
})
