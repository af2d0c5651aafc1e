import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { listSheetEntries } from '@shared/contact/contract'
import { sheetFigures, sheetFigureWords } from '@shared/contact/sheet'
import { periodLabel } from '@shared/contact/turns'
import type { Output } from '@shared/endpoint'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useIdParam } from '@/lib/use-id-param'
import { useList } from '@/lib/use-list'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { Popup } from '@/ui/popup'
import { EntryRow } from '../../list/entry-row'
import { EntrySheet } from '../../list/entry-sheet'
import { NoSuch } from '../../no-such'

type Entry = Output<typeof listSheetEntries>['entries'][number]

/** The entries behind one figure of a sheet. */
export default function EntriesPage() {
  const orgId = useIdParam('org', 'orgId')
  const { period = '', figure: named } = useRouter().params
  const figure = sheetFigures.find((one) => one === named)
  const [open, setOpen] = useState<Entry>()
  const list = useList(
    listSheetEntries,
    (cursor) =>
      orgId && figure
        ? { params: { orgId }, query: { period, figure, ...(cursor && { cursor }) } }
        : undefined,
    ({ entries }) => entries,
  )
  if (!orgId || !figure) return <NoSuch what="这一项" />
  const close = () => setOpen(undefined)
  return (
    <Screen reads={[list]} title={sheetFigureWords[figure]} subtitle={periodLabel(period)}>
      <ReadState read={{ ...list, data: list.items }} failed="没有打开这一项">
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState sentence="没有记录" />
          ) : (
            <Card flush>
              {entries.map((one) => (
                <EntryRow key={one.contactId} contact={one} of={one.memberName} onOpen={() => setOpen(one)} />
              ))}
            </Card>
          )
        }
      </ReadState>
      <MoreButton list={list} />
      <Popup open={open !== undefined} position="bottom" label="这次联系" onClose={close}>
        {open && <EntrySheet memberId={open.memberId} contact={open} onClose={close} />}
      </Popup>
    </Screen>
  )
}
