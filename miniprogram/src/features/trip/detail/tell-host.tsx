import { View } from '@tarojs/components'
import { tellHost } from '@shared/letter/contract'
import type { TripView } from '@shared/trip/schema'
import { today } from '@/lib/clock'
import { callPhone } from '@/lib/phone-call'
import { useSend } from '@/lib/use-send'
import { sayDay } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { PersonRow } from '@/ui/person-row'

const news: Record<string, string> = {
  returned: '已经回来了，道一声谢',
  extended: '要多住些日子',
  changed: '外出的情况有变动',
  home_visit: '回家住几天，还会再去',
  left: '已经离开那里，道一声谢',
}

/** What to say, and how: the code only where it still opens what they would read. */
function sentenceOf(
  { about, orgName, byCode, ended }: NonNullable<TripView['tellHost']>,
  name: string,
): string {
  const call = `请打电话告诉${orgName}`
  // Whatever ended it, nobody is thanked for it.
  if (ended) return `${name}的外出结束了。${call}，不用再联系了。`
  return `${name}${news[about] ?? '有新情况'}。${call}${byCode ? '，或者请对方再扫一次函上的码' : ''}。`
}

/** What an organisation outside, which has no inbox here, is still to be told: the branch calls, and ticks it. */
export function TellHost({ trip }: { trip: TripView }) {
  const { send, sending, problem } = useSend()
  const { tellHost: toTell, tripId, memberName } = trip
  if (!toTell) return null
  const { orgName, orgPhone, contactName, since } = toTell
  return (
    <>
      <Card title="告诉对方">
        <View>{sentenceOf(toTell, memberName)}</View>
        <PersonRow
          name={contactName ?? orgName}
          role={`${sayDay(since, today())}的事${orgPhone === undefined ? '' : ` · ${orgPhone}`}`}
          onCall={orgPhone === undefined ? undefined : () => callPhone(orgPhone)}
        />
      </Card>
      {problem && <ErrorState happened="没有记下" todo={problem.sentence} />}
      <Button loading={sending} onClick={() => void send(tellHost, { params: { tripId } })}>
        已经告诉对方了
      </Button>
    </>
  )
}
