import { readPlace } from '@shared/community/contract'
import type { PlaceId } from '@shared/ids'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { useIdParam } from '@/lib/use-id-param'
import { useRead } from '@/lib/use-read'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { go } from '@/routes'
import { ClosePlace } from '../../place/close-place'
import { Households } from '../../place/households'
import { InServiceMembers } from '../../place/in-service-members'
import { PlaceFacts, type PlaceRead } from '../../place/place-facts'
import { Residents } from '../../place/residents'
import { PlaceList } from '../../place-list'
import { usePlacesIn } from '../../use-places-in'
import { kindInside, kindWords } from '../../words'

/** One community, compound or building. */
export default function PlacePage() {
  const grant = useGrant()
  const placeId = useIdParam('place', 'placeId')
  const read = useRead(readPlace, grant && placeId && { params: { placeId } })
  const place = read.data?.place
  if (!grant) return <WrongRole forWhom="管地方的同志" />
  if (!placeId)
    return (
      <Screen>
        <EmptyState sentence="没有找到这个地方" />
      </Screen>
    )
  return (
    <Screen {...(place && { title: place.name, subtitle: kindWords(place.kind) })} reads={[read]}>
      <ReadState read={read} failed="没有打开这个地方">
        {(known) => (
          <>
            <PlaceFacts read={known} />
            <Inside placeId={placeId} read={known} />
          </>
        )}
      </ReadState>
    </Screen>
  )
}

/** What lies in it, who is in it, and what may be done with it by whoever answers for it or works there. */
function Inside({ placeId, read }: { placeId: PlaceId; read: PlaceRead }) {
  const {
    place,
    mayChange,
    mayReadPeople = mayChange,
    mayReportDeath = false,
    mayRevealInService = false,
  } = read
  const kind = kindInside(place.kind)
  const list = usePlacesIn(kind && { parentId: placeId })
  const may = mayChange && place.closedOn === undefined
  return (
    <>
      {kind && (
        <>
          <SectionTitle>{kindWords(kind)}</SectionTitle>
          <PlaceList list={list} none={`这里还没有登记${kindWords(kind)}`} />
        </>
      )}
      {mayReadPeople && kind && (
        <>
          <Residents placeId={placeId} />
          <Households placeId={placeId} mayChange={may} />
          <InServiceMembers placeId={placeId} mayReveal={mayRevealInService} />
          <Card flush>
            <ListRow
              icon="users-round"
              title="来报到的人"
              detail="等确认的、编在哪个组、单位"
              onClick={() => void go.toReportedPeople(placeId)}
            />
          </Card>
        </>
      )}
      {mayReportDeath && (
        <Card flush>
          <ListRow
            icon="info"
            title="有党员去世"
            detail="告诉他所在的支部核实"
            onClick={() => void go.toTellDeath(placeId)}
          />
        </Card>
      )}
      {may && <Changes read={read} />}
    </>
  )
}

/** What whoever answers for a place may change. */
function Changes({ read: { place } }: { read: PlaceRead }) {
  const { placeId } = place
  const kind = kindInside(place.kind)
  return (
    <>
      <SectionTitle>要变动</SectionTitle>
      <Card flush>
        {kind && (
          <ListRow
            icon="plus"
            title={`新建${kindWords(kind)}`}
            onClick={() => void go.toEditPlace({ parentId: placeId })}
          />
        )}
        <ListRow icon="pencil" title="改名称或负责的组织" onClick={() => void go.toEditPlace({ placeId })} />
      </Card>
      <ClosePlace place={place} />
    </>
  )
}
