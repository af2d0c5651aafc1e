import { can, type Subject } from '@shared/access/can'
import { grantOf } from '@shared/access/person'
import type { Endpoint } from '@shared/endpoint'
import type { OrgId } from '@shared/ids'
import { nodesOn } from '@shared/org/plan'
import { type OrgNode, type OrgTree, isSameOrg, orgTree } from '@shared/org/tree'
import type { Receipt } from '@shared/receipt'
import { type Day, dayOf } from '@shared/time'
import { eventPart } from '../events/event.entity'
import type { Fact } from '../events/fact'
import { command } from '../http/command'
import type { Request } from '../http/handle'
import type { Part } from '../writes/part'
import { readTreeToChange, saveNodesParts, type TreeToChange } from './org.store'

/** The tree as it is this moment, and who may do what in it. */
export interface Moment extends TreeToChange {
  /** As it is today, with what was planned until now. */
  tree: OrgTree
  today: Day
  /** @throws Refusal NOT_ALLOWED. Asks the newest tree, also when somebody was faster. */
  authorise: (subject: Subject) => void
}

/** What changes: one node, and what is said of it. */
export interface TreeChange {
  node: OrgNode
  fact: Pick<Fact, 'from' | 'to' | 'effectiveOn' | 'approvedBy'> & { type: Fact['type'] }
  /** Organisations whom it concerns; whoever does it isn't told. */
  tell: readonly (OrgId | undefined)[]
  also?: readonly Part[]
}

const stateOf = ({ planned, mergedInto, closedOn }: OrgNode): string =>
  mergedInto ? 'merged' : closedOn ? 'closed' : planned ? 'planned' : 'open'

/**
 * Carries out a change of a county's tree in one transaction: the node, the tree's version, the fact, the audit.
 * Two at once are done one after the other, the second by the rules as they are then.
 */
export async function changeTree<E extends Endpoint>(
  endpoint: E,
  request: Request<E>,
  decide: (moment: Moment) => Promise<TreeChange> | TreeChange,
): Promise<Receipt> {
  const { person, as, action, county, now, newId, refuse } = request
  return command(endpoint, request, async () => {
    if (!county) return refuse('NOT_ALLOWED')
    const before = await readTreeToChange(county.countyId)
    const today = dayOf(now)
    const tree = orgTree(nodesOn(before.nodes, today))
    const authorise = (subject: Subject) => {
      request.authorise(subject)
      if (!can(person, as, action, subject, tree)) refuse('NOT_ALLOWED')
    }
    const { node, fact, tell, also = [] } = await decide({ ...before, tree, today, authorise })
    const { orgId } = node
    const own = grantOf(as)?.orgId
    const isOwn = (one: OrgId) => own !== undefined && isSameOrg(tree, one, own)
    const recipients = new Set(tell.filter((one) => one !== undefined && !isOwn(one)))
    const parts = [
      ...saveNodesParts(before, [node]),
      eventPart({
        ...{
          ...fact,
          eventId: newId('event'),
          countyId: county.countyId,
          at: now,
          aggregateId: orgId,
          orgId,
        },
        tell: [...recipients].flatMap((one) =>
          one ? [{ recipient: one, code: 'org_rearranged' as const }] : [],
        ),
      }),
      ...also,
    ]
    return { receipt: { id: orgId, version: before.treeVersion + 1, state: stateOf(node), at: now }, parts }
  })
}
