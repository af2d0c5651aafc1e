import { useState } from 'react'
import type { OrgId } from '@shared/ids'
import { listMembers } from '@shared/member/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useRead } from '@/lib/use-read'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { MemberList } from './member-list'
import { MemberRow } from './member-row'

interface RosterProps {
  orgId: OrgId
  /** The branch by name, where it isn't the reader's own. */
  title?: string
  /** Looked for from the start. */
  name?: string
}

/** The roster of one branch, and on request those who have left it. */
export function Roster({ orgId, title, name }: RosterProps) {
  const [withLeft, setWithLeft] = useState(false)
  const read = useRead(listMembers, { query: { orgId } })
  const left = useRead(listMembers, withLeft ? { query: { orgId, state: 'left' } } : undefined)
  return (
    <Screen reads={withLeft ? [read, left] : [read]} {...(title !== undefined && { title })}>
      <ReadState read={read} failed="没有打开党员名册">
        {({ members }) => <MemberList members={members} {...(name !== undefined && { name })} />}
      </ReadState>
      {read.data && <Button onClick={() => void go.toAddMember(orgId)}>加一位党员</Button>}
      {withLeft ? (
        <ReadState read={left} failed="没有打开转出和去世的">
          {({ members }) => (
            <Card title={members.length > 0 ? '转出和去世的' : '没有转出或去世的'} flush>
              {members.map((member) => (
                <MemberRow key={member.memberId} member={member} />
              ))}
            </Card>
          )}
        </ReadState>
      ) : (
        <Button kind="text" onClick={() => setWithLeft(true)}>
          看转出和去世的
        </Button>
      )}
    </Screen>
  )
}
