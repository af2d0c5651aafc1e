import { listContactsDue } from '@shared/contact/contract'
import { orgSubject } from '../grant/door'
import { handle } from '../http/handle'
import { contactsDueOf } from './contacts-due'

/** Whom to contact now, and what was promised: the branch's, or a station's for its host. */
export const handler = handle(
  listContactsDue,
  async ({ query, person, as, county, tree, now, authorise, refuse }) => {
    const { orgId, stationId } = query
    authorise(stationId ? { kind: 'station', stationId } : await orgSubject(orgId, { person, as, tree, now }))
    if (!county) return refuse('NOT_ALLOWED')
    const body = await contactsDueOf({ countyId: county.countyId, orgId, stationId, person, tree, now })
    return { status: 200, body }
  },
)
