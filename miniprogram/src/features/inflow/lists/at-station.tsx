import { useState } from 'react'
import { listInflowAtStation } from '@shared/inflow/contract'
import type { StationId } from '@shared/ids'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useList } from '@/lib/use-list'
import { liveMs } from '@/lib/use-live'
import { go } from '@/routes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { Tabs } from '@/ui/tabs'
import { InflowCards } from './inflow-cards'
import { NameSearch } from './name-search'

const lists = [
  { key: 'new', title: '等您办', none: '现在没有等您办的。有人登记，会列在这里。' },
  { key: 'ours', title: '在这里的', none: '还没有编入支部的外地党员。' },
  { key: 'closed', title: '走了的', none: '还没有结束的登记。' },
] as const

/** Those who registered at the host's station. */
export function AtStation({ stationId }: { stationId: StationId }) {
  const [of, setOf] = useState<(typeof lists)[number]>(lists[0])
  const [name, setName] = useState('')
  const list = useList(
    listInflowAtStation,
    (cursor) => ({
      query: { stationId, list: of.key, ...(name !== '' && { name }), ...(cursor && { cursor }) },
    }),
    ({ members }) => members,
    liveMs.slow,
  )
  return (
    <Screen
      reads={[list]}
      action={
        <Button kind="primary" onClick={() => void go.toInflowOnPaper()}>
          照纸上的代录
        </Button>
      }
    >
      <Tabs
        tabs={lists.map(({ key, title }) => ({ key, title }))}
        value={of.key}
        onChange={(key) => setOf(lists.find((one) => one.key === key) ?? lists[0])}
      />
      <NameSearch name={name} onSearch={setName} />
      <ReadState read={{ ...list, data: list.items }} failed="没有打开名单">
        {(members) =>
          members.length === 0 ? (
            <EmptyState sentence={name === '' ? of.none : `没有找到“${name}”。`} />
          ) : (
            <InflowCards members={members} />
          )
        }
      </ReadState>
      <MoreButton list={list} />
      <Card flush>
        <ListRow
          icon="map-pin-house"
          title="在这里的党员"
          detail="外出报备来的"
          onClick={() => void go.toHosted()}
        />
      </Card>
    </Screen>
  )
}
