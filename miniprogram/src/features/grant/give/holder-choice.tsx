import { useState } from 'react'
import type { MemberId, OrgId } from '@shared/ids'
import { listMembers } from '@shared/member/contract'
import type { OrgNameInTree } from '@shared/org/views'
import { OrgField } from '@/components/org-field'
import { ReadState } from '@/components/read-state'
import { useRead } from '@/lib/use-read'
import { Card } from '@/ui/card'
import { NoticeBar } from '@/ui/notice-bar'
import { OptionList } from '@/ui/option-list'
import { TextField } from '@/ui/text-field'

interface HolderChoiceProps {
  /** The organisations that the reader answers for, for choosing the branch. */
  orgs: readonly OrgNameInTree[]
  /** The branch that the role is at, if it is one. */
  branch: OrgId | undefined
  chosen: { memberId: MemberId; name: string } | undefined
  onChoose: (holder: { memberId: MemberId; name: string }) => void
}

/** More than that nobody reads through; a letter more makes it fewer. */
const most = 20

/** The member who is to hold the role: of which branch, and then by name; only who has bound a phone can. */
export function HolderChoice({ orgs, branch, chosen, onChoose }: HolderChoiceProps) {
  const [orgId, setOrgId] = useState(branch)
  const [part, setPart] = useState('')
  const read = useRead(listMembers, orgId && { query: { orgId } })
  return (
    <>
      <Card flush>
        <OrgField
          label="哪个支部的"
          orgs={orgs}
          mayChoose={({ level }) => level === 'branch'}
          value={orgId}
          onChange={setOrgId}
        />
        {orgId && <TextField label="找人" value={part} placeholder="写姓名" onChange={setPart} />}
      </Card>
      {orgId && (
        <ReadState read={read} failed="没有打开名册">
          {({ members }) => {
            const found = members.filter(({ name, bound }) => bound !== false && name.includes(part.trim()))
            const waiting = members.filter(({ bound }) => bound === false).length
            return (
              <Card flush>
                <OptionList
                  options={found.slice(0, most).map(({ memberId, name, memberNo }) => ({
                    ...{ value: memberId, label: name },
                    ...(memberNo !== undefined && { detail: memberNo }),
                  }))}
                  {...(chosen && { chosen: chosen.memberId })}
                  onChoose={(value) => {
                    const member = found.find(({ memberId }) => memberId === value)
                    if (member) onChoose({ memberId: member.memberId, name: member.name })
                  }}
                />
                <Hint found={found.length} waiting={waiting} />
              </Card>
            )
          }}
        </ReadState>
      )}
    </>
  )
}

/** Why somebody may not be among them, and what to do. */
function Hint({ found, waiting }: { found: number; waiting: number }) {
  if (found > most) return <NoticeBar kind="info">{`有 ${found} 位，多写一个字就少了`}</NoticeBar>
  if (waiting > 0)
    return <NoticeBar kind="info">{`还有 ${waiting} 位没绑定微信，请先绑定，或者改用邀请码`}</NoticeBar>
  return found === 0 ? <NoticeBar kind="info">没有找到，可以改用邀请码</NoticeBar> : null
}
