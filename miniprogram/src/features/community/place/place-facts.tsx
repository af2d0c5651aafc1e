import type { Output } from '@shared/endpoint'
import type { readPlace } from '@shared/community/contract'
import { today } from '@/lib/clock'
import { callPhone } from '@/lib/phone-call'
import { sayDay } from '@/lib/words'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { NowCard } from '@/ui/now-card'
import { PersonRow } from '@/ui/person-row'
import { StateTag } from '@/ui/state-tag'
import { go } from '@/routes'
import { kindWords } from '../words'

export type PlaceRead = Output<typeof readPlace>

/** Where a place lies and who answers for it. */
export function PlaceFacts({ read: { place, above, region, responsible } }: { read: PlaceRead }) {
  const { phone } = responsible
  const isOwn = place.orgId !== undefined
  const hasMore = above.length > 0 || region.length > 0 || place.code !== undefined
  return (
    <>
      {place.closedOn && (
        <NowCard
          tag={<StateTag state="neutral">已停用</StateTag>}
          title={`${sayDay(place.closedOn, today())}起停用`}
          sentence="不能再选到这里，原来登记的都还在"
        />
      )}
      <Card>
        <PersonRow
          name={responsible.name}
          role={isOwn ? '负责这里' : '负责这里，跟着上一级'}
          {...(phone !== undefined && { onCall: () => callPhone(phone) })}
        />
      </Card>
      {hasMore && (
        <Card flush>
          {above.map(({ placeId, kind, name }) => (
            <ListRow
              key={placeId}
              title={kindWords(kind)}
              detail={name}
              onClick={() => void go.toPlaceOf(placeId)}
            />
          ))}
          {region.length > 0 && <ListRow title="在哪里" detail={region.join(' ')} />}
          {place.code && <ListRow title="社区代码" detail={place.code} />}
        </Card>
      )}
    </>
  )
}
