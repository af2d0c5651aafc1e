import { can } from '@shared/access/can'
import { readLimits } from '@shared/county/contract'
import { defaultLimits } from '@shared/county/county'
import { defaultRetention, retentionOf } from '@shared/privacy/retention'
import { defaultWishLimits, wishLimitsOf } from '@shared/wish/limits'
import { handle } from '../http/handle'
import { getLimitsNow } from './limits.store'

/** How long each party has in the county of whoever asks. */
export const handler = handle(readLimits, async ({ person, as, county, tree, authorise, refuse }) => {
  if (!county) return refuse('NOT_ALLOWED')
  const { countyId, rootOrgId } = county
  authorise({ kind: 'org', orgId: rootOrgId })
  const { version, limits, county: asItIs } = await getLimitsNow(countyId)
  const mayChange = can(person, as, 'county.changeLimits', { kind: 'county', countyId }, tree)
  const retention = retentionOf(asItIs)
  return {
    status: 200,
    body: {
      ...{ version, mayChange, limits, defaults: defaultLimits, retention, longest: defaultRetention },
      ...{ wishLimits: wishLimitsOf(asItIs), wishDefaults: defaultWishLimits },
    },
  }
})
