import type { OrgId } from '@shared/ids'
import { readOrgHistory } from '@shared/org/contract'
import { MoreButton } from '@/components/more-button'
import { ReadState } from '@/components/read-state'
import { serverNow, today } from '@/lib/clock'
import { useList } from '@/lib/use-list'
import { sayInstant } from '@/lib/words'
import { Card } from '@/ui/card'
import { SectionTitle } from '@/ui/section-title'
import { Timeline } from '@/ui/timeline'
import { effectWords, factWords } from './history-words'

/** What happened to an organisation, by whose approval and when, newest first. */
export function OrgHistory({ orgId }: { orgId: OrgId }) {
  const list = useList(
    readOrgHistory,
    (cursor) => ({ params: { orgId }, query: { ...(cursor && { cursor }) } }),
    ({ entries }) => entries,
  )
  return (
    <>
      <SectionTitle>经过</SectionTitle>
      <ReadState read={{ ...list, data: list.items }} failed="没有打开经过">
        {(entries) => (
          <Card>
            {entries.length === 0 ? (
              '还没有变动过'
            ) : (
              <Timeline
                entries={entries.map((entry) => ({
                  id: entry.eventId,
                  what: factWords(entry),
                  who: entry.approvedBy ? `${entry.approvedBy}批准` : '不用批准',
                  when: `${sayInstant(entry.at, serverNow())}${effectWords(entry, today())}`,
                }))}
              />
            )}
          </Card>
        )}
      </ReadState>
      <MoreButton list={list} />
    </>
  )
}
