import { useState } from 'react'
import { countMobileBranch, listInflow } from '@shared/inflow/contract'
import type { OrgId } from '@shared/ids'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useGrant } from '@/lib/acting-as'
import { useList } from '@/lib/use-list'
import { liveMs } from '@/lib/use-live'
import { useRead } from '@/lib/use-read'
import { go } from '@/routes'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ListRow } from '@/ui/list-row'
import { InflowCards } from './inflow-cards'
import { NameSearch } from './name-search'

/** Those whom one organisation looks after: placed in it, or registered at one of its stations. */
export function OfOrg({ orgId, name: orgName }: { orgId: OrgId; name?: string }) {
  const [name, setName] = useState('')
  // Whoever looks from above has none of their own there.
  const isOwn = useGrant()?.orgId === orgId
  const list = useList(
    listInflow,
    (cursor) => ({ query: { orgId, ...(name !== '' && { name }), ...(cursor && { cursor }) } }),
    ({ members }) => members,
    liveMs.slow,
  )
  const { count } = useRead(countMobileBranch, { query: { orgId } }).data ?? {}
  return (
    <Screen
      title={orgName}
      {...(count && {
        subtitle: `流动党支部，要有 ${count.fewest} 名以上党员；现在外出到这里的 ${count.travelling} 位、外地来的 ${count.fromElsewhere} 位${count.enough ? '' : '，还不够'}`,
      })}
      reads={[list]}
    >
      <NameSearch name={name} onSearch={setName} />
      <ReadState read={{ ...list, data: list.items }} failed="没有打开名单">
        {(members) =>
          members.length === 0 ? (
            <EmptyState
              sentence={
                name === '' ? '这里还没有外地来的党员。驿站编进来会列在这里。' : `没有找到“${name}”。`
              }
            />
          ) : (
            <InflowCards members={members} />
          )
        }
      </ReadState>
      <MoreButton list={list} />
      {isOwn && (
        <Card flush>
          <ListRow
            icon="map-pin-house"
            title="在这里的党员"
            detail="外出报备来的"
            onClick={() => void go.toHosted()}
          />
        </Card>
      )}
    </Screen>
  )
}
