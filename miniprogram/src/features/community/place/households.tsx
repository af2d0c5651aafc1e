import { useState } from 'react'
import { listAnchorHouseholds, putAnchorHousehold } from '@shared/community/contract'
import type { HouseholdId, PlaceId } from '@shared/ids'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { useList } from '@/lib/use-list'
import { useSend } from '@/lib/use-send'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Dialog } from '@/ui/dialog'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { SectionTitle } from '@/ui/section-title'
import { go } from '@/routes'

interface HouseholdsProps {
  placeId: PlaceId
  mayChange: boolean
}

/** 党员中心户 of a community or compound; whoever answers for it adds and ends them. */
export function Households({ placeId, mayChange }: HouseholdsProps) {
  const list = useList(
    listAnchorHouseholds,
    (cursor) => ({ params: { placeId }, query: { ...(cursor && { cursor }) } }),
    ({ households }) => households,
  )
  const { send, sending, problem } = useSend()
  const [asked, ask] = useState<{ householdId: HouseholdId; name: string; version: number }>()
  const end = () => {
    ask(undefined)
    if (asked) void send(putAnchorHousehold, { params: { placeId }, body: { ...asked, ended: true } })
  }
  return (
    <>
      <SectionTitle>党员中心户</SectionTitle>
      <ReadState read={{ ...list, data: list.items }} failed="没有打开中心户">
        {(households) => (
          <Card flush>
            {households.map(({ householdId, name, version }) => (
              <ListRow
                key={householdId}
                icon="user-round"
                title={name}
                end={
                  mayChange && (
                    <Button
                      width="inline"
                      loading={sending}
                      label={`${name}不再是中心户`}
                      onClick={() => ask({ householdId, name, version })}
                    >
                      不再是
                    </Button>
                  )
                }
              />
            ))}
            {mayChange ? (
              <ListRow
                icon="plus"
                title="加一户"
                onClick={() => void go.toEditPlace({ householdsOf: placeId })}
              />
            ) : (
              households.length === 0 && <ListRow title="还没有登记中心户" />
            )}
          </Card>
        )}
      </ReadState>
      <MoreButton list={list} />
      {problem && <ErrorState happened="没有办成" todo={problem.sentence} />}
      <Dialog
        open={asked !== undefined}
        title={`${asked?.name ?? ''}不再是中心户？`}
        confirm={{ label: '不再是', onClick: end }}
        onClose={() => ask(undefined)}
      />
    </>
  )
}
