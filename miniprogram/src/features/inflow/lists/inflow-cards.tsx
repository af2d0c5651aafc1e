import type { InflowCard } from '@shared/inflow/schema'
import { today } from '@/lib/clock'
import { sayDay } from '@/lib/words'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { StateTag } from '@/ui/state-tag'
import { homeWords, outcomeWords, stateWords } from '../words'

/** When something is to be done about somebody, or since when they are here. */
function dayWords(one: InflowCard): string {
  const now = today()
  if (one.state === 'closed') return outcomeWords(one.outcome ?? '')
  if (one.overdueTimes > 0 && one.state !== 'placed') return '等了几天了'
  if (one.dueOn && one.state !== 'placed') return `${sayDay(one.dueOn, now)}前`
  return one.cameOn ? `${sayDay(one.cameOn, now)}来的` : ''
}

/** Rows of members from elsewhere on one card. */
export function InflowCards({ members }: { members: readonly InflowCard[] }) {
  return (
    <Card flush>
      {members.map((one) => {
        const { word, kind } = stateWords(one.state)
        return (
          <ListRow
            key={one.inflowId}
            title={one.name}
            detail={[homeWords(one), dayWords(one)].filter((text) => text !== '').join('，')}
            end={<StateTag state={kind}>{word}</StateTag>}
            onClick={() => void go.toInflow(one.inflowId)}
          />
        )
      })}
    </Card>
  )
}
