import { BatchGetCommand, execute } from 'dynamodb-toolbox/table/actions/batchGet'
import type { PersonId } from '@shared/contact/person'
import type { PlanAudience } from '@shared/contact/plan'
import type { MemberId, OrgId, StationId, TripId } from '@shared/ids'
import type { InflowMember } from '@shared/inflow/inflow'
import { idsOf, isLive, type OrgTree } from '@shared/org/tree'
import type { Day } from '@shared/time'
import type { Trip } from '@shared/trip/trip'
import { wholeList } from '../in-turn'
import { listInflowAtStation, listInflowIn } from '../inflow/door'
import { listHeld, listMembers, type Member } from '../member/door'
import { table } from '../table'
import { listPlacedIn, listWithUs, openTripRequest } from '../trip/door'

/** Somebody whom a plan may be about. */
export interface Candidate {
  memberId: PersonId
  name: string
  audiences: readonly PlanAudience[]
  tripId?: TripId
}

/** A batch holds a hundred keys. */
const perBatch = 100

/** Which of these have an open trip, by their guards. */
async function awayAmong(memberIds: readonly MemberId[]): Promise<ReadonlySet<MemberId>> {
  const starts = Array.from({ length: Math.ceil(memberIds.length / perBatch) }, (_, i) => i * perBatch)
  const found = await Promise.all(
    starts.map(async (at) => {
      const some = memberIds.slice(at, at + perBatch)
      const { Responses } = await execute(
        { maxAttempts: 5 },
        table.build(BatchGetCommand).requests(...some.map(openTripRequest)),
      )
      return some.filter((_, i) => Responses[0][i] !== undefined)
    }),
  )
  return new Set(found.flat())
}

/** Whom an organisation keeps in touch with: its own, but those whom a committee has taken over, and whom it has. */
async function ownOf(orgId: OrgId, tree: OrgTree): Promise<Member[]> {
  const ids = idsOf(tree, orgId)
  const [own, held] = await Promise.all([
    Promise.all(ids.map((id) => listMembers(id))),
    Promise.all(ids.map((id) => listHeld(id))),
  ])
  const reached = [...own.flat().filter(({ heldBy }) => !heldBy), ...held.flat()]
  return reached.filter(({ state, death }) => state === 'active' && !death)
}

/**
 * The members who are away for whom an organisation keeps in touch; of those whose branch goes live later, nobody yet: they
 * were brought in as they are, and nobody is to be reminded of them.
 */
export async function awayOf(orgId: OrgId, tree: OrgTree, today: Day): Promise<Candidate[]> {
  const members = (await ownOf(orgId, tree)).filter((one) => isLive(tree, one.orgId, today))
  const away = await awayAmong(members.map(({ memberId }) => memberId))
  return members
    .filter(({ memberId }) => away.has(memberId))
    .map(({ memberId, name, category }) => ({
      ...{ memberId, name },
      audiences: category === 'retired' ? ['away', 'away_retired'] : ['away'],
    }))
}

const hosted = (trips: readonly Trip[]): Candidate[] =>
  trips
    .filter(({ state }) => state === 'hosted')
    .map(({ memberId, memberName: name, tripId }) => ({ memberId, name, audiences: ['with_us'], tripId }))

const placedHere = (members: readonly InflowMember[]): Candidate[] =>
  members
    .filter(({ state }) => state === 'placed')
    .map(({ inflowId: memberId, name }) => ({ memberId, name, audiences: ['with_us'] }))

/** So many are read at a time. */
const perPage = 200

const tripsOf = (read: (cursor: string | undefined) => ReturnType<typeof listWithUs>) =>
  wholeList(async (cursor) => {
    const { trips: of, ...rest } = await read(cursor)
    return { of, ...rest }
  })

const inflowOf = (read: (cursor: string | undefined) => ReturnType<typeof listInflowAtStation>) =>
  wholeList(async (cursor) => {
    const { members: of, ...rest } = await read(cursor)
    return { of, ...rest }
  })

/** Those whom a station hosts: on trips, and from elsewhere. */
export async function withStation(stationId: StationId): Promise<Candidate[]> {
  const [trips, members] = await Promise.all([
    tripsOf((cursor) => listWithUs(stationId, perPage, cursor)),
    inflowOf((cursor) => listInflowAtStation(stationId, 'ours', cursor, perPage)),
  ])
  return [...hosted(trips), ...placedHere(members)]
}

/** Those who were placed in a branch or one of its groups and belong elsewhere: on trips, and from elsewhere. */
export async function withBranch(orgId: OrgId, tree: OrgTree): Promise<Candidate[]> {
  const [trips, members] = await Promise.all([
    tripsOf((cursor) => listPlacedIn(orgId, tree, perPage, cursor)),
    inflowOf((cursor) => listInflowIn(orgId, tree, perPage, cursor)),
  ])
  return [...hosted(trips), ...placedHere(members)]
}
