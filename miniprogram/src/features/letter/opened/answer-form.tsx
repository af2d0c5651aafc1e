import { useState } from 'react'
import { answerLetter } from '@shared/letter/contract'
import type { OpenedLetter } from '@shared/letter/schema'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { NowCard } from '@/ui/now-card'
import { PhoneField } from '@/ui/phone-field'
import { TextField } from '@/ui/text-field'

interface AnswerFormProps {
  letter: OpenedLetter
  token: string
  onSent: () => void
}

/** Three lines about who takes this on. Nothing of the member is told before the branch has called back. */
export function AnswerForm({ letter, token, onSent }: AnswerFormProps) {
  const { fromOrgName, toOrgName } = letter
  const { send, sending, problem } = useSend()
  const [orgName, setOrgName] = useState(letter.answer?.orgName ?? toOrgName)
  const [contactName, setContactName] = useState(letter.answer?.contactName ?? '')
  const [phone, setPhone] = useState('')
  const fields = problem?.fields ?? {}
  const submit = async () => {
    const body = { token, orgName: orgName.trim(), contactName: contactName.trim(), phone }
    if (await send(answerLetter, { body, actingAs: 'self' })) onSent()
  }
  return (
    <>
      <NowCard
        title={`${fromOrgName}请${toOrgName}接收一名党员`}
        sentence="不用注册。填三样，对方支部打电话到贵单位核实后，您再来看姓名和电话。"
      />
      <Card flush>
        <TextField label="单位" value={orgName} error={fields.orgName} onChange={setOrgName} />
        <TextField
          label="您的姓名"
          value={contactName}
          maxLength={20}
          error={fields.contactName}
          onChange={setContactName}
        />
        <PhoneField
          label="您的手机号"
          value={phone}
          hint="只给发函的支部看，用来和您联系"
          error={fields.phone}
          onChange={setPhone}
        />
      </Card>
      {problem && <ErrorState happened="没有发出去" kept="您填的都还在。" todo={problem.sentence} />}
      <Button kind="primary" loading={sending} onClick={() => void submit()}>
        告诉发函的支部
      </Button>
    </>
  )
}
