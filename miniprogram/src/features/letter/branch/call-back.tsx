import { useState } from 'react'
import { View } from '@tarojs/components'
import { callBackLetter } from '@shared/letter/contract'
import type { LetterView } from '@shared/letter/schema'
import { placeCall } from '@/lib/phone-call'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { TextField } from '@/ui/text-field'

interface CallBackProps {
  letter: LetterView
  answer: NonNullable<LetterView['answer']>
  /** The office's number, as the branch found it when it chose the host. */
  hostPhone: string | undefined
}

/** Calling that office on a number found independently, which is written down; one mistyped before is put right here. */
export function CallBack({ letter, answer, hostPhone }: CallBackProps) {
  const { tripId, version, toOrgName, memberName } = letter
  const { send, sending, problem } = useSend()
  const [phone, setPhone] = useState(hostPhone ?? '')
  const [asking, setAsking] = useState(false)
  const confirm = async () => {
    await send(callBackLetter, { params: { tripId }, body: { seen: version, phone: phone.trim() } })
    setAsking(false)
  }
  return (
    <>
      <Card title="打到单位核实">
        <View>
          请从 114、当地政府网站另外查到{toOrgName}
          的电话打过去，不要打对方填的号码。问一句：有没有这位同志，函是不是他填的。
        </View>
      </Card>
      <Card flush>
        <TextField
          label="打的是哪个电话"
          value={phone}
          placeholder="另外查到的，座机带区号"
          maxLength={18}
          hint={hostPhone === undefined ? '会记下来' : '安排时记的号码，不对就在这里改'}
          error={problem?.fields.phone}
          onChange={setPhone}
        />
      </Card>
      {problem && <ErrorState happened="没有记下" kept="您填的还在。" todo={problem.sentence} />}
      <Button disabled={phone.trim() === ''} onClick={() => void placeCall(phone.trim())}>
        打这个电话
      </Button>
      <Button kind="primary" disabled={phone.trim() === ''} loading={sending} onClick={() => setAsking(true)}>
        核实过了，是他们
      </Button>
      <Dialog
        open={asking}
        title="另外查到的电话打过了，是他们？"
        message={`记下打的是 ${phone.trim()}。${answer.contactName}打开同一个码，就能看到${memberName}的姓名，可以看电话；看了本人会知道。`}
        confirm={{ label: '是他们', loading: sending, onClick: () => void confirm() }}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
