import { listTowns } from '@shared/community/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { useCountyId } from '@/lib/use-county-id'
import { useRead } from '@/lib/use-read'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { go } from '@/routes'

/** The towns of the county, in which communities, compounds and buildings lie. */
export default function TownsPage() {
  const grant = useGrant()
  const countyId = useCountyId()
  const read = useRead(listTowns, grant && countyId && { query: { countyId } })
  if (!grant) return <WrongRole forWhom="管地方的同志" />
  return (
    <Screen title="地方" subtitle="街道乡镇、社区、小区、楼栋，各由谁负责" reads={[read]}>
      <ReadState read={read} failed="没有打开街道名单">
        {({ towns }) =>
          towns.length === 0 ? (
            <EmptyState sentence="还没有本县的街道名单，请联系系统的管理人员补上" />
          ) : (
            <Card flush>
              {towns.map(({ code, name }) => (
                <ListRow key={code} icon="map-pin" title={name} onClick={() => void go.toTown(code)} />
              ))}
            </Card>
          )
        }
      </ReadState>
    </Screen>
  )
}
