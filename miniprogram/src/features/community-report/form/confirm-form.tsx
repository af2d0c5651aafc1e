import { useState } from 'react'
import { confirmCommunityReport } from '@shared/community-report/contract'
import type { InServiceId } from '@shared/ids'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { TextAreaField } from '@/ui/text-area-field'
import { TextField } from '@/ui/text-field'

interface ConfirmFormProps {
  report: { inServiceId: InServiceId; state: string; group?: string | undefined }
  saidBefore: { text: string; phone: string } | undefined
  onDone: () => void
}

/** 介绍一下我们: who we are and whom to call; and the group that somebody is placed in. */
export function ConfirmForm({ report, saidBefore, onDone }: ConfirmFormProps) {
  const { send, sending, problem } = useSend()
  const [text, setText] = useState(saidBefore?.text ?? '')
  const [phone, setPhone] = useState(saidBefore?.phone ?? '')
  const [group, setGroup] = useState(report.group ?? '')
  const wrong = problem?.fields['introduction.phone']
  async function confirm() {
    const body = {
      introduction: { text: text.trim(), phone: phone.trim() },
      ...(group.trim() !== '' && { group: group.trim() }),
    }
    const params = { inServiceId: report.inServiceId }
    if (await send(confirmCommunityReport, { params, body })) onDone()
  }
  return (
    <>
      <Card flush>
        <TextAreaField
          label="介绍一下我们"
          value={text}
          maxLength={200}
          placeholder="我们是谁、在哪里、平时做些什么"
          onChange={setText}
        />
        <TextField
          label="找我们打哪个电话"
          value={phone}
          maxLength={20}
          placeholder="值班或办公电话"
          {...(wrong !== undefined && { error: wrong })}
          onChange={setPhone}
        />
        <TextField
          label="编在哪个组"
          optional
          value={group}
          maxLength={30}
          placeholder="如 2 栋、夜间巡逻组"
          onChange={setGroup}
        />
      </Card>
      {problem && wrong === undefined && (
        <ErrorState happened="没有办成" kept="您填的都还在。" todo={problem.sentence} />
      )}
      <Button
        kind="primary"
        loading={sending}
        disabled={text.trim() === '' || phone.trim() === ''}
        onClick={() => void confirm()}
      >
        {report.state === 'waiting' ? '确认报到' : '保存'}
      </Button>
    </>
  )
}
