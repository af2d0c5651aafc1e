import { can } from '@shared/access/can'
import { readContactPlans } from '@shared/contact/contract'
import { turnOf } from '@shared/contact/turns'
import { dayOf } from '@shared/time'
import { festivalDay } from '../calendar/festivals'
import { handle } from '../http/handle'
import { getContactPlans } from './plan.store'

/** What the county of whoever reads wants of its branches, with the turn that runs now or comes next. */
export const handler = handle(
  readContactPlans,
  async ({ person, as, county, tree, now, authorise, refuse }) => {
    if (!county) return refuse('NOT_ALLOWED')
    const { countyId, rootOrgId } = county
    authorise({ kind: 'org', orgId: rootOrgId })
    const { version, plans } = await getContactPlans(countyId)
    const mayChange = can(person, as, 'contactPlan.save', { kind: 'county', countyId }, tree)
    const shown = plans.map((plan) => {
      const turn = turnOf(plan, dayOf(now), festivalDay)
      return { ...plan, ...(turn && { turn }) }
    })
    return { status: 200, body: { version, mayChange, plans: shown } }
  },
)
