import { useState } from 'react'
import { listMembers } from '@shared/member/contract'
import type { MemberId } from '@shared/ids'
import { useRead } from '../lib/use-read'
import { OrgChoice, type OrgInScope } from '../parts/org-choice'
import { Problem } from '../parts/problem'

/** More than that nobody reads through; a letter more makes it fewer. */
const most = 24

interface HolderChoiceProps {
  orgs: readonly OrgInScope[]
  /** Where the role is: of a branch, it is the branch that is looked in first. */
  at: OrgInScope
  chosen: MemberId | undefined
  onChoose: (holder: { memberId: MemberId; name: string }) => void
}

/** Who is to hold it: of which branch, and then by name; only who has bound a phone can. */
export function HolderChoice({ orgs, at, chosen, onChoose }: HolderChoiceProps) {
  const branches = orgs.filter(({ level }) => level === 'branch')
  const [orgId, setOrgId] = useState((branches.find((one) => one.orgId === at.orgId) ?? branches[0])?.orgId)
  const [part, setPart] = useState('')
  const { data, problem } = useRead(listMembers, orgId && { query: { orgId } })
  const active = data?.members.filter(({ state, deathRecorded }) => state === 'active' && !deathRecorded)
  const found = active?.filter(({ name, bound }) => bound !== false && name.includes(part.trim()))
  const waiting = active?.filter(({ bound }) => bound === false).length ?? 0
  return (
    <>
      <div className="form">
        {orgId && <OrgChoice label="从哪个支部找人" orgs={branches} value={orgId} onChange={setOrgId} />}
        <label className="field">
          <span className="field__label">姓名里的字</span>
          <input type="search" value={part} onChange={({ target }) => setPart(target.value)} />
        </label>
      </div>
      <Problem sentence={problem} />
      {found && (
        <div className="picks" role="group" aria-label="给谁">
          {found.slice(0, most).map(({ memberId, name, memberNo }) => (
            <label key={memberId}>
              <input
                type="radio"
                name="holder"
                checked={chosen === memberId}
                onChange={() => onChoose({ memberId, name })}
              />
              {name} {memberNo && <span className="soft">{memberNo}</span>}
            </label>
          ))}
        </div>
      )}
      {found && found.length > most && <p className="soft">有 {found.length} 位，多写一个字就少了。</p>}
      {found?.length === 0 && (
        <p className="soft">没有找到绑定了微信的，请换个支部，或者在手机上发邀请码。</p>
      )}
      {found && found.length > 0 && waiting > 0 && (
        <p className="soft">还有 {waiting} 位没绑定微信，没有列出来。</p>
      )}
    </>
  )
}
