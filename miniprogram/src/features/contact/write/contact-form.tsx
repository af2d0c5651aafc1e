import { contactTopics, contactTopicWords, contactWays, contactWayWords } from '@shared/contact/schema'
import { addDays } from '@shared/time'
import { chosenDay } from '@/lib/chosen-day'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { DateField } from '@/ui/date-field'
import { ErrorState } from '@/ui/error-state'
import { ManyField } from '@/ui/many-field'
import { TextAreaField } from '@/ui/text-area-field'
import { TextField } from '@/ui/text-field'
import type { useWriting } from './use-writing'

const wayOptions = contactWays.map((value) => ({ value, label: contactWayWords[value] }))
const topicOptions = contactTopics.map((value) => ({ value, label: contactTopicWords[value] }))
const year = 365

/** When, how, about what, what is difficult and what follows. Only the way is asked for. */
export function ContactForm({ writing }: { writing: ReturnType<typeof useWriting> }) {
  const { draft, change, save, sending, problem } = writing
  const { how, topics, topic, difficulty, followUp, followUpOn } = draft
  const now = today()
  const on = draft.on ?? now
  const wrong = problem?.fields ?? {}
  return (
    <>
      <Card flush>
        <DateField
          {...{ label: '哪天', value: on, text: sayDay(on, now), error: wrong.on }}
          {...{ from: addDays(now, -year), to: now }}
          onChange={(text) => change({ on: chosenDay(text) ?? on })}
        />
        <ChoiceField
          {...{ label: '怎么联系的', value: how ?? '', options: wayOptions, error: wrong.how }}
          onChange={(value) => change({ how: contactWays.find((one) => one === value) })}
        />
        <ManyField
          {...{ label: '聊了什么', optional: true, values: topics, options: topicOptions }}
          onChange={(chosen) => change({ topics: chosen })}
        />
        <TextAreaField
          {...{ label: '再写几句', optional: true, value: topic, maxLength: 500, error: wrong.topic }}
          onChange={(text) => change({ topic: text })}
        />
        <TextAreaField
          {...{ label: '有什么困难', optional: true, value: difficulty, maxLength: 500 }}
          {...{ error: wrong.difficulty, hint: '本人查自己的信息时也能看到' }}
          onChange={(text) => change({ difficulty: text })}
        />
      </Card>
      <Card title="后面要办的事" flush>
        <TextField
          {...{ label: '办什么', optional: true, value: followUp, maxLength: 200, error: wrong.followUp }}
          placeholder="比如：问医保怎么转"
          onChange={(text) => change({ followUp: text })}
        />
        <DateField
          {...{ label: '哪天前', optional: true, value: followUpOn ?? '', placeholder: '到日子在今日提醒' }}
          {...{ text: followUpOn ? sayDay(followUpOn, now) : '', error: wrong.followUpOn }}
          {...{ from: now, to: addDays(now, year) }}
          onChange={(text) => change({ followUpOn: chosenDay(text) })}
        />
      </Card>
      {problem && <ErrorState happened="没有记下" kept="您填的都还在。" todo={problem.sentence} />}
      <Button kind="primary" disabled={!how} loading={sending} onClick={() => void save()}>
        记下
      </Button>
    </>
  )
}
