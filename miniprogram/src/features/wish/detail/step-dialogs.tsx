import { useState } from 'react'
import { View } from '@tarojs/components'
import type { WishView } from '@shared/wish/schema'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { Popup } from '@/ui/popup'
import { TextAreaField } from '@/ui/text-area-field'
import '../sheet.scss'
import { stepWords } from '../words'
import { Sheet } from './sheets'
import { questionOf, type SaidStep, sentenceOf } from './steps'
import type { WishSteps } from './use-wish-steps'

/** What a step asks before it is done: a yes, a sentence, or a sheet of its own. */
export function StepDialogs({ wish, steps }: { wish: WishView; steps: WishSteps }) {
  const { asking, close, sending, problem } = steps
  const asked = asking?.is === 'question' ? asking.step : undefined
  const question = asked && questionOf(asked)
  const sheet = asking?.is === 'sheet' ? asking.step : undefined
  const said = asking?.is === 'sentence' ? asking.step : undefined
  return (
    <>
      <Dialog
        open={question !== undefined}
        title={question?.title ?? ''}
        message={question?.message}
        confirm={{
          label: question?.yes ?? '',
          danger: question?.danger ?? false,
          loading: sending,
          onClick: () => asked && steps.sayYes(asked),
        }}
        onClose={close}
      >
        {problem && <ErrorState happened="没有办成" todo={problem.sentence} />}
      </Dialog>
      <Popup open={said !== undefined} position="bottom" label={said ? stepWords(said) : ''} onClose={close}>
        {said && <SentenceForm step={said} steps={steps} />}
      </Popup>
      <Popup
        open={sheet !== undefined}
        position="bottom"
        label={sheet ? stepWords(sheet) : ''}
        onClose={close}
      >
        {sheet && <Sheet step={sheet} wish={wish} steps={steps} />}
      </Popup>
    </>
  )
}

function SentenceForm({ step, steps }: { step: SaidStep; steps: WishSteps }) {
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const { label, hint, placeholder, button, optional = false } = sentenceOf(step)
  const isMissing = !optional && text.trim() === ''
  const say = () => {
    setTried(true)
    if (!isMissing) steps.say(step, text.trim())
  }
  return (
    <View className="wish-sheet">
      <Card flush>
        <TextAreaField
          {...{ label, hint, placeholder, optional, value: text, maxLength: 200 }}
          {...(tried && isMissing && { error: '请写一句' })}
          onChange={setText}
        />
      </Card>
      {steps.problem && <ErrorState happened="没有办成" todo={steps.problem.sentence} />}
      <View className="wish-sheet__button">
        <Button kind="primary" loading={steps.sending} onClick={say}>
          {button}
        </Button>
      </View>
    </View>
  )
}
