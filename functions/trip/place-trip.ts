import { fullNameOf } from '@shared/org/full-name'
import { actorOf } from '@shared/org/parts'
import { isWithin, takesIn } from '@shared/org/tree'
import { dayOf } from '@shared/time'
import { placeTrip } from '@shared/trip/contract'
import { place } from '@shared/trip/rules'
import { hostOf } from '@shared/trip/trip'
import { tripStep } from './trip-step'

/** The host names a branch or a group of its own organisation, or itself. */
export const handler = tripStep(placeTrip, 'trip.placed', (trip, { body, tree, now, refuse }, context) => {
  const host = hostOf(trip)
  const branch = tree.get(body.orgId)
  if (!host || host.kind === 'outside' || !branch || !isWithin(tree, body.orgId, host.orgId))
    return refuse('BRANCH_NOT_HERE')
  if (!takesIn(branch, dayOf(now))) return refuse('BRANCH_NOT_HERE')
  const { orgId } = branch
  // A group is reached by its branch's number.
  const orgPhone = branch.phone ?? tree.get(actorOf(tree, orgId))?.phone
  const orgName = fullNameOf(tree, orgId)
  return place(trip, { orgId, orgName, ...(orgPhone && { orgPhone }) }, context)
})
