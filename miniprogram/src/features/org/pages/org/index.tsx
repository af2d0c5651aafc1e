import { kindWords } from '@/components/org-words'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useIdParam } from '@/lib/use-id-param'
import { EmptyState } from '@/ui/empty-state'
import { go } from '@/routes'
import { OrgPage as Content } from '../../one/org-page'
import { useTree } from '../../use-tree'

/** One organisation, for those who work with the tree. */
export default function OrgPage() {
  const orgId = useIdParam('org', 'orgId')
  const { own, tree, vacant, reads } = useTree()
  const node = tree.data?.nodes.find((one) => one.orgId === orgId)
  if (!own) return <WrongRole forWhom="组织部门和党务工作者" />
  return (
    <Screen {...(node && { title: node.name, subtitle: kindWords(node) })} reads={reads}>
      <ReadState read={tree} failed="没有打开这个组织">
        {({ nodes }) =>
          node ? (
            <Content node={node} nodes={nodes} isVacant={vacant.has(node.orgId)} own={own} />
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
