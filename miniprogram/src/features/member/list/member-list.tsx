import { useState } from 'react'
import type { MemberCard } from '@shared/member/schema'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { Tabs } from '@/ui/tabs'
import { TextField } from '@/ui/text-field'
import { filters, named } from './filters'
import { MemberRow } from './member-row'

/** A branch's members, narrowed on the phone: by a part of the name, and by what they are. */
export function MemberList({ members, name = '' }: { members: readonly MemberCard[]; name?: string }) {
  const [part, setPart] = useState(name)
  const [chosen, choose] = useState('all')
  if (members.length === 0)
    return <EmptyState sentence="名册里还没有人。请上级在电脑工作页里导入名册，或者在下面一位一位加。" />
  const found = named(members, part)
  const offered = filters.filter(({ key, passes }) => key === 'all' || members.some(passes))
  const filter = offered.find(({ key }) => key === chosen) ?? offered[0]
  const shown = found.filter((member) => filter?.passes(member))
  const tabs = offered.map(({ key, title, passes }) => ({ key, title, count: found.filter(passes).length }))
  return (
    <>
      <Card flush>
        <TextField label="找人" value={part} placeholder="写名字里的一两个字" onChange={setPart} />
      </Card>
      <Tabs tabs={tabs} value={filter?.key ?? 'all'} onChange={choose} />
      {shown.length === 0 ? (
        <EmptyState
          sentence={part.trim() === '' ? '这一类里现在没有人' : `没有名字里有“${part.trim()}”的`}
          action={{
            label: '看全部',
            onClick: () => {
              setPart('')
              choose('all')
            },
          }}
        />
      ) : (
        <Card flush>
          {shown.map((member) => (
            <MemberRow key={member.memberId} member={member} />
          ))}
        </Card>
      )}
    </>
  )
}
