import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Delegate } from '@shared/delegation/schema'
import type { MemberId } from '@shared/ids'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { ActionSheet } from '@/ui/action-sheet'
import { ListRow } from '@/ui/list-row'
import { Popup } from '@/ui/popup'
import { delegateWords } from './delegate-words'
import { EndSheet } from './end-sheet'
import { RenewSheet } from './renew-sheet'

/** Somebody who may act for a member. */
export interface OneDelegate {
  memberId: MemberId
  delegate: Delegate
}

const end = { value: 'end', label: '停止代办', danger: true } as const
const renew = { value: 'renew', label: '再续一年' } as const

/**
 * Somebody who may act for a member, for a worker who answers for the member or looks after them: a tap ends it at the
 * member's word. @param mayRenew the reader may also write down that the member goes on agreeing
 */
export function DelegateEntry({ mayRenew, ...one }: OneDelegate & { mayRenew: boolean }) {
  const { delegate } = one
  const [step, setStep] = useState<string>()
  const close = () => setStep(undefined)
  const words = delegateWords(delegate)
  return (
    <View>
      <ListRow
        title={words}
        detail={`到 ${sayDay(delegate.expiresOn, today())}为止`}
        onClick={() => setStep('choose')}
      />
      <ActionSheet
        open={step === 'choose'}
        title={words}
        options={mayRenew && delegate.state === 'active' ? [renew, end] : [end]}
        onChoose={setStep}
        onClose={close}
      />
      <Popup open={step === 'end'} position="bottom" label="停止代办？" onClose={close}>
        <EndSheet {...one} onDone={close} />
      </Popup>
      <Popup open={step === 'renew'} position="bottom" label="再续一年？" onClose={close}>
        <RenewSheet {...one} onDone={close} />
      </Popup>
    </View>
  )
}
