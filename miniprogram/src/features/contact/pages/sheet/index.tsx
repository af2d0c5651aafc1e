import { useState } from 'react'
import { readContactSheet } from '@shared/contact/contract'
import { periodsOn } from '@shared/contact/periods'
import { periodOf } from '@shared/contact/turns'
import type { OrgId } from '@shared/ids'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { today } from '@/lib/clock'
import { useIdParam } from '@/lib/use-id-param'
import { useRead } from '@/lib/use-read'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { ListRow } from '@/ui/list-row'
import { NoSuch } from '../../no-such'
import { FigureRows } from '../../sheet/figure-rows'

/** A quarter or a year in figures, counted out of the log; each opens what stands behind it. */
export default function SheetPage() {
  const orgId = useIdParam('org', 'orgId')
  return orgId ? <Sheet orgId={orgId} /> : <NoSuch what="这个组织" />
}

function Sheet({ orgId }: { orgId: OrgId }) {
  const [period, setPeriod] = useState(() => periodOf(today()))
  const read = useRead(readContactSheet, { params: { orgId }, query: { period } })
  return (
    <Screen reads={[read]} title="联系台账" subtitle={read.data?.orgName}>
      <Card flush>
        <ChoiceField
          {...{ label: '看哪段', value: period, options: periodsOn(today()) }}
          onChange={setPeriod}
        />
      </Card>
      <ReadState read={read} failed="没有打开联系台账">
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
                        figures ? `联系 ${figures.entries} 次，${figures.members} 人` : '下面支部多，点开看'
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
