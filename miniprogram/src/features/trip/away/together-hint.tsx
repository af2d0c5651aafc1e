import type { AwayCard } from '@shared/trip/schema'
import { goneTogether } from '@shared/trip/gone-together'
import { useGrant } from '@/lib/acting-as'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { farPlaceWords } from '../words'

/** Where three or more have gone together: a temporary group could be set up for them. */
export function TogetherHint({ away }: { away: readonly AwayCard[] }) {
  const grant = useGrant()
  const places = goneTogether(away)
  if (places.length === 0 || !grant) return null
  return (
    <Card title="可以建临时党小组" flush>
      {places.map(({ regionCode, place, names }) => (
        <ListRow
          key={regionCode}
          icon="users-round"
          title={`${names.length} 人在${farPlaceWords(place)}`}
          detail={`${names.join('、')}。三人以上同去一地的，请上级批准后建一个`}
          onClick={() => void go.toOrg(grant.orgId)}
        />
      ))}
    </Card>
  )
}
