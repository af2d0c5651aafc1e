import { readOwnPoints } from '@shared/points/contract'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useMe } from '@/lib/session'
import { useList } from '@/lib/use-list'
import { go } from '@/routes'
import { EmptyState } from '@/ui/empty-state'
import { Entries } from '../../entries'
import { HowItCounts } from '../../how-it-counts'
import { StopTakingPart, TakingPart } from '../../taking-part'

/** 我的积分: whether one takes part, the sum, what counts, and each entry. Nobody else reads it, nobody ranks it. */
export default function PointsPage() {
  const member = useMe()?.member
  const list = useList(
    readOwnPoints,
    (cursor) => member && { query: { ...(cursor && { cursor }) }, actingAs: 'self' as const },
    (part) => [part],
  )
  if (!member)
    return (
      <Screen>
        <EmptyState
          sentence="这一页要先认证党员身份。"
          action={{ label: '去认证', onClick: () => void go.toBind() }}
        />
      </Screen>
    )
  return (
    <Screen title="我的积分" subtitle="记不记随您，只有您自己看得见" reads={[list]}>
      <ReadState read={{ ...list, data: list.items }} failed="没有打开您的积分">
        {(parts) => {
          const [first] = parts
          if (!first) return null
          const entries = parts.flatMap((part) => part.entries)
          const takesPart = first.takesPartSince !== undefined
          return (
            <>
              <TakingPart takesPart={takesPart} balance={first.balance} hasEntries={entries.length > 0} />
              <HowItCounts rules={first.rules} />
              {(takesPart || entries.length > 0) && <Entries entries={entries} />}
              <MoreButton list={list} />
              {takesPart && <StopTakingPart />}
            </>
          )
        }}
      </ReadState>
    </Screen>
  )
}
