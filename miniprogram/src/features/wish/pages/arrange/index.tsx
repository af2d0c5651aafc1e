import { useState } from 'react'
import type { Instant } from '@shared/time'
import { addDays, instant } from '@shared/time'
import { arrangeWish } from '@shared/wish/contract'
import { handOverPlaces, type WishView } from '@shared/wish/schema'
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
import { TextField } from '@/ui/text-field'
import { TimeField } from '@/ui/time-field'
import { FormScreen } from '../../keeping/form-screen'
import { NoSuchWish } from '../../no-such-wish'
import { useWish } from '../../use-wish'
import { whereWords } from '../../words'

/** Brings both together: where, when, the code word at the door, and whom to call. */
export default function ArrangePage() {
  const { wishId, read } = useWish()
  if (!wishId) return <NoSuchWish />
  return (
    <FormScreen read={read} step="arrange">
      {(wish) => <ArrangeForm wish={wish} />}
    </FormScreen>
  )
}

/** The moment at which a clock here shows that time of that day. */
const momentOf = (day: string, time: string): Instant | undefined => {
  const found = chosenDay(day)
  return found && time !== '' ? instant(Date.parse(`${found}T${time}:00.000+08:00`)) : undefined
}

function ArrangeForm({ wish }: { wish: WishView }) {
  const before = wish.claim?.handOver
  const { send, sending, problem } = useSend()
  const [where, setWhere] = useState<string>(before?.where ?? '')
  const [day, setDay] = useState('')
  const [time, setTime] = useState('')
  const [word, setWord] = useState(before?.codeWord ?? '')
  const [name, setName] = useState(before?.workerName ?? '')
  const [phone, setPhone] = useState(before?.workerPhone ?? '')
  const [opens, setOpens] = useState(false)
  const [tried, setTried] = useState(false)
  const chosen = handOverPlaces.find((one) => one === where)
  const isVisit = chosen === 'visit'
  const at = momentOf(day, time)
  const wrong: Record<string, string> = {
    ...(!chosen && { where: '请选在哪里' }),
    ...(isVisit && !at && { at: '上门要约好哪天几点' }),
    ...(isVisit && word.trim() === '' && { codeWord: '请定一个暗号' }),
    ...(name.trim() === '' && { workerName: '请写社工的名字' }),
    ...(!/^[\d-]{7,18}$/.test(phone) && { workerPhone: '请填电话号码' }),
  }
  const complaint = (field: string) => {
    const said = problem?.fields[field] ?? (tried ? wrong[field] : undefined)
    return said !== undefined && { error: said }
  }

  async function arrange() {
    setTried(true)
    if (!chosen || Object.keys(wrong).length > 0) return
    const sent = await send(arrangeWish, {
      params: { wishId: wish.wishId },
      body: {
        ...{ where: chosen, workerName: name.trim(), workerPhone: phone, opensContact: opens },
        ...(at && { at }),
        ...(word.trim() !== '' && { codeWord: word.trim() }),
      },
    })
    if (sent) void go.back()
  }
  const now = today()
  const chosenOn = chosenDay(day)
  return (
    <Screen
      title="约时间"
      subtitle={`先和本人说好，再和${wish.claim?.claimant ?? '认领的人'}说好`}
      action={
        <>
          {problem && <ErrorState happened="没有存上" kept="您填的都还在。" todo={problem.sentence} />}
          <Button kind="primary" loading={sending} onClick={() => void arrange()}>
            说好了，告诉双方
          </Button>
        </>
      }
    >
      {wish.times !== undefined && <Card title="本人方便的时间">{wish.times}</Card>}
      <Card flush>
        <ChoiceField
          label="在哪里"
          value={where}
          options={handOverPlaces
            .filter((place) => place !== 'visit' || wish.mayVisit === true)
            .map((value) => ({ value, label: whereWords(value) }))}
          {...(wish.mayVisit !== true && { hint: '本人没有同意上门' })}
          {...complaint('where')}
          onChange={setWhere}
        />
        <DateField
          label="哪天"
          optional={!isVisit}
          value={day}
          text={chosenOn ? sayDay(chosenOn, now) : ''}
          from={now}
          to={addDays(now, 60)}
          {...complaint('at')}
          onChange={setDay}
        />
        <TimeField label="几点" optional={!isVisit} value={time} onChange={setTime} />
        <TextField
          label="暗号"
          optional={!isVisit}
          value={word}
          maxLength={8}
          placeholder="比如：海棠花开"
          hint="2 到 8 个字，来的人先说。本人没有手机的，打电话告诉他，或给一张大字条"
          {...complaint('codeWord')}
          onChange={setWord}
        />
      </Card>
      <Card title="有事找谁" flush>
        <TextField label="社工" value={name} maxLength={20} {...complaint('workerName')} onChange={setName} />
        <TextField
          label="社工电话"
          value={phone}
          maxLength={18}
          placeholder="座机也可以"
          {...complaint('workerPhone')}
          onChange={(text) => setPhone(text.replace(/[^\d-]/g, ''))}
        />
        <ChoiceField
          label="本人电话"
          value={opens ? 'open' : 'closed'}
          options={[
            { value: 'closed', label: '先不给认领的人看' },
            { value: 'open', label: '认领的人可以看', detail: '看一次记一次，本人能看到谁看过' },
          ]}
          onChange={(value) => setOpens(value === 'open')}
        />
      </Card>
    </Screen>
  )
}
