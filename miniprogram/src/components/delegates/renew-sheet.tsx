import { useState } from 'react'
import { View } from '@tarojs/components'
import { renewDelegation } from '@shared/delegation/contract'
import { addDays } from '@shared/time'
import { today } from '@/lib/clock'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { type AgreedHow, ConsentFields } from './consent-fields'
import type { OneDelegate } from './delegate-entry'
import './sheet.scss'

const year = 365

/** A worker writes down that a member goes on agreeing, and how; for another year. */
export function RenewSheet({ memberId, delegate, onDone }: OneDelegate & { onDone: () => void }) {
  const now = today()
  const { send, sending, problem } = useSend()
  const [agreed, setAgreed] = useState<AgreedHow>({ how: undefined, on: now })
  const { how, on } = agreed
  const expiresOn = addDays(now, year)
  async function renew() {
    if (!how) return
    const params = { memberId, delegationId: delegate.delegationId }
    if (await send(renewDelegation, { params, body: { expiresOn, consent: { how, on } } })) onDone()
  }
  return (
    <View className="delegates-sheet">
      <View className="delegates-sheet__title">再续一年？</View>
      <View className="delegates-sheet__message">
        {`到 ${sayDay(expiresOn, now)}为止。先问过本人，再记下本人怎么同意的。`}
      </View>
      <Card flush>
        <ConsentFields agreed={agreed} wrong={problem?.fields['consent.on']} onChange={setAgreed} />
      </Card>
      {problem && <ErrorState happened="没有办成" todo={problem.sentence} />}
      <Button kind="primary" disabled={how === undefined} loading={sending} onClick={() => void renew()}>
        记下，续一年
      </Button>
      <Button kind="text" onClick={onDone}>
        先不
      </Button>
    </View>
  )
}
