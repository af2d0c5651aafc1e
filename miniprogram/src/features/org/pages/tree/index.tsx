import { useState } from 'react'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { Card } from '@/ui/card'
import { TextField } from '@/ui/text-field'
import { FoundOrgs } from '../../tree/found-orgs'
import { OrgTree } from '../../tree/org-tree'
import { useTree } from '../../use-tree'

/** The county's organisations: folded by level, found by name. */
export default function TreePage() {
  const { own, tree, vacant, reads } = useTree()
  const [part, setPart] = useState('')
  if (!own) return <WrongRole forWhom="组织部门和党务工作者" />
  return (
    <Screen title="组织" subtitle="点名字看详情；点前面的箭头看下一级" reads={reads}>
      <ReadState read={tree} failed="没有打开组织">
        {({ nodes }) => (
          <>
            <Card flush>
              <TextField label="找组织" value={part} placeholder="写名字里的几个字" onChange={setPart} />
            </Card>
            {part.trim() === '' ? (
              <OrgTree nodes={nodes} vacant={vacant} own={own} />
            ) : (
              <FoundOrgs nodes={nodes} vacant={vacant} part={part} />
            )}
          </>
        )}
      </ReadState>
    </Screen>
  )
}
