import { useState } from 'react'
import type { Output } from '@shared/endpoint'
import { periodLabel } from '@shared/contact/turns'
import { listUnitHours } from '@shared/post/contract'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { WrongRole } from '@/components/wrong-role'
import { useGrant } from '@/lib/acting-as'
import { useIdParam } from '@/lib/use-id-param'
import { useList } from '@/lib/use-list'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { ListRow } from '@/ui/list-row'
import { classWords, sayHours } from '../../words'

type Part = Output<typeof listUnitHours>
type Line = Part['lines'][number]

/** 服务时长汇总: of a unit's members, or of those who have reported to a place; what each of them has seen first. */
export default function UnitSheetPage() {
  const grant = useGrant()
  const placeId = useIdParam('place', 'placeId')
  const orgId = placeId ? undefined : grant?.orgId
  const [period, setPeriod] = useState<string>()
  const list = useList(
    listUnitHours,
    (cursor) =>
      grant && {
        query: {
          ...(placeId ? { placeId } : { orgId }),
          ...(period !== undefined && { period }),
          ...(cursor && { cursor }),
        },
      },
    (part) => [part],
  )
  if (!grant) return <WrongRole forWhom="支部、小区和社区的同志" />
  const [first] = list.items ?? []
  const lines = list.items?.flatMap((part) => part.lines)
  return (
    <Screen title="服务时长汇总" subtitle="每类多少小时，本人看过的才在这里；没有排名" reads={[list]}>
      {first && (
        <Card flush>
          <ChoiceField
            label="看哪段"
            value={first.period}
            options={first.periods.map((value) => ({ value, label: periodLabel(value) }))}
            onChange={setPeriod}
          />
        </Card>
      )}
      <ReadState read={{ ...list, data: lines }} failed="没有打开服务时长汇总">
        {(all) => (
          <Card flush>
            {all.length === 0 && <ListRow title="这段时间还没有" detail="服务确认以后，到期整理" />}
            {all.map((line) => (
              <OneLine key={line.memberId} line={line} isPlace={placeId !== undefined} />
            ))}
          </Card>
        )}
      </ReadState>
      <MoreButton list={list} />
      {!placeId && (
        <Card flush>
          <ListRow title="要 Excel 表？" detail="在电脑上打开候鸟驿站，选“导出”，选“报给单位的服务时长”" />
        </Card>
      )}
    </Screen>
  )
}

function OneLine({ line: { name, orgName, hours }, isPlace }: { line: Line; isPlace: boolean }) {
  const said = hours?.map((one) => `${classWords[one.class] ?? '其他'} ${sayHours(one.minutes)}`).join('，')
  const total = hours?.reduce((sum, one) => sum + one.minutes, 0)
  return (
    <ListRow
      icon="user-round"
      title={isPlace && orgName !== undefined ? `${name} · ${orgName}` : name}
      detail={said ?? '等本人看过'}
      {...(total !== undefined && { end: sayHours(total) })}
    />
  )
}
