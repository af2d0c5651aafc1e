import type { MemberId } from '@shared/ids'
import { idsOf } from '@shared/org/tree'
import { listSweepMembers } from '@shared/sweep/contract'
import type { SweepMember } from '@shared/sweep/schema'
import { roleIn } from '@shared/sweep/scope'
import type { Tick } from '@shared/sweep/sweep'
import { handle } from '../http/handle'
import { getMember, listMembers, type Member } from '../member/door'
import { getSweep } from './sweep.store'
import { getList } from './tick.store'
import { viewCard } from './views'
import { viewMember } from './view-member'

/** Those without a tick first, then those with something left to do. */
const urgency = ({ version, followDone }: SweepMember) => (version === 0 ? 0 : followDone ? 2 : 1)

/** How far the list is, for whoever sees outcomes by number alone, too. */
function partsOf(lists: readonly { memberIds: readonly MemberId[]; ticks: ReadonlyMap<MemberId, Tick> }[]) {
  const ticks = lists.flatMap((one) => one.memberIds.map((memberId) => one.ticks.get(memberId)))
  const left = ticks.filter((tick) => tick === undefined).length
  const notReached = ticks.filter((tick) => tick?.outcome === 'not_reached').length
  return { checked: ticks.length - left - notReached, notReached, left }
}

/** A branch's list: the names by the roster as it is now, also of those who have left it since. */
export const handler = handle(listSweepMembers, async (request) => {
  const { params, tree, authorise, refuse } = request
  authorise({ kind: 'org', orgId: params.orgId })
  const orgIds = idsOf(tree, params.orgId)
  const [sweep, found, roster] = await Promise.all([
    getSweep(params.sweepId),
    Promise.all(orgIds.map((orgId) => getList(params.sweepId, orgId))),
    Promise.all(orgIds.map((orgId) => listMembers(orgId, 'everybody'))),
  ])
  const role = (sweep && roleIn(sweep, params.orgId, tree)) ?? refuse('NOT_FOUND')
  const lists = found.filter((one) => one !== undefined)
  const known = new Map<MemberId, Member>(roster.flat().map((one) => [one.memberId, one]))
  const lines = lists.flatMap(({ orgId, memberIds, ticks }) =>
    memberIds.map(async (memberId) => {
      const member = known.get(memberId) ?? (await getMember(memberId))
      return viewMember({ memberId, orgId, member, tick: ticks.get(memberId) }, request)
    }),
  )
  const members = (await Promise.all(lines)).sort((a, b) => urgency(a) - urgency(b))
  return {
    status: 200,
    body: {
      sweep: viewCard(sweep ?? refuse('NOT_FOUND'), role, tree),
      ...{ handedOut: lists.length > 0, parts: partsOf(lists), members },
    },
  }
})
