import { readInflowLetter } from '@shared/inflow/contract'
import { inflowLetter } from '@shared/inflow/letter'
import { allowsInflow } from '@shared/inflow/rules'
import { dayOf } from '@shared/time'
import { handle } from '../http/handle'
import { getStation } from '../station/door'
import { subjectOf } from './change'
import { getInflow } from './inflow.store'

/** The letter to the branch at home, once somebody has been verified. It names nobody's number but the office's. */
export const handler = handle(readInflowLetter, async ({ params, tree, now, authorise, refuse }) => {
  const one = (await getInflow(params.inflowId)) ?? refuse('NOT_FOUND')
  authorise(subjectOf(one))
  if (!allowsInflow(one, 'tell_origin')) return refuse('INFLOW_STEP_NOT_POSSIBLE')
  const station = one.station && (await getStation(one.station.stationId))
  const keeper = tree.get(one.station?.orgId ?? one.orgId)
  const branch = one.state === 'verified' ? undefined : tree.get(one.orgId)?.name
  const from = { name: keeper?.name ?? '', phone: keeper?.phone }
  return { status: 200, body: inflowLetter(one, { from, branch, station }, dayOf(now)) }
})
