import { useState } from 'react'
import type { DeathReport } from '@shared/death-report/schema'
import { confirmReportedDeath, listMembers } from '@shared/member/contract'
import type { MemberCard } from '@shared/member/schema'
import { ReadState } from '@/components/read-state'
import { useRead } from '@/lib/use-read'
import { useSend } from '@/lib/use-send'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'

const detailOf = ({ memberNo, phone }: MemberCard): string =>
  [memberNo, phone].filter((one) => one).join(' · ')

/** Those of the roster who have that name; whoever was meant is confirmed, after it has been made sure of. */
export function WhoIsIt({ report: { reportId, orgId, name } }: { report: DeathReport }) {
  const read = useRead(listMembers, { query: { orgId, name } })
  const { send, sending, problem } = useSend()
  const [asked, ask] = useState<MemberCard>()
  async function confirm() {
    ask(undefined)
    if (asked) await send(confirmReportedDeath, { params: { memberId: asked.memberId }, body: { reportId } })
  }
  return (
    <>
      <ReadState read={read} failed="没有打开名册">
        {({ members }) => (
          <Card title="名册里是哪一位" flush>
            {members.length === 0 && (
              <ListRow title={`名册里没有叫${name}的`} detail="名字可能写错了，可以去名册里找找" />
            )}
            {members.map((member) => (
              <ListRow
                key={member.memberId}
                icon="user-round"
                title={member.name}
                detail={detailOf(member)}
                end={sending ? '正在办…' : '是他'}
                onClick={() => ask(member)}
              />
            ))}
            <ListRow title="去名册里看" onClick={() => void go.toMembers({ orgId })} />
          </Card>
        )}
      </ReadState>
      {problem && <ErrorState happened="没有确认" todo={problem.sentence} />}
      <Dialog
        open={asked !== undefined}
        title={`核实过了，${asked?.name ?? ''}去世了？`}
        message="请先问过家里人。确认后不再发消息，外出、代办、身份都到此为止；老伴的不受影响。记错了由上级撤销。"
        confirm={{ label: '核实过了，确认', danger: true, onClick: () => void confirm() }}
        onClose={() => ask(undefined)}
      />
    </>
  )
}
