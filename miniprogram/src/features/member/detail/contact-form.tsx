import { useState } from 'react'
import { View } from '@tarojs/components'
import { logContact } from '@shared/contact/contract'
import { type ContactWay, contactWays, contactWayWords } from '@shared/contact/schema'
import type { MemberView } from '@shared/member/schema'
import { today } from '@/lib/clock'
import { newId } from '@/lib/random'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { ErrorState } from '@/ui/error-state'
import { TextAreaField } from '@/ui/text-area-field'
import './step-sheet.scss'

const most = 200

/** How one was in touch today, and what was said: kept on the phone without a network. */
export function ContactForm({ member, onDone }: { member: MemberView; onDone: () => void }) {
  const { memberId, name } = member
  const { send, sending, problem } = useSend()
  const [contactId] = useState(() => newId('contact'))
  const [how, setHow] = useState<ContactWay>()
  const [topic, setTopic] = useState('')
  const [difficulty, setDifficulty] = useState('')
  async function save() {
    if (!how) return
    const said = {
      ...(topic.trim() && { topic: topic.trim() }),
      ...(difficulty.trim() && { difficulty: difficulty.trim() }),
    }
    const body = { contactId: await contactId, on: today(), how, ...said }
    if (await send(logContact, { params: { memberId }, body })) onDone()
  }
  return (
    <View className="member-step">
      <View className="member-step__title">今天和{name}联系了</View>
      <Card flush>
        <ChoiceField
          label="怎么联系的"
          value={how ?? ''}
          options={contactWays.map((value) => ({ value, label: contactWayWords[value] }))}
          error={problem?.fields.how}
          onChange={(value) => setHow(contactWays.find((one) => one === value))}
        />
        <TextAreaField label="聊了什么" optional value={topic} maxLength={most} onChange={setTopic} />
        <TextAreaField
          label="有什么困难"
          optional
          value={difficulty}
          maxLength={most}
          hint="本人也能看到写了什么"
          onChange={setDifficulty}
        />
      </Card>
      {problem && <ErrorState happened="没有记下" kept="您填的都还在。" todo={problem.sentence} />}
      <Button kind="primary" disabled={!how} loading={sending} onClick={() => void save()}>
        记下
      </Button>
      <Button kind="text" onClick={onDone}>
        先不
      </Button>
    </View>
  )
}
