import { useState } from 'react'
import { readContactSheet } from '@shared/contact/contract'
import { periodsOn } from '@shared/contact/periods'
import { periodOf } from '@shared/contact/turns'
import type { OrgId } from '@shared/ids'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { today } from '@/lib/clock'
import { useIdParam } from '@/lib/use-id-param'
import { useList } from '@/lib/use-list'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { ListRow } from '@/ui/list-row'
import { NoSuch } from '../../no-such'
import { FigureRows } from '../../sheet/figure-rows'
import { sheetOf } from '../../sheet/sheet-of-parts'

/** A quarter or a year in figures, counted out of the log; each opens what stands behind it. */
export default function SheetPage() {
  const orgId = useIdParam('org', 'orgId')
  return orgId ? <Sheet orgId={orgId} /> : <NoSuch what="这个组织" />
}

function Sheet({ orgId }: { orgId: OrgId }) {
  const [period, setPeriod] = useState(() => periodOf(today()))
  const list = useList(
    readContactSheet,
    (cursor) => ({ params: { orgId }, query: { period, ...(cursor && { cursor }) } }),
    (part) => [part],
  )
  const sheet = list.items && sheetOf(list.items)
  return (
    <Screen reads={[list]} title="联系台账" subtitle={sheet?.orgName}>
      <Card flush>
        <ChoiceField
          {...{ label: '看哪段', value: period, options: periodsOn(today()) }}
          onChange={setPeriod}
        />
      </Card>
      <ReadState read={{ ...list, data: sheet }} failed="没有打开联系台账">
        {({ total, lines }) => {
          const [only] = lines
          const branch = lines.length === 1 && only?.orgId === orgId ? only : undefined
          return (
            <>
              {total && (
                <Card title="合计" flush>
                  <FigureRows
                    figures={total}
                    onOpen={branch && ((figure) => void go.toContactEntries({ orgId, period, figure }))}
                  />
                </Card>
              )}
              {!branch && (
                <Card title="各支部" flush>
                  {lines.map(({ orgId: of, orgName, figures }) => (
                    <ListRow
                      key={of}
                      title={orgName}
                      detail={
                        figures
                          ? `联系 ${figures.entries} 次，${figures.members} 人`
                          : '还没数到，点“看后面的”'
                      }
                      onClick={() =>
                        // Those of the organisation's own members lie no further down.
                        void (of === orgId
                          ? go.toContactEntries({ orgId, period, figure: 'entries' })
                          : go.toContactSheet(of))
                      }
                    />
                  ))}
                </Card>
              )}
              <MoreButton list={list} />
              <Card flush>
                <ListRow title="要 Excel 表？" detail="在电脑上打开候鸟驿站，选“导出”，选“联系台账”" />
              </Card>
            </>
          )
        }}
      </ReadState>
    </Screen>
  )
}
