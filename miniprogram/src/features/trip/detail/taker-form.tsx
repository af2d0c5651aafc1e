import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Body } from '@shared/endpoint'
import type { acknowledgeTrip } from '@shared/trip/contract'
import type { TripView } from '@shared/trip/schema'
import type { SendProblem } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { TextField } from '@/ui/text-field'
import './step-dialogs.scss'

interface TakerFormProps {
  trip: TripView
  sending: boolean
  problem: SendProblem | undefined
  onTell: (taker: Body<typeof acknowledgeTrip>) => void
}

/** What was said on the telephone: which branch takes the member in, and whom to ask for there. */
export function TakerForm({ trip, sending, problem, onTell }: TakerFormProps) {
  const [orgName, setOrgName] = useState(trip.host?.name ?? '')
  const [contactName, setContactName] = useState('')
  const [orgPhone, setOrgPhone] = useState(trip.hostPhone ?? '')
  const fields = problem?.fields ?? {}
  const tell = () =>
    onTell({
      orgName: orgName.trim(),
      ...(contactName.trim() !== '' && { contactName: contactName.trim() }),
      ...(orgPhone.trim() !== '' && { orgPhone: orgPhone.trim() }),
    })
  return (
    <View className="trip-reason">
      <Card title="电话里怎么说的" flush>
        <TextField label="接收支部" value={orgName} error={fields.orgName} onChange={setOrgName} />
        <TextField
          label="到了找谁"
          optional
          value={contactName}
          maxLength={20}
          error={fields.contactName}
          onChange={setContactName}
        />
        <TextField
          label="那边的电话"
          optional
          value={orgPhone}
          placeholder="座机带区号，或手机"
          maxLength={18}
          hint="本人看得到，到了打这个"
          error={fields.orgPhone}
          onChange={setOrgPhone}
        />
      </Card>
      {problem && Object.keys(fields).length === 0 && (
        <ErrorState happened="没有记下" kept="您填的都还在。" todo={problem.sentence} />
      )}
      <View className="trip-reason__button">
        <Button kind="primary" loading={sending} onClick={tell}>
          对方答应接了
        </Button>
      </View>
    </View>
  )
}
