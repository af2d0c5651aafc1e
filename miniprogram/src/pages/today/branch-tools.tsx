import { useGrant } from '@/lib/acting-as'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'

/** Those who work for an organisation, and so have members to see to. */
const workers = ['branch_secretary', 'party_worker', 'county_officer']

/** The ways to the members of a branch, whatever waits. */
export function BranchTools() {
  const grant = useGrant()
  if (!grant || !workers.includes(grant.role)) return null
  const isBranch = grant.role === 'branch_secretary'
  return (
    <Card flush>
      <ListRow
        icon="users-round"
        title={isBranch ? '我的党员' : '各支部的党员'}
        detail={isBranch ? '找人、看号码、更正' : '先选支部'}
        onClick={() => void go.toMembers()}
      />
      <ListRow
        icon="map-pin"
        title="在外的党员"
        detail={isBranch ? '谁在外、在哪里，替人登记，全国系统登记' : '多少人在外、多少是流动党员，各支部的'}
        onClick={() => void go.toAway()}
      />
      <ListRow
        icon="phone"
        title="联系"
        detail={isBranch ? '该联系谁、说好要办的事' : '联系安排、季度台账'}
        onClick={() => void go.toContactsDue()}
      />
      {grant.role !== 'county_officer' && (
        <ListRow
          icon="check"
          title="居民的心愿"
          detail="核实、发布、谁来帮"
          onClick={() => void go.toWishInbox()}
        />
      )}
      <ListRow
        icon="map-pin"
        title="发到群里：要出门点这里"
        detail="群里谁要走，点开就能报备"
        onClick={() => void go.toShareFiling()}
      />
      {grant.role !== 'county_officer' && (
        <ListRow
          icon="map-pin-house"
          title="在这里的党员"
          detail="外出到这里、编入这里的"
          onClick={() => void go.toHosted()}
        />
      )}
      <ListRow
        icon="users-round"
        title="外地来的党员"
        detail={isBranch ? '编入本支部的' : '在本地登记、编入支部的'}
        onClick={() => void go.toInflowList()}
      />
      <ListRow
        icon="map-pin-house"
        title="摸排"
        detail={isBranch ? '问清每个人在家还是在外' : '发起、看各支部的进度'}
        onClick={() => void go.toSweeps()}
      />
      <ListRow
        icon="map-pin-house"
        title="单位报到"
        detail="单位向所在的社区报到"
        onClick={() => void go.toUnitReports()}
      />
      {isBranch && (
        <ListRow
          icon="map-pin"
          title="负责的小区"
          detail="来报到的人、中心户、居民人数"
          onClick={() => void go.toTowns()}
        />
      )}
      <ListRow
        icon="phone"
        title="求助认证"
        detail="认证不了、请支部联系的人"
        onClick={() => void go.toBindingRequests()}
      />
      <ListRow
        icon="x"
        title="停止代办"
        detail="本人拿着纸条来，或说不想请那位替办了"
        onClick={() => void go.toStopDelegation()}
      />
      <ListRow
        icon="info"
        title="社区报来的"
        detail="社区说有党员去世，请支部核实"
        onClick={() => void go.toDeathReports()}
      />
    </Card>
  )
}
