import { useRouter } from '@tarojs/taro'
import { readPlace } from '@shared/community/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { useIdParam } from '@/lib/use-id-param'
import { useRead } from '@/lib/use-read'
import { EmptyState } from '@/ui/empty-state'
import { ChangePlaceForm } from '../../edit/change-place-form'
import { CreatePlaceForm } from '../../edit/create-place-form'
import { HouseholdForm } from '../../edit/household-form'
import type { PlaceRead } from '../../place/place-facts'
import { kindInside } from '../../words'

/** A new community in a town; or, for a place: one in it, a change of it, or a household of it. */
export default function EditPage() {
  const grant = useGrant()
  const { townCode = '' } = useRouter().params
  const parentId = useIdParam('place', 'parentId')
  const changed = useIdParam('place', 'placeId')
  const home = useIdParam('place', 'householdsOf')
  const placeId = parentId ?? changed ?? home
  const read = useRead(readPlace, grant && placeId && { params: { placeId } })
  if (!grant) return <WrongRole forWhom="管地方的同志" />
  if (!placeId)
    return (
      <Screen title="新建社区">
        {townCode === '' ? (
          <EmptyState sentence="没有找到这个街道，请从“地方”里重新选" />
        ) : (
          <CreatePlaceForm kind="community" within={{ townCode }} />
        )}
      </Screen>
    )
  return (
    <Screen {...(read.data && { title: read.data.place.name })} reads={[read]}>
      <ReadState read={read} failed="没有打开这个地方">
        {({ place }) =>
          home ? (
            <HouseholdForm placeId={home} />
          ) : parentId ? (
            <Below place={place} />
          ) : (
            <ChangePlaceForm place={place} />
          )
        }
      </ReadState>
    </Screen>
  )
}

function Below({ place }: Pick<PlaceRead, 'place'>) {
  const kind = kindInside(place.kind)
  return kind ? (
    <CreatePlaceForm kind={kind} within={{ parentId: place.placeId }} />
  ) : (
    <EmptyState sentence="楼栋里面不再分了" />
  )
}
