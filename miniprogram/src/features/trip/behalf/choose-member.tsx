import { useState } from 'react'
import { listMembers } from '@shared/member/contract'
import type { OrgId } from '@shared/ids'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useRead } from '@/lib/use-read'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { TextField } from '@/ui/text-field'
import { isAtHome } from './at-home'

/** For whom: those of the branch who aren't away by what is known. */
export function ChooseMember({ orgId }: { orgId: OrgId }) {
  const read = useRead(listMembers, { query: { orgId } })
  const [part, setPart] = useState('')
  return (
    <Screen reads={[read]} title="替谁登记">
      <ReadState read={read} failed="没有打开名册">
        {({ members }) => {
          const here = members.filter((one) => isAtHome(one) && one.name.includes(part.trim()))
          return (
            <>
              <Card flush>
                <TextField label="找人" value={part} placeholder="写名字里的一两个字" onChange={setPart} />
              </Card>
              {here.length === 0 ? (
                <EmptyState sentence="没有这样的人。已经在外的，在“在外的党员”里看。" />
              ) : (
                <Card flush>
                  {here.map(({ memberId, name }) => (
                    <ListRow key={memberId} title={name} onClick={() => void go.toFileOnBehalf(memberId)} />
                  ))}
                </Card>
              )}
            </>
          )
        }}
      </ReadState>
    </Screen>
  )
}
