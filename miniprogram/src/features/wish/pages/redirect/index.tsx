import { useState } from 'react'
import { addDays } from '@shared/time'
import { settleWish } from '@shared/wish/contract'
import { redirectTargets, type WishView } from '@shared/wish/schema'
import { Screen } from '@/components/screen'
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
import { TextAreaField } from '@/ui/text-area-field'
import { TextField } from '@/ui/text-field'
import { FormScreen } from '../../keeping/form-screen'
import { NoSuchWish } from '../../no-such-wish'
import { useWish } from '../../use-wish'
import { targetWords } from '../../words'

/** To somebody who can do it, with a name and a number: never a bare no. */
export default function RedirectPage() {
  const { wishId, read } = useWish()
  if (!wishId) return <NoSuchWish />
  return (
    <FormScreen read={read} step="redirect">
      {(wish) => <RedirectForm wish={wish} />}
    </FormScreen>
  )
}

function RedirectForm({ wish }: { wish: WishView }) {
  const { send, sending, problem } = useSend()
  const [to, setTo] = useState('')
  const [who, setWho] = useState('')
  const [phone, setPhone] = useState('')
  const [by, setBy] = useState('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const target = redirectTargets.find((one) => one === to)
  const day = chosenDay(by)
  const wrong: Record<string, string> = {
    ...(!target && { to: '请选转给谁' }),
    ...(who.trim() === '' && { who: '请写谁跟着办' }),
    ...(!/^[\d-]{7,18}$/.test(phone) && { phone: '请填电话号码' }),
    ...(!day && { by: '请选哪天前回话' }),
  }
  const complaint = (field: string) => {
    const said = problem?.fields[field] ?? (tried ? wrong[field] : undefined)
    return said !== undefined && { error: said }
  }

  async function redirect() {
    setTried(true)
    if (!target || !day || Object.keys(wrong).length > 0) return
    const sent = await send(settleWish, {
      params: { wishId: wish.wishId },
      body: {
        ...{ step: 'redirect', to: target, who: who.trim(), phone, by: day },
        ...(note.trim() !== '' && { note: note.trim() }),
      },
    })
    if (sent) void go.back()
  }
  const now = today()
  return (
    <Screen
      title="转给能办的人"
      subtitle="本人会看到谁跟着办、电话、哪天前回话"
      action={
        <>
          {problem && <ErrorState happened="没有转出去" kept="您填的都还在。" todo={problem.sentence} />}
          <Button kind="primary" loading={sending} onClick={() => void redirect()}>
            转过去
          </Button>
        </>
      }
    >
      <Card flush>
        <ChoiceField
          label="转给"
          value={to}
          options={redirectTargets.map((value) => ({ value, label: targetWords(value) }))}
          {...complaint('to')}
          onChange={setTo}
        />
        <TextField
          label="谁跟着办"
          value={who}
          maxLength={20}
          placeholder="写到人"
          {...complaint('who')}
          onChange={setWho}
        />
        <TextField
          label="他的电话"
          value={phone}
          maxLength={18}
          placeholder="座机也可以"
          {...complaint('phone')}
          onChange={(text) => setPhone(text.replace(/[^\d-]/g, ''))}
        />
        <DateField
          label="哪天前回话"
          value={by}
          text={day ? sayDay(day, now) : ''}
          from={now}
          to={addDays(now, 90)}
          {...complaint('by')}
          onChange={setBy}
        />
        <TextAreaField
          label="对本人说一句"
          optional
          value={note}
          maxLength={200}
          placeholder="比如：楼道灯归物业修，已经说好了"
          onChange={setNote}
        />
      </Card>
    </Screen>
  )
}
