import { useState } from 'react'
import { View } from '@tarojs/components'
import * as v from 'valibot'
import { returnReasonSchema, type TripView } from '@shared/trip/schema'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Dialog } from '@/ui/dialog'
import { Popup } from '@/ui/popup'
import { TextAreaField } from '@/ui/text-area-field'
import { questionBefore } from './steps'
import type { TripSteps } from './use-trip-steps'
import './step-dialogs.scss'

/** What a step asks before it is done: a yes, or what is missing. */
export function StepDialogs({ trip, steps }: { trip: TripView; steps: TripSteps }) {
  const { asking, close, doNow, sending } = steps
  const step = asking?.is === 'question' ? asking.step : undefined
  const question = step && questionBefore(step, trip)
  return (
    <>
      <Dialog
        open={question !== undefined}
        title={question?.title ?? ''}
        message={question?.message}
        confirm={{
          label: question?.yes ?? '',
          danger: step === 'withdraw',
          loading: sending,
          onClick: () => step && void doNow(step),
        }}
        onClose={close}
      />
      <Popup open={asking?.is === 'reason'} position="bottom" label="请本人补充" onClose={close}>
        <ReasonForm name={trip.memberName} steps={steps} />
      </Popup>
    </>
  )
}

function ReasonForm({ name, steps }: { name: string; steps: TripSteps }) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const parsed = v.safeParse(returnReasonSchema, reason.trim())
  const send = () => {
    setTried(true)
    if (parsed.success) void steps.askToComplete(parsed.output)
  }
  return (
    <View className="trip-reason">
      <Card flush>
        <TextAreaField
          label={`请${name}补充什么`}
          value={reason}
          maxLength={200}
          placeholder="比如：请把详细地址写上"
          hint="本人会看到这句话"
          error={tried && !parsed.success ? parsed.issues[0].message : undefined}
          onChange={setReason}
        />
      </Card>
      <View className="trip-reason__button">
        <Button kind="primary" loading={steps.sending} onClick={send}>
          请本人补充
        </Button>
      </View>
    </View>
  )
}
