import { useGrant } from '@/lib/acting-as'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { go } from '@/routes'

/** Where an office looks after its organisations, its people and its places; nothing for others. */
export function OfficeTools() {
  const grant = useGrant()
  if (grant?.role === 'auditor')
    return (
      <Card flush>
        <ListRow icon="eye" title="查看记录" detail="谁办了什么、看了什么" onClick={() => void go.toLog()} />
      </Card>
    )
  if (grant?.role !== 'county_officer' && grant?.role !== 'party_worker') return null
  return (
    <>
      <SectionTitle>组织和地方</SectionTitle>
      <Card flush>
        <ListRow
          icon="users-round"
          title="组织"
          detail="新建、改名、移动、合并、停用"
          onClick={() => void go.toTree()}
        />
        <ListRow
          icon="user-round"
          title="谁在负责"
          detail="请人、代理、收回"
          onClick={() => void go.toRoles(grant.orgId)}
        />
        <ListRow
          icon="map-pin-house"
          title="地方"
          detail="街道、社区、小区、楼栋"
          onClick={() => void go.toTowns()}
        />
        <ListRow
          icon="clock"
          title="办理期限"
          detail="登记、报到、联系各有几天"
          onClick={() => void go.toLimits()}
        />
      </Card>
    </>
  )
}
