import { useRouter } from '@tarojs/taro'
import type { TreeNode } from '@shared/org/views'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useIdParam } from '@/lib/use-id-param'
import { EmptyState } from '@/ui/empty-state'
import { go } from '@/routes'
import { ChangeForm } from '../../arrange/change-form'
import { CloseForm } from '../../arrange/close-form'
import { CreateForm } from '../../arrange/create-form'
import { ElsewhereForm } from '../../arrange/elsewhere-form'
import { useTree } from '../../use-tree'

const titles: Record<string, string> = {
  create: '新建下级组织',
  change: '改名称、电话或类别',
  move: '移到别的组织下面',
  merge: '并入另一个组织',
  close: '停用',
}

/** One change of the tree: set up below, change, move, merge or close. */
export default function ArrangePage() {
  const orgId = useIdParam('org', 'orgId')
  const { step = '', groupIn } = useRouter().params
  const { own, tree, reads } = useTree()
  const node = tree.data?.nodes.find((one) => one.orgId === orgId)
  if (!own) return <WrongRole forWhom="组织部门和党务工作者" />
  return (
    <Screen title={titles[step]} {...(node && { subtitle: node.name })} reads={reads}>
      <ReadState read={tree} failed="没有打开这个组织">
        {({ nodes }) =>
          node && titles[step] !== undefined ? (
            <Form step={step} node={node} nodes={nodes} {...(groupIn && { groupIn })} />
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

interface FormProps {
  step: string
  node: TreeNode
  nodes: readonly TreeNode[]
  groupIn?: string
}

function Form({ step, node, nodes, groupIn }: FormProps) {
  if (step === 'create') return <CreateForm node={node} {...(groupIn && { groupIn })} />
  if (step === 'change') return <ChangeForm node={node} />
  if (step === 'close') return <CloseForm node={node} />
  return <ElsewhereForm step={step === 'merge' ? 'merge' : 'move'} node={node} nodes={nodes} />
}
