import { readTree } from '@shared/org/contract'
import type { OrgId } from '@shared/ids'
import type { TreeNode } from '@shared/org/views'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { useIdParam } from '@/lib/use-id-param'
import { useRead } from '@/lib/use-read'
import { EmptyState } from '@/ui/empty-state'
import { go } from '@/routes'
import { GiveForm } from '../../give/give-form'
import { rolesOf } from '../../give/post-fields'

/** That organisation and all below it, as long as they stand. */
function within(nodes: readonly TreeNode[], orgId: OrgId): TreeNode[] {
  const own = nodes.filter((node) => node.orgId === orgId && node.closedOn === undefined)
  const below = nodes.filter((node) => node.parentId === orgId && node.orgId !== orgId)
  return [...own, ...below.flatMap((node) => within(nodes, node.orgId))]
}

/** Giving a role at one organisation. */
export default function GivePage() {
  const grant = useGrant()
  const orgId = useIdParam('org', 'orgId')
  const tree = useRead(readTree, grant && {})
  const org = tree.data?.nodes.find((node) => node.orgId === orgId)
  if (!grant) return <WrongRole forWhom="管组织的同志" />
  return (
    <Screen title="请人负责" {...(org && { subtitle: org.name })} reads={[tree]}>
      <ReadState read={tree} failed="没有打开这个组织">
        {({ nodes }) =>
          org && rolesOf(org).length === 0 ? (
            <EmptyState sentence="党小组没有单独的身份，由它的支部负责" />
          ) : org ? (
            <GiveForm org={org} orgs={within(nodes, grant.orgId)} />
          ) : (
            <EmptyState
              sentence="没有找到这个组织，可能不在本县"
              action={{ label: '看全部组织', onClick: () => void go.toTree() }}
            />
          )
        }
      </ReadState>
    </Screen>
  )
}
