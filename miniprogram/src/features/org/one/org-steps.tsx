import type { TreeNode } from '@shared/org/views'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { go } from '@/routes'

const steps = [
  { step: 'change', title: '改名称、电话或类别' },
  { step: 'move', title: '移到别的组织下面', detail: '党员和外出记录都跟着走' },
  { step: 'merge', title: '并入另一个组织', detail: '党员、外出和身份都归对方' },
  { step: 'close', title: '停用', detail: '没有党员、没有下级的才能停用' },
] as const

/** What the reader may do with an organisation; nothing for who may only look. */
export function OrgSteps({
  node: { orgId, parentId, level, mayChange, mayCreateBelow },
}: {
  node: TreeNode
}) {
  // The county's topmost can be renamed and no more; below a group nothing stands.
  const possible = mayChange ? steps.filter(({ step }) => step === 'change' || parentId !== undefined) : []
  const mayCreate = mayCreateBelow && level !== 'group'
  if (possible.length === 0 && !mayCreate) return null
  return (
    <>
      <SectionTitle>要变动</SectionTitle>
      <Card flush>
        {mayCreate && (
          <ListRow icon="plus" title="新建下级组织" onClick={() => void go.toArrange(orgId, 'create')} />
        )}
        {possible.map(({ step, title, ...more }) => (
          <ListRow key={step} title={title} {...more} onClick={() => void go.toArrange(orgId, step)} />
        ))}
      </Card>
    </>
  )
}
