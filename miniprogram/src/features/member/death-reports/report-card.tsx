import { useState } from 'react'
import { closeDeathReport } from '@shared/death-report/contract'
import type { DeathReport } from '@shared/death-report/schema'
import { serverNow, today } from '@/lib/clock'
import { callPhone } from '@/lib/phone-call'
import { useSend } from '@/lib/use-send'
import { sayDay, sayInstant } from '@/lib/words'
import { ActionSheet } from '@/ui/action-sheet'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { PersonRow } from '@/ui/person-row'
import { WhoIsIt } from './who-is-it'

const outcomes = [
  { value: 'not_ours', label: '不是本支部的', detail: '名册里没有这个人' },
  { value: 'not_so', label: '没有这回事', detail: '打电话问过，人还在' },
] as const

/** Of whom a community says that they died: whom to ask, who of the roster it is, or that it is nobody. */
export function ReportCard({ report }: { report: DeathReport }) {
  const { reportId, name, on, placeName, responsible, reportedAt, reportedByReader } = report
  const { send, sending, problem } = useSend()
  const [closing, setClosing] = useState(false)
  const { phone } = responsible
  async function close(value: string) {
    const outcome = outcomes.find((one) => one.value === value)?.value
    setClosing(false)
    if (outcome) await send(closeDeathReport, { params: { reportId }, body: { outcome } })
  }
  return (
    <>
      <Card title={on ? `${name}，说是${sayDay(on, today())}去世` : `${name}，说是去世了`}>
        <PersonRow
          name={responsible.name}
          role={`${placeName}，${sayInstant(reportedAt, serverNow())}报来`}
          {...(phone !== undefined && { onCall: () => callPhone(phone) })}
        />
      </Card>
      {reportedByReader ? (
        <Card flush>
          <ListRow icon="info" title="这一条是您报的" detail="请支部或上级的另一位同志核实、确认" />
        </Card>
      ) : (
        <WhoIsIt report={report} />
      )}
      <Card flush>
        <ListRow
          icon="x"
          title={sending ? '正在记…' : '不是，或者没有这回事'}
          detail="记下就不再提醒，报来的姓名随即删掉"
          onClick={() => setClosing(true)}
        />
      </Card>
      {problem && <ErrorState happened="没有记下" todo={problem.sentence} />}
      <ActionSheet
        open={closing}
        title={`${name}，核实下来`}
        options={outcomes}
        onChoose={(value) => void close(value)}
        onClose={() => setClosing(false)}
      />
    </>
  )
}
