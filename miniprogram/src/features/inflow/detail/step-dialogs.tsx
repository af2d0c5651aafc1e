import { useState } from 'react'
import { View } from '@tarojs/components'
import * as v from 'valibot'
import { closeOutcomes, verifiedHows } from '@shared/inflow/inflow'
import { inflowReturnReasonSchema, type InflowView } from '@shared/inflow/schema'
import { addDays, daySchema } from '@shared/time'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { ActionSheet } from '@/ui/action-sheet'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { DateField } from '@/ui/date-field'
import { Dialog } from '@/ui/dialog'
import { Popup } from '@/ui/popup'
import { TextAreaField } from '@/ui/text-area-field'
import { closeOptions, verifyOptions } from '../words'
import { ContactsForm } from './contacts-form'
import './step-dialogs.scss'
import type { InflowSteps } from './use-inflow-steps'

/** What a step asks before it is done: a yes, a choice, or what is missing. */
export function StepDialogs({ inflow, steps }: { inflow: InflowView; steps: InflowSteps }) {
  const { asking, close, sending } = steps
  const isOwn = inflow.side === 'self'
  return (
    <>
      <ActionSheet
        open={asking === 'verify'}
        title="怎么核实的"
        options={verifyOptions}
        onChoose={(how) => v.is(v.picklist(verifiedHows), how) && void steps.verify(how)}
        onClose={close}
      />
      <ActionSheet
        open={asking === 'close'}
        title="为什么结束"
        options={closeOptions}
        onChoose={(outcome) => v.is(v.picklist(closeOutcomes), outcome) && void steps.end(outcome)}
        onClose={close}
      />
      <Popup open={asking === 'return_for_completion'} position="bottom" label="请补充什么" onClose={close}>
        <ReasonForm name={inflow.name} steps={steps} />
      </Popup>
      <Popup open={asking === 'say_leaves'} position="bottom" label="哪天走" onClose={close}>
        <LeaveForm steps={steps} />
      </Popup>
      <Popup open={asking === 'change_contacts'} position="bottom" label="改电话或住处" onClose={close}>
        <ContactsForm inflow={inflow} onDone={close} />
      </Popup>
      <Dialog
        open={asking === 'withdraw'}
        title="撤回这份登记？"
        message="您的电话、住址会删掉，驿站和支部不再联系您。以后想登记，随时可以。"
        confirm={{ label: '撤回', danger: true, loading: sending, onClick: () => void steps.withdraw() }}
        onClose={close}
      />
      <Dialog
        open={asking === 'remove'}
        title="全部删掉？"
        message={
          isOwn
            ? '这份登记会从系统里全部删掉，不能恢复。'
            : `本人要求删除时才用。${inflow.name}的登记会全部删掉，不能恢复；谁在什么时候删的会留在日志里。`
        }
        confirm={{ label: '全部删掉', danger: true, loading: sending, onClick: () => void steps.remove() }}
        onClose={close}
      />
    </>
  )
}

function ReasonForm({ name, steps }: { name: string; steps: InflowSteps }) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const parsed = v.safeParse(inflowReturnReasonSchema, reason.trim())
  const send = () => {
    setTried(true)
    if (parsed.success) void steps.askToComplete(parsed.output)
  }
  return (
    <View className="inflow-dialog">
      <Card flush>
        <TextAreaField
          label={`请${name}补充什么`}
          value={reason}
          maxLength={200}
          placeholder="比如：请把原支部的名称写全"
          hint="本人会看到这句话"
          error={tried && !parsed.success ? parsed.issues[0].message : undefined}
          onChange={setReason}
        />
      </Card>
      <View className="inflow-dialog__button">
        <Button kind="primary" loading={steps.sending} onClick={send}>
          请补充
        </Button>
      </View>
    </View>
  )
}

function LeaveForm({ steps }: { steps: InflowSteps }) {
  const now = today()
  const [day, setDay] = useState<string>(now)
  const parsed = v.safeParse(daySchema, day)
  return (
    <View className="inflow-dialog">
      <Card flush>
        <DateField
          label="哪天走"
          value={day}
          text={parsed.success ? sayDay(parsed.output, now) : ''}
          from={addDays(now, -366)}
          to={addDays(now, 366)}
          hint="已经走了，选走的那天"
          onChange={setDay}
        />
      </Card>
      <View className="inflow-dialog__button">
        <Button
          kind="primary"
          loading={steps.sending}
          onClick={() => parsed.success && void steps.sayLeaves(parsed.output)}
        >
          告诉支部
        </Button>
      </View>
    </View>
  )
}
