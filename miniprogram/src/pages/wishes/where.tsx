import { useState } from 'react'
import { isId } from '@shared/ids'
import { ChooseSpot } from '@/features/wish/place/choose-spot'
import { nowhere, type Spot, spotName, spotSchema } from '@/features/wish/place/spot'
import { useMe } from '@/lib/session'
import { slot } from '@/lib/storage'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'

/** Where one looked last. */
const kept = slot('wish-spot', spotSchema)

function scopeOf({ compoundId, communityId, townCode }: Spot) {
  if (isId('place', compoundId)) return { placeId: compoundId }
  if (isId('place', communityId)) return { placeId: communityId }
  return townCode === '' ? undefined : { townCode }
}

/** Where one lives, the compound first, then the community. */
function homesOf(me: ReturnType<typeof useMe>): Spot[] {
  if (!me?.resident) return []
  const { communityId, communityName, compoundId, compoundName } = me.resident
  const community = { ...nowhere, communityId, communityName }
  return [...(compoundId && compoundName ? [{ ...community, compoundId, compoundName }] : []), community]
}

/** Where to look: as chosen last on this phone, else where one lives, else where one works. */
export function useWhere() {
  const me = useMe()
  const [chosen, setChosen] = useState(() => kept.read())
  const [choosing, setChoosing] = useState(false)
  const homes = homesOf(me)
  const work = me?.grants.find(({ placeId }) => placeId)
  const atWork = work?.placeId && {
    ...{ ...nowhere, communityId: work.placeId, communityName: work.placeName ?? '我负责的地方' },
  }
  const options = [...homes, ...(atWork ? [atWork] : [])]
  const spot = chosen ?? homes.at(-1) ?? (atWork || undefined)
  const look = (next: Spot) => {
    kept.write(next)
    setChosen(next)
    setChoosing(false)
  }
  return { spot, options, scope: spot && scopeOf(spot), look, choosing, setChoosing }
}

const orders = ['offered', 'newest', 'longest'] as const
export type Order = (typeof orders)[number]
const orderWords = { offered: '适合我的', newest: '新发布的', longest: '等得最久的' } as const

interface WhereProps {
  where: ReturnType<typeof useWhere>
  order: Order
  onOrder: (order: Order) => void
}

/** The choice of a place and of an order. */
export function Where({ where, order, onOrder }: WhereProps) {
  const { spot, options, look, choosing, setChoosing } = where
  const isOffered = spot && options.some((one) => spotName(one) === spotName(spot))
  const offered = [...options, ...(spot && !isOffered ? [spot] : [])].map((one) => spotName(one))
  return (
    <>
      {spot && (
        <Card flush>
          <ChoiceField
            label="看哪里"
            value={spotName(spot)}
            options={[
              ...offered.map((name) => ({ value: name, label: name })),
              { value: '', label: '别的地方', detail: '街道、社区或小区' },
            ]}
            onChange={(name) => {
              const found = options.find((one) => spotName(one) === name)
              if (found) look(found)
              else if (name === '') setChoosing(true)
            }}
          />
          <ChoiceField
            label="先看"
            value={order}
            options={orders.map((one) => ({ value: one, label: orderWords[one] }))}
            onChange={(chosen) => onOrder(orders.find((one) => one === chosen) ?? 'newest')}
          />
        </Card>
      )}
      <ChooseSpot open={choosing} anyCommunity onChosen={look} onClose={() => setChoosing(false)} />
    </>
  )
}
