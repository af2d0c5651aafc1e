import { listLooks } from '@shared/privacy/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useActingForMember } from '@/lib/acting-as'
import { serverNow } from '@/lib/clock'
import { useList } from '@/lib/use-list'
import { sayInstant } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { ListRow } from '@/ui/list-row'
import { fieldWords } from '../../look-words'

/** Who was shown a contact of the member's: which organisation, which contact, when and what for. */
export default function LooksPage() {
  const actingAs = useActingForMember()
  const list = useList(
    listLooks,
    (cursor) => ({ query: { ...(cursor && { cursor }) }, actingAs }),
    (part) => part.looks,
  )
  const { items, more, loadingMore, moreError } = list
  return (
    <Screen subtitle="电话和住址平时都盖着。谁点开看过，这里都有一行。" title="谁看过" reads={[list]}>
      <ReadState read={{ ...list, data: items }} failed="没有打开查看记录">
        {(looks) =>
          looks.length === 0 ? (
            <EmptyState sentence="还没有人打开看过电话和住址" />
          ) : (
            <Card flush>
              {looks.map(({ at, by, field, reason }) => (
                <ListRow
                  key={`${at} ${field} ${by}`}
                  icon="eye"
                  title={`${by}看了${fieldWords(field)}`}
                  detail={`${reason} · ${sayInstant(at, serverNow())}`}
                />
              ))}
            </Card>
          )
        }
      </ReadState>
      {moreError !== undefined && <ErrorState happened="后面的没有打开" todo={moreError} />}
      {more && (
        <Button loading={loadingMore} onClick={() => void more()}>
          看更早的
        </Button>
      )}
    </Screen>
  )
}
