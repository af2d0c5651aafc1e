import type { Output } from '@shared/endpoint'
import { listCommunityReports, listUnitReports } from '@shared/community-report/contract'
import type { PlaceId } from '@shared/ids'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { callPhone } from '@/lib/phone-call'
import { useIdParam } from '@/lib/use-id-param'
import { useList } from '@/lib/use-list'
import { useRead } from '@/lib/use-read'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { saidBy } from '../../said'

type Report = Output<typeof listCommunityReports>['reports'][number]

const useReports = (placeId: PlaceId | undefined, state: 'waiting' | 'confirmed') =>
  useList(
    listCommunityReports,
    (cursor) => placeId && { params: { placeId }, query: { state, ...(cursor && { cursor }) } },
    ({ reports }) => reports,
  )

/** Who has reported to a place: those who wait for a word, those who are there, and the units. */
export default function PeoplePage() {
  const grant = useGrant()
  const placeId = useIdParam('place', 'placeId')
  const at = grant && placeId
  const [waiting, confirmed] = [useReports(at, 'waiting'), useReports(at, 'confirmed')]
  const units = useRead(listUnitReports, at && { query: { placeId } })
  if (!grant) return <WrongRole forWhom="负责小区的同志" />
  if (!placeId)
    return (
      <Screen>
        <EmptyState sentence="没有找到这个地方" />
      </Screen>
    )
  return (
    <Screen
      title="来报到的人"
      subtitle="先确认、介绍一下你们；做什么由本人自己报名"
      reads={[waiting, confirmed, units]}
    >
      <Card flush>
        <ListRow
          icon="calendar-days"
          title="服务岗位"
          detail="安排、看谁报了名、确认时长"
          onClick={() => void go.toShifts(placeId)}
        />
        <ListRow
          icon="clock"
          title="服务时长汇总"
          detail="报给各人单位的，本人先看过"
          onClick={() => void go.toUnitSheet(placeId)}
        />
      </Card>
      <SectionTitle>等您确认</SectionTitle>
      <People list={waiting} none="现在没有人等确认" />
      <SectionTitle>已报到</SectionTitle>
      <People list={confirmed} none="还没有人自己来报到" />
      <SectionTitle>单位</SectionTitle>
      <ReadState read={units} failed="没有打开单位的报到">
        {({ units: all }) => (
          <Card flush>
            {all.length === 0 && <ListRow title="还没有单位来报到" />}
            {all.map(({ orgId, orgName, orgPhone, offers }) => (
              <ListRow
                key={orgId}
                icon={orgPhone === undefined ? 'users-round' : 'phone'}
                title={orgName}
                detail={[offers, orgPhone].filter((one) => one).join('，')}
                {...(orgPhone !== undefined && { onClick: () => callPhone(orgPhone) })}
              />
            ))}
          </Card>
        )}
      </ReadState>
    </Screen>
  )
}

interface PeopleProps {
  list: ReturnType<typeof useReports>
  none: string
}

function People({ list, none }: PeopleProps) {
  return (
    <>
      <ReadState read={{ ...list, data: list.items }} failed="没有打开来报到的人">
        {(reports) => (
          <Card flush>
            {reports.length === 0 && <ListRow title={none} />}
            {reports.map((report) => (
              <ListRow
                key={report.inServiceId}
                icon="user-round"
                title={titleOf(report)}
                detail={saidBy(report)}
                onClick={() => void go.toConfirmCommunityReport(report.placeId, report.inServiceId)}
              />
            ))}
          </Card>
        )}
      </ReadState>
      <MoreButton list={list} />
    </>
  )
}

const titleOf = ({ name, orgName }: Report) => (orgName === undefined ? name : `${name} · ${orgName}`)
