import { useState } from 'react'
import { acknowledgeLetter } from '@shared/letter/contract'
import type { OpenedLetter } from '@shared/letter/schema'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { TextField } from '@/ui/text-field'

interface TakeFormProps {
  letter: OpenedLetter
  token: string
  onSent: () => void
}

/** They take the member in: into which branch, whom to ask for, and a number of the office. */
export function TakeForm({ letter, token, onSent }: TakeFormProps) {
  const { send, sending, problem } = useSend()
  const [orgName, setOrgName] = useState('')
  const [contactName, setContactName] = useState(letter.answer?.contactName ?? '')
  const [orgPhone, setOrgPhone] = useState('')
  const fields = problem?.fields ?? {}
  const submit = async () => {
    const body = {
      token,
      orgName: orgName.trim(),
      contactName: contactName.trim(),
      orgPhone: orgPhone.trim(),
    }
    if (await send(acknowledgeLetter, { body, actingAs: 'self' })) onSent()
  }
  return (
    <>
      <Card title="贵单位怎么接收" flush>
        <TextField
          label="编入哪个支部"
          value={orgName}
          placeholder="支部或小组的名称"
          error={fields.orgName}
          onChange={setOrgName}
        />
        <TextField
          label="联系人"
          value={contactName}
          maxLength={20}
          error={fields.contactName}
          onChange={setContactName}
        />
        <TextField
          label="办公电话"
          value={orgPhone}
          placeholder="座机带区号，或手机"
          maxLength={18}
          hint="本人和原支部看得到，用来找您"
          error={fields.orgPhone}
          onChange={setOrgPhone}
        />
      </Card>
      {problem && <ErrorState happened="没有发出去" kept="您填的都还在。" todo={problem.sentence} />}
      <Button kind="primary" loading={sending} onClick={() => void submit()}>
        我们接收
      </Button>
    </>
  )
}
