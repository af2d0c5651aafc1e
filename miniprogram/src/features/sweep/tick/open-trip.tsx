import { useState } from 'react'
import { View } from '@tarojs/components'
import * as v from 'valibot'
import type { SweepMember } from '@shared/sweep/schema'
import { addDays, daySchema } from '@shared/time'
import { fileTripOnBehalf } from '@shared/trip/contract'
import { filingConsents } from '@shared/trip/trip'
import { today } from '@/lib/clock'
import { placeWords } from '@/lib/place-words'
import { newId } from '@/lib/random'
import { useMe } from '@/lib/session'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { DateField } from '@/ui/date-field'
import { ErrorState } from '@/ui/error-state'

type Consent = (typeof filingConsents)[number]

const consentWords: Record<Consent, string> = {
  spoken: '当面或电话里同意了',
  written: '写了字条',
  none: '走了才知道，没能问',
}
const aYear = 366

interface OpenTripProps {
  member: SweepMember & { regionCode: string }
  /** It is sent, or kept on the phone. */
  onOpened: () => void
}

/** A trip of somebody who left without telling, opened by the branch: the place is what the sweep found. */
export function OpenTrip({ member, onOpened }: OpenTripProps) {
  const { memberId, name, place, since, how, regionCode } = member
  const { send, sending, problem } = useSend()
  const reasons = useMe()?.county?.tripReasons ?? []
  const [tripId] = useState(() => newId('trip'))
  const [reason, setReason] = useState('')
  const [leaveOn, setLeaveOn] = useState(since ?? today())
  const [consent, setConsent] = useState<Consent>()
  const now = today()
  async function open() {
    if (!consent) return
    const source = how === 'phone' ? ('phone_call' as const) : ('found' as const)
    const filing = { destination: { regionCode }, reason, leaveOn, onBehalf: { source, consent } }
    if (await send(fileTripOnBehalf, { body: { tripId: await tripId, memberId, ...filing } })) onOpened()
  }
  return (
    <>
      <View>{`替${name}登记去${placeWords(place ?? [])}。登记好告诉本人，本人可以改。`}</View>
      <Card flush>
        <ChoiceField
          label="去做什么"
          value={reason}
          options={reasons.map(({ code, label }) => ({ value: code, label }))}
          error={problem?.fields.reason}
          onChange={setReason}
        />
        <DateField
          label="哪天走的"
          value={leaveOn}
          text={sayDay(leaveOn, now)}
          from={addDays(now, -aYear)}
          to={now}
          error={problem?.fields.leaveOn}
          onChange={(text) => {
            const day = v.safeParse(daySchema, text)
            if (day.success) setLeaveOn(day.output)
          }}
        />
        <ChoiceField
          label="本人同意吗"
          value={consent ?? ''}
          options={filingConsents.map((value) => ({ value, label: consentWords[value] }))}
          onChange={(value) => setConsent(filingConsents.find((one) => one === value))}
        />
      </Card>
      {problem && <ErrorState happened="没有登记" kept="您填的都还在。" todo={problem.sentence} />}
      <Button kind="primary" loading={sending} disabled={!reason || !consent} onClick={() => void open()}>
        登记这次外出
      </Button>
    </>
  )
}
