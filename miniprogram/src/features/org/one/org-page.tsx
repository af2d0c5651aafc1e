import type { OrgId } from '@shared/ids'
import type { TreeNode } from '@shared/org/views'
import { aboveOf, isGone } from '../tree/tree-rows'
import { AroundOrg } from './around-org'
import { GoneOrg } from './gone-org'
import { OrgFacts } from './org-facts'
import { OrgHistory } from './org-history'
import { OrgSteps } from './org-steps'
import { PlannedChange } from './planned-change'
import { VacantOrg } from './vacant-org'

interface OrgPageProps {
  node: TreeNode
  nodes: readonly TreeNode[]
  isVacant: boolean
  /** Where the reader works. */
  own: OrgId
}

/** One organisation: where it stands, what can be done, what stands around it, what happened. */
export function OrgPage({ node, nodes, isVacant, own }: OrgPageProps) {
  const isOurs = [node, ...aboveOf(nodes, node.orgId)].some(({ orgId }) => orgId === own)
  return (
    <>
      {isGone(node) && <GoneOrg node={node} nodes={nodes} />}
      {node.planned && <PlannedChange node={node} planned={node.planned} />}
      {isVacant && <VacantOrg node={node} />}
      <OrgFacts node={node} />
      <AroundOrg node={node} nodes={nodes} isOurs={isOurs} />
      <OrgSteps node={node} />
      {isOurs && <OrgHistory orgId={node.orgId} />}
    </>
  )
}
