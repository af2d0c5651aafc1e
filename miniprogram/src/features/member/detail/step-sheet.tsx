import { useState } from 'react'
import { View } from '@tarojs/components'
import * as v from 'valibot'
import { releaseReasons } from '@shared/account/schema'
import { wishForms } from '@shared/member/member'
import type { MemberView } from '@shared/member/schema'
import { addDays, daySchema } from '@shared/time'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { DateField } from '@/ui/date-field'
import { ErrorState } from '@/ui/error-state'
import { sheetStep, type SheetStepName } from './member-steps'
import { type Given, useSheetStep } from './use-sheet-step'
import { StepDone } from './step-done'
import './step-sheet.scss'

const wishWords = { spoken: '当面或电话里说的', written: '写了字条', message: '发了消息' } as const
const reasonWords = {
  phone_lost: '手机丢了',
  phone_changed: '换了手机或微信',
  wrong_person: '绑错了人',
} as const
const longAgo = 366 * 20

interface StepSheetProps {
  member: MemberView
  step: SheetStepName
  onClose: () => void
}

/** What will happen, what must be said, and the yes. */
export function StepSheet({ member, step, onClose }: StepSheetProps) {
  // As it was when the sheet was opened: what is done changes the member behind it.
  const [{ title, message, yes, asks, danger, done }] = useState(() => sheetStep(step, member))
  const [isDone, setDone] = useState(false)
  const { take, sending, problem } = useSheetStep(member, step, () => (done ? setDone(true) : onClose()))
  const [given, setGiven] = useState<Given>({})
  const now = today()
  const isWhole =
    (asks !== 'day' || given.day !== undefined) &&
    (asks !== 'wish' || given.wish !== undefined) &&
    (asks !== 'release_reason' || given.releaseReason !== undefined)
  if (isDone && done) return <StepDone done={done} memberId={member.memberId} onClose={onClose} />
  return (
    <View className="member-step">
      <View className="member-step__title">{title}</View>
      <View className="member-step__message">{message}</View>
      {(asks === 'day' || asks === 'day_if_known') && (
        <Card flush>
          <DateField
            label="哪一天"
            value={given.day ?? now}
            text={given.day ? sayDay(given.day, now) : ''}
            placeholder={asks === 'day' ? '请选' : '不知道就不选'}
            from={addDays(now, -longAgo)}
            to={now}
            error={problem?.fields.on}
            onChange={(text) => {
              const day = v.safeParse(daySchema, text)
              if (day.success) setGiven({ ...given, day: day.output })
            }}
          />
        </Card>
      )}
      {asks === 'wish' && (
        <Card flush>
          <ChoiceField
            label="本人怎么说的"
            value={given.wish ?? ''}
            options={wishForms.map((value) => ({ value, label: wishWords[value] }))}
            onChange={(value) => setGiven({ wish: wishForms.find((one) => one === value) })}
          />
        </Card>
      )}
      {asks === 'release_reason' && (
        <Card flush>
          <ChoiceField
            label="为什么解除"
            value={given.releaseReason ?? ''}
            options={releaseReasons.map((value) => ({ value, label: reasonWords[value] }))}
            onChange={(value) => setGiven({ releaseReason: releaseReasons.find((one) => one === value) })}
          />
        </Card>
      )}
      {problem && <ErrorState happened="没有办成" todo={problem.sentence} />}
      <Button
        kind={danger ? 'danger' : 'primary'}
        disabled={!isWhole}
        loading={sending}
        onClick={() => void take(given)}
      >
        {yes}
      </Button>
      <Button kind="text" onClick={onClose}>
        先不
      </Button>
    </View>
  )
}
