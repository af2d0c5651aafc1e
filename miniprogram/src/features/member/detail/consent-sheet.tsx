import { useState } from 'react'
import { View } from '@tarojs/components'
import * as v from 'valibot'
import type { MemberId } from '@shared/ids'
import { giveConsent, withdrawConsent } from '@shared/privacy/contract'
import { consentTexts } from '@shared/privacy/notice'
import type { ConsentKind } from '@shared/privacy/schema'
import { addDays, type Day, daySchema } from '@shared/time'
import { ConsentPoints } from '@/components/consent/consent-points'
import { today } from '@/lib/clock'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { DateField } from '@/ui/date-field'
import { ErrorState } from '@/ui/error-state'
import { toldHowOptions, toldHowSchema, whatFollows } from './consent-told'
import './step-sheet.scss'

const longAgo = 366

interface ConsentSheetProps {
  memberId: MemberId
  name: string
  kind: ConsentKind
  /** It stands now, so it can be taken back. */
  stands: boolean
  onClose: () => void
}

/**
 * A member without a phone says yes to a text that is read out to them, or takes it back; how, and on which day.
 * docs/rules.md#consent
 */
export function ConsentSheet({ memberId, name, kind, stands, onClose }: ConsentSheetProps) {
  const now = today()
  // As it was when the sheet was opened: what is written down changes it behind the sheet.
  const [isWithdrawal] = useState(stands)
  const { send, sending, problem } = useSend()
  const [how, setHow] = useState<v.InferOutput<typeof toldHowSchema>>()
  const [on, setOn] = useState<Day>(now)
  const [{ title, points, version }] = consentTexts[kind]

  async function write() {
    if (!how) return
    const told = { memberId, kind, how, on }
    const sent = isWithdrawal
      ? await send(withdrawConsent, { body: told })
      : await send(giveConsent, { body: { ...told, version } })
    if (sent) onClose()
  }
  return (
    <View className="member-step">
      <View className="member-step__title">
        {isWithdrawal ? `${name}要撤回同意？` : `念给${name}听，再问同不同意`}
      </View>
      {isWithdrawal ? (
        <View className="member-step__message">{whatFollows(kind)}</View>
      ) : (
        <Card title={title}>
          <ConsentPoints points={points} />
        </Card>
      )}
      <Card flush>
        <ChoiceField
          label="本人怎么说的"
          value={how ?? ''}
          options={toldHowOptions}
          onChange={(text) => {
            const chosen = v.safeParse(toldHowSchema, text)
            if (chosen.success) setHow(chosen.output)
          }}
        />
        <DateField
          label="哪天说的"
          value={on}
          text={sayDay(on, now)}
          from={addDays(now, -longAgo)}
          to={now}
          error={problem?.fields.on}
          onChange={(text) => {
            const day = v.safeParse(daySchema, text)
            if (day.success) setOn(day.output)
          }}
        />
      </Card>
      {problem && <ErrorState happened="没有记下" todo={problem.sentence} />}
      <Button
        kind={isWithdrawal ? 'danger' : 'primary'}
        disabled={how === undefined}
        loading={sending}
        onClick={() => void write()}
      >
        {isWithdrawal ? '记下：本人撤回' : '记下：本人同意'}
      </Button>
      <Button kind="text" onClick={onClose}>
        {isWithdrawal ? '先不' : '不同意，或先不'}
      </Button>
    </View>
  )
}
