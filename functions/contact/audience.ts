import { BatchGetCommand, execute } from 'dynamodb-toolbox/table/actions/batchGet'
import type { PlanAudience } from '@shared/contact/plan'
import type { MemberId, OrgId, StationId, TripId } from '@shared/ids'
import { idsOf, isLive, type OrgTree } from '@shared/org/tree'
import type { Day } from '@shared/time'
import { listHeld, listMembers, type Member } from '../member/door'
import { table } from '../table'
import { listWithUs, openTripRequest } from '../trip/door'

/** Somebody whom a plan may be about. */
export interface Candidate {
  memberId: MemberId
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

/** Those whom a station hosts. */
export async function withStation(stationId: StationId): Promise<Candidate[]> {
  const { trips } = await listWithUs(stationId)
  return trips
    .filter(({ state }) => state === 'hosted')
    .map(({ memberId, memberName, tripId }) => ({
      memberId,
      name: memberName,
      audiences: ['with_us'],
      tripId,
    }))
}
