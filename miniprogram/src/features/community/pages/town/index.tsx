import { useRouter } from '@tarojs/taro'
import { listTowns } from '@shared/community/contract'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { useCountyId } from '@/lib/use-county-id'
import { useRead } from '@/lib/use-read'
import { Button } from '@/ui/button'
import { go } from '@/routes'
import { PlaceList } from '../../place-list'
import { usePlacesIn } from '../../use-places-in'

/** Those who may answer for places, in their own reach; the server knows which. */
const answering: readonly string[] = ['county_officer', 'party_worker', 'branch_secretary']

/** The communities of one town. */
export default function TownPage() {
  const grant = useGrant()
  const { townCode = '' } = useRouter().params
  const countyId = useCountyId()
  const towns = useRead(listTowns, grant && countyId && { query: { countyId } })
  const list = usePlacesIn(grant && townCode !== '' ? { townCode } : undefined)
  const name = towns.data?.towns.find(({ code }) => code === townCode)?.name
  if (!grant) return <WrongRole forWhom="管地方的同志" />
  return (
    <Screen
      title={name ?? '社区'}
      subtitle="社区"
      reads={[list]}
      action={
        answering.includes(grant.role) && (
          <Button kind="primary" onClick={() => void go.toEditPlace({ townCode })}>
            新建社区
          </Button>
        )
      }
    >
      <PlaceList list={list} none="这里还没有登记社区" />
    </Screen>
  )
}
