import { useGrant } from '@/lib/acting-as'
import { go } from '@/routes'
import { type Tile, Tiles } from '@/ui/tiles'

/** Those who work for an organisation, and so have members to see to. */
const workers = ['branch_secretary', 'party_worker', 'county_officer']

/** The ways to the members of a branch, and to whom else it sees to, whatever waits. */
export function BranchWays() {
  const grant = useGrant()
  if (!grant || !workers.includes(grant.role)) return null
  const isBranch = grant.role === 'branch_secretary'
  const isCounty = grant.role === 'county_officer'
  return (
    <>
      <Tiles
        title="党员"
        tiles={[
          {
            ...{ icon: 'users-round', label: isBranch ? '我的党员' : '各支部的党员' },
            detail: isBranch ? '找人、看号码、更正' : '先选支部',
            onClick: () => void go.toMembers(),
          },
          {
            ...{ icon: 'luggage', label: '在外的党员' },
            detail: isBranch ? '谁在外、在哪里，替人登记' : '多少人在外、多少是流动党员',
            onClick: () => void go.toAway(),
          },
          {
            ...{ icon: 'phone', label: '联系' },
            detail: isBranch ? '该联系谁、说好要办的事' : '联系安排、季度台账',
            onClick: () => void go.toContactsDue(),
          },
          {
            ...{ icon: 'list-checks', label: '摸排' },
            detail: isBranch ? '问清每个人在家还是在外' : '发起、看各支部的进度',
            onClick: () => void go.toSweeps(),
          },
          {
            ...{ icon: 'user-round-plus', label: '外地来的党员' },
            detail: isBranch ? '编入本支部的' : '在本地登记、编入支部的',
            onClick: () => void go.toInflowList(),
          },
          ...(isCounty ? [] : [hosted]),
        ]}
      />
      <Tiles
        title="小区和居民"
        tiles={[
          ...(isCounty ? [] : [wishes]),
          ...(isBranch ? [compounds] : []),
          {
            ...{ icon: 'briefcase', label: '单位报到', detail: '单位向所在的社区报到' },
            onClick: () => void go.toUnitReports(),
          },
          figures,
        ]}
      />
      <Tiles
        title="别的事"
        tiles={[
          {
            ...{ icon: 'life-buoy', label: '求助认证', detail: '认证不了、请支部联系的人' },
            onClick: () => void go.toBindingRequests(),
          },
          {
            ...{ icon: 'hand', label: '停止代办', detail: '本人不想请那位替办了' },
            onClick: () => void go.toStopDelegation(),
          },
          {
            ...{ icon: 'megaphone', label: '社区报来的', detail: '社区说有党员去世，请支部核实' },
            onClick: () => void go.toDeathReports(),
          },
          {
            ...{ icon: 'share-2', label: '发到群里', detail: '要出门点这里' },
            onClick: () => void go.toShareFiling(),
          },
        ]}
      />
    </>
  )
}

const hosted: Tile = {
  ...{ icon: 'map-pin-house', label: '在这里的党员', detail: '外出到这里、编入这里的' },
  onClick: () => void go.toHosted(),
}

const wishes: Tile = {
  ...{ icon: 'heart-handshake', label: '居民的心愿', detail: '核实、发布、谁来帮' },
  onClick: () => void go.toWishInbox(),
}

const figures: Tile = {
  ...{ icon: 'list-checks', label: '社区的数字', detail: '心愿、岗位、服务时长' },
  onClick: () => void go.toCommunityFigures(),
}

const compounds: Tile = {
  ...{ icon: 'building-2', label: '负责的小区', detail: '来报到的人、中心户、居民人数' },
  onClick: () => void go.toTowns(),
}
