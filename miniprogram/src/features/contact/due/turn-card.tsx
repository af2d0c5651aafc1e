import { useState } from 'react'
import { View } from '@tarojs/components'
import type { PersonId } from '@shared/contact/person'
import { isId, type TripId } from '@shared/ids'
import type { ContactsDue } from '@/components/contact/use-due'
import type { useSafe } from '@/components/contact/use-safe'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { ProgressBar } from '@/ui/progress-bar'
import { StateTag } from '@/ui/state-tag'
import './turn-card.scss'

interface TurnCardProps {
  turn: ContactsDue['turns'][number]
  safe: ReturnType<typeof useSafe>
}

/** One turn of a plan: how far it is, then whom to contact yet, each with 平安 at one tap. */
export function TurnCard({ turn, safe }: TurnCardProps) {
  const { title, label, about, until, members } = turn
  const [all, setAll] = useState(false)
  const contacted = members.filter((one) => one.contactedOn !== undefined)
  const missing = members.filter((one) => one.contactedOn === undefined)
  return (
    <>
      <Card title={`${title} · ${label}`}>
        {about && <View>{about}</View>}
        <ProgressBar
          parts={[
            { label: '联系过', count: contacted.length, state: 'done' },
            { label: '还没联系', count: missing.length, state: 'waiting' },
          ]}
        />
      </Card>
      <Card flush>
        {missing.length === 0 && <ListRow title="这一轮都联系过了" detail={`到${sayDay(until, today())}`} />}
        {missing.map(({ memberId, name, tripId }) => (
          <Missing key={memberId} {...{ memberId, name, tripId, safe }} />
        ))}
        {contacted.length > 0 && !all && (
          <ListRow title={`看联系过的 ${contacted.length} 人`} onClick={() => setAll(true)} />
        )}
        {all &&
          contacted.map(({ memberId, name, contactedOn }) => (
            <ListRow
              key={memberId}
              title={name}
              detail={contactedOn && `${sayDay(contactedOn, today())}联系过`}
              onClick={() => void go.toContacts(memberId)}
            />
          ))}
      </Card>
    </>
  )
}

/** The page from which they are called: of the roster, or of the registration of who is from elsewhere. */
const toPerson = (id: PersonId) => (isId('inflow', id) ? go.toInflow(id) : go.toMember(id, 'contact_due'))

interface MissingProps {
  memberId: PersonId
  name: string
  /** Of a station's guest: by the trip they are reached. */
  tripId: TripId | undefined
  safe: TurnCardProps['safe']
}

/** Somebody yet to be contacted: their page to call them from, and one tap when all is well. */
function Missing({ memberId, name, tripId, safe }: MissingProps) {
  const said = safe.said.get(memberId)
  const onOpen = () => void (tripId ? go.toTrip(tripId) : toPerson(memberId))
  if (said)
    return (
      <ListRow
        title={name}
        end={
          <StateTag state={said === 'kept' ? 'waiting' : 'done'}>
            {said === 'kept' ? '等网络' : '平安，记下了'}
          </StateTag>
        }
        onClick={onOpen}
      />
    )
  return (
    <ListRow
      title={name}
      end={
        <View className="turn-card__ways">
          <Button width="inline" label={`看${name}`} onClick={onOpen}>
            联系
          </Button>
          <Button
            width="inline"
            label={`平安：${name}`}
            loading={safe.saying === memberId}
            onClick={() => void safe.say(memberId)}
          >
            平安
          </Button>
        </View>
      }
    />
  )
}
