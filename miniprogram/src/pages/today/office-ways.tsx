import { useGrant } from '@/lib/acting-as'
import { go } from '@/routes'
import { Tiles } from '@/ui/tiles'

/** Where an office looks after its organisations, its people and its places; nothing for others. */
export function OfficeWays() {
  const grant = useGrant()
  if (grant?.role !== 'county_officer' && grant?.role !== 'party_worker') return null
  return (
    <Tiles
      title="组织和地方"
      tiles={[
        {
          ...{ icon: 'network', label: '组织', detail: '新建、改名、移动、合并、停用' },
          onClick: () => void go.toTree(),
        },
        {
          ...{ icon: 'user-cog', label: '谁在负责', detail: '请人、代理、收回' },
          onClick: () => void go.toRoles(grant.orgId),
        },
        {
          ...{ icon: 'map', label: '地方', detail: '街道、社区、小区、楼栋' },
          onClick: () => void go.toTowns(),
        },
        {
          ...{ icon: 'hourglass', label: '办理期限', detail: '登记、报到、联系各有几天' },
          onClick: () => void go.toLimits(),
        },
      ]}
    />
  )
}
