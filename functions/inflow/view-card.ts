import type { ActingAs, Person } from '@shared/access/person'
import { relationsOf } from '@shared/access/relations'
import { type PersonalField, type Sight, sightOf, type Viewer, viewerOf } from '@shared/access/visibility'
import { type InflowMember, isOpenInflow } from '@shared/inflow/inflow'
import type { InflowCard } from '@shared/inflow/schema'
import type { OrgTree } from '@shared/org/tree'
import { subjectOf } from './change'

/** Who looks at the ledger, and as whom. */
export interface Reader {
  person: Person
  as: ActingAs
  tree: OrgTree
}

/** In whose column a reader stands: who looks after them here is the host, as for a traveller. */
export const viewerFor = (one: InflowMember, { person, as, tree }: Reader): Viewer =>
  viewerOf(relationsOf(person, as, subjectOf(one), tree))

/** How much of somebody's personal fields a reader is shown. */
export const sightsOf =
  (one: InflowMember, reader: Reader) =>
  (field: PersonalField): Sight =>
    sightOf(field, viewerFor(one, reader))

const shows = (sight: Sight) => sight !== 'none'

/** One of the ledger in a list, contacts masked, as much of it as its reader may see. */
export function viewCard(one: InflowMember, reader: Reader): InflowCard {
  const { inflowId, version, orgId, name, phone, address, home, cameOn, reason, state, source } = one
  const sight = sightsOf(one, reader)
  const viewer = viewerFor(one, reader)
  const orgName = reader.tree.get(orgId)?.name
  const overdueTimes = 'overdueTimes' in one ? (one.overdueTimes ?? 0) : 0
  return {
    ...{ inflowId, version, orgId, state, source, overdueTimes },
    name: shows(sight('name')) ? name : '',
    home: { place: home.place, orgName: home.orgName },
    ...(orgName !== undefined && { orgName }),
    ...(phone && shows(sight('mobile')) && { phone: phone.masked }),
    // That there is one, and nothing of it.
    ...(address && { address: address.masked }),
    ...(cameOn && { cameOn }),
    // Told to whoever takes them in, and to nobody above.
    ...(reason !== undefined && (viewer === 'self' || viewer === 'host') && { reason }),
    ...(one.station && { stationName: one.station.name }),
    ...(one.registeredAt && { registeredAt: one.registeredAt }),
    ...(isOpenInflow(one) && one.dueOn && overdueTimes === 0 && { dueOn: one.dueOn }),
    ...(one.originTold && { originToldOn: one.originTold.on }),
    ...(one.originTold?.answer && { originSays: one.originTold.answer.says }),
    ...(one.state === 'leaving' && { leavesOn: one.leavesOn }),
    ...(one.state === 'closed' && { outcome: one.outcome }),
  }
}

/** Those whose name has that part; all of them when none is asked for. */
export const named = <T extends { name: string }>(all: readonly T[], part: string | undefined): T[] =>
  all.filter(({ name }) => part === undefined || name.includes(part))

/** How many of a list are read when a name is looked for in it. */
export const searched = 1000
