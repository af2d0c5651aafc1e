import { listInflowOfCounty } from '@shared/inflow/contract'
import { handle } from '../http/handle'
import { listOfCounty } from './inflow.store'
import { named, searched, viewCard } from './view-card'

/** All of the county, for its department: who and where from, numbers masked. */
export const handler = handle(
  listInflowOfCounty,
  async ({ query, person, as, tree, county, authorise, refuse }) => {
    if (!county) return refuse('NOT_ALLOWED')
    const { countyId } = county
    authorise({ kind: 'county', countyId })
    const { members, cursor } = await listOfCounty(
      countyId,
      query.state,
      query.cursor,
      query.name ? searched : 50,
    )
    const cards = named(members, query.name).map((one) => viewCard(one, { person, as, tree }))
    return { status: 200, body: { members: cards, ...(cursor && { cursor }) } }
  },
)
