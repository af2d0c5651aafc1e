import { useState } from 'react'
import * as v from 'valibot'
import type { OrgId } from '@shared/ids'
import { moveMember } from '@shared/member/contract'
import type { MemberView } from '@shared/member/schema'
import { addDays, type Day, daySchema } from '@shared/time'
import type { OrgNameInTree } from '@shared/org/views'
import { OrgField } from '@/components/org-field'
import { today } from '@/lib/clock'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { DateField } from '@/ui/date-field'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'

const longAgo = 366 * 20

interface MoveFormProps {
  member: MemberView
  /** The branches that the reader answers for, with what stands above them. */
  orgs: readonly OrgNameInTree[]
  onDone: (orgName: string) => void
}

/** To which branch, since which day; what goes along is said before the yes. */
export function MoveForm({ member, orgs, onDone }: MoveFormProps) {
  const { memberId, version, name, orgId: from, orgName } = member
  const { send, sending, problem } = useSend()
  const [to, setTo] = useState<OrgId>()
  const [on, setOn] = useState<Day>()
  const [asked, ask] = useState(false)
  const now = today()
  const target = orgs.find((org) => org.orgId === to)?.name ?? ''

  async function move() {
    ask(false)
    if (!to || !on) return
    const body = { version, toOrgId: to, doneNationallyOn: on }
    if (await send(moveMember, { params: { memberId }, body })) onDone(target)
  }
  return (
    <>
      <Card flush>
        <OrgField
          label="转到哪个支部"
          orgs={orgs}
          mayChoose={({ level, orgId }) => level === 'branch' && orgId !== from}
          value={to}
          onChange={setTo}
        />
        <DateField
          label="全国系统里是哪天转的"
          value={on ?? now}
          text={on ? sayDay(on, now) : ''}
          placeholder="请选"
          from={addDays(now, -longAgo)}
          to={now}
          error={problem?.fields.on}
          onChange={(text) => {
            const day = v.safeParse(daySchema, text)
            if (day.success) setOn(day.output)
          }}
        />
      </Card>
      {problem && <ErrorState happened="没有转成" kept="您选的都还在。" todo={problem.sentence} />}
      <Button kind="primary" loading={sending} disabled={!to || !on} onClick={() => ask(true)}>
        记下转到新支部
      </Button>
      <Dialog
        open={asked}
        title={`${name}转到${target}？`}
        message={`以后由${target}联系，${orgName}就看不到了。正在办的外出一起转过去。两个支部和本人都会收到提醒。`}
        confirm={{ label: '转过去', onClick: () => void move() }}
        onClose={() => ask(false)}
      />
    </>
  )
}
