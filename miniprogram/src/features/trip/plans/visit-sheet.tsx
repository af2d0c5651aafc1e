import { useState } from 'react'
import { View } from '@tarojs/components'
import { Refusal } from '@shared/errors'
import { addDays, type Day } from '@shared/time'
import type { TripView } from '@shared/trip/schema'
import { checkVisit, type Visit } from '@shared/trip/while-away'
import { chosenDay } from '@/lib/chosen-day'
import { today } from '@/lib/clock'
import type { SendProblem } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { DateField } from '@/ui/date-field'
import { ErrorState } from '@/ui/error-state'
import { Popup } from '@/ui/popup'
import './day-sheet.scss'

interface VisitSheetProps {
  open: boolean
  trip: TripView
  sending: boolean
  problem: SendProblem | undefined
  onTell: (visit: Visit) => void
  onClose: () => void
}

/** 回家几天: from when until when. The trip goes on. */
export function VisitSheet({ open, ...form }: VisitSheetProps) {
  return (
    <Popup open={open} position="bottom" label="回家几天" onClose={form.onClose}>
      <VisitForm {...form} />
    </Popup>
  )
}

/** Most who come home for some days stay for about a week. */
const usualDays = 7
const farthest = 366

function VisitForm({ trip, sending, problem, onTell, onClose }: Omit<VisitSheetProps, 'open'>) {
  const now = today()
  const [from, setFrom] = useState<Day>(now)
  const [until, setUntil] = useState<Day>(addDays(now, usualDays))
  const [tried, setTried] = useState(false)
  const wrong = tried ? wrongOf({ from, until }, trip, now) : undefined
  const tell = () => {
    setTried(true)
    if (!wrongOf({ from, until }, trip, now)) onTell({ from, until })
  }
  return (
    <View className="day-sheet">
      <View className="day-sheet__title">回家几天</View>
      <View className="day-sheet__sentence">
        外出不结束，这几天不会提醒您报到。支部和接您的地方都会知道。
      </View>
      <Card flush>
        <DateField
          label="哪天到家"
          value={from}
          text={sayDay(from, now)}
          from={trip.leaveOn}
          to={addDays(now, farthest)}
          onChange={(text) => setFrom(chosenDay(text) ?? from)}
        />
        <DateField
          label="哪天再走"
          value={until}
          text={sayDay(until, now)}
          from={now}
          to={addDays(now, farthest)}
          error={wrong ?? problem?.fields.until}
          onChange={(text) => setUntil(chosenDay(text) ?? until)}
        />
      </Card>
      {problem && !problem.fields.until && <ErrorState happened="没有办成" todo={problem.sentence} />}
      <Button kind="primary" loading={sending} onClick={tell}>
        告诉支部
      </Button>
      <Button kind="text" disabled={sending} onClick={onClose}>
        先不
      </Button>
    </View>
  )
}

/** What the server would say of these days. */
function wrongOf(visit: Visit, trip: TripView, now: Day): string | undefined {
  try {
    checkVisit(visit, trip, now)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.fields?.until
    throw error
  }
}
