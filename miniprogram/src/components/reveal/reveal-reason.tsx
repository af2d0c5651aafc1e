import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { TextAreaField } from '@/ui/text-area-field'
import './reveal-reason.scss'

interface RevealReasonProps {
  button: string
  sending: boolean
  problem: string | undefined
  onGiven: (reason: string) => void
}

/** Asks a committee why it opens a contact, in a sentence that the member will read. */
export function RevealReason({ button, sending, problem, onGiven }: RevealReasonProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isEmpty = reason.trim() === ''
  const give = () => {
    setTried(true)
    if (!isEmpty) onGiven(reason.trim())
  }
  return (
    <View className="reveal-reason">
      <Card flush>
        <TextAreaField
          label="为什么要看"
          value={reason}
          maxLength={100}
          placeholder="比如：支部两次没联系上，请社区上门"
          hint="本人会看到这句话"
          error={tried && isEmpty ? '请写一句为什么要看' : undefined}
          onChange={setReason}
        />
      </Card>
      {problem !== undefined && <ErrorState happened="没有打开" todo={problem} />}
      <View className="reveal-reason__button">
        <Button kind="primary" loading={sending} onClick={give}>
          {button}
        </Button>
      </View>
    </View>
  )
}
