import { useState } from 'react'
import type { FieldErrors } from '@shared/errors'
import { addDays } from '@shared/time'
import { typeInWish } from '@shared/wish/contract'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { chosenDay } from '@/lib/chosen-day'
import { today } from '@/lib/clock'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { DateField } from '@/ui/date-field'
import { ErrorState } from '@/ui/error-state'
import { Emergency } from '../../emergency'
import { filingOf } from '../../filing/draft'
import { useDraft } from '../../filing/use-draft'
import { HowFields, WhatFields } from '../../filing/wish-fields'
import { keepsWishes } from '../../keeping/keepers'

/** A card that somebody wrote on paper, typed in by those who answer for the place. */
export default function PaperPage() {
  return keepsWishes(useGrant()) ? <Paper /> : <WrongRole forWhom="小区支部和社区的同志" />
}

type How = '' | 'spoken' | 'written'

function Paper() {
  const { draft, change, wishId, forget } = useDraft('paper')
  const { send, sending, problem } = useSend()
  const [how, setHow] = useState<How>('')
  const [on, setOn] = useState<string>(today())
  const [wrong, setWrong] = useState<FieldErrors>({})
  const day = chosenDay(on)

  async function typeIn() {
    const found = filingOf(draft, today(), true)
    const consent = how === '' ? { consent: '请先问过本人，选怎么同意的' } : undefined
    const all = { ...('wrong' in found && found.wrong), ...consent }
    setWrong(all)
    if ('wrong' in found || how === '' || !day) return
    const id = await wishId()
    const sent = await send(typeInWish, {
      body: { wishId: id, ...found.filing, consent: { how, on: day } },
    })
    if (!sent) return
    forget()
    void go.toWishInstead(id)
  }
  const errors = { ...wrong, ...problem?.fields }
  return (
    <Screen
      title="照纸上的填"
      subtitle="只录本人同意写下来的。身份证号、病情不要写"
      action={
        <>
          {problem && <ErrorState happened="没有录上" kept="您填的都还在。" todo={problem.sentence} />}
          <Button kind="primary" loading={sending} onClick={() => void typeIn()}>
            录好了
          </Button>
        </>
      }
    >
      <Emergency />
      <Card flush>
        <ChoiceField
          label="本人同意了吗"
          value={how}
          options={[
            { value: 'spoken', label: '当面问过，口头同意' },
            { value: 'written', label: '在纸上签了字' },
          ]}
          error={errors.consent}
          onChange={(value) => setHow(value === 'written' ? 'written' : 'spoken')}
        />
        <DateField
          label="哪天同意的"
          value={on}
          text={day ? sayDay(day, today()) : ''}
          from={addDays(today(), -60)}
          to={today()}
          onChange={setOn}
        />
      </Card>
      <WhatFields draft={draft} change={change} wrong={errors} isPaper />
      <HowFields draft={draft} change={change} wrong={errors} isPaper />
    </Screen>
  )
}
