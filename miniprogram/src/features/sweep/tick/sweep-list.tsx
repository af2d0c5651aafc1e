import { type ReactNode, useState } from 'react'
import type { Output } from '@shared/endpoint'
import type { listSweepMembers } from '@shared/sweep/contract'
import type { SweepMember } from '@shared/sweep/schema'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { Popup } from '@/ui/popup'
import { SectionTitle } from '@/ui/section-title'
import { ThreeParts } from '../three-parts'
import { isChecked, leftToDo } from '../words'
import { SweepMemberRow } from './sweep-member-row'
import { TickSheet } from './tick-sheet'
import { useWaitingTicks } from './waiting-ticks'

/** A branch's list: those still to be asked after first, then what is left to do, then the rest. */
export function SweepList({ list }: { list: Output<typeof listSweepMembers> }) {
  const { sweep, handedOut, parts, members } = list
  const [openId, setOpenId] = useState<string>()
  const waiting = useWaitingTicks()
  const close = () => setOpenId(undefined)
  if (!handedOut) return <EmptyState sentence="名单正在准备，过几秒下拉看看。" />
  if (members.length === 0) return <EmptyState sentence="这次摸排里，本支部没有要核对的人。" />
  const open = members.find(({ memberId }) => memberId === openId)
  const done = members.filter(isChecked)
  const sections: readonly [title: string, members: SweepMember[]][] = [
    ['还没核对', members.filter((one) => !isChecked(one))],
    ['后面还有事', done.filter((one) => leftToDo(one) !== undefined)],
    ['核对好了', done.filter((one) => leftToDo(one) === undefined)],
  ]
  return (
    <>
      <Card>
        <ThreeParts parts={parts} />
      </Card>
      {sections
        .filter(([, some]) => some.length > 0)
        .map(([title, some]) => (
          <Section key={title} title={title} count={some.length}>
            {some.map((member) => (
              <SweepMemberRow
                key={member.memberId}
                member={member}
                waits={waiting.includes(member.memberId)}
                onOpen={() => setOpenId(member.memberId)}
              />
            ))}
          </Section>
        ))}
      <Popup open={open !== undefined} position="bottom" label={open?.name ?? '核对'} onClose={close}>
        {open && <TickSheet key={open.memberId} sweepId={sweep.sweepId} member={open} onClose={close} />}
      </Popup>
    </>
  )
}

function Section({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  return (
    <>
      <SectionTitle count={count}>{title}</SectionTitle>
      <Card flush>{children}</Card>
    </>
  )
}
