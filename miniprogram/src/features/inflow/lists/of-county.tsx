import { useState } from 'react'
import * as v from 'valibot'
import { countInflow, listInflowOfCounty } from '@shared/inflow/contract'
import { inflowStates } from '@shared/inflow/inflow'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useList } from '@/lib/use-list'
import { useRead } from '@/lib/use-read'
import { EmptyState } from '@/ui/empty-state'
import { Tabs } from '@/ui/tabs'
import { stateWords } from '../words'
import { InflowCards } from './inflow-cards'
import { NameSearch } from './name-search'

const stateSchema = v.picklist(inflowStates)

/** All of the county, with how many there are in each state. */
export function OfCounty() {
  const [state, setState] = useState('all')
  const [name, setName] = useState('')
  const counts = useRead(countInflow, {})
  const list = useList(
    listInflowOfCounty,
    (cursor) => ({
      query: {
        ...(v.is(stateSchema, state) && { state }),
        ...(name !== '' && { name }),
        ...(cursor && { cursor }),
      },
    }),
    ({ members }) => members,
  )
  const { total = 0, byState = [], originNotTold = 0 } = counts.data ?? {}
  return (
    <Screen
      title={`外地来的党员 ${total} 位`}
      {...(originNotTold > 0 && { subtitle: `其中 ${originNotTold} 位还没告诉原支部` })}
      reads={[counts, list]}
    >
      <Tabs
        tabs={[
          { key: 'all', title: '全部', count: total },
          ...byState.map(({ state: key, count }) => ({ key, title: stateWords(key).word, count })),
        ]}
        value={state}
        onChange={setState}
      />
      <NameSearch name={name} onSearch={setName} />
      <ReadState read={{ ...list, data: list.items }} failed="没有打开名单">
        {(members) =>
          members.length === 0 ? (
            <EmptyState sentence={name === '' ? '还没有。' : `没有找到“${name}”。`} />
          ) : (
            <InflowCards members={members} />
          )
        }
      </ReadState>
      <MoreButton list={list} />
    </Screen>
  )
}
