import { openLetter } from '@shared/letter/contract'
import { ReadState } from '@/components/read-state'
import { Screen } from '@/components/screen'
import { useRead } from '@/lib/use-read'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { OpenedLetter } from '../../opened/opened-letter'
import { useLetterToken } from '../../opened/use-letter-token'

/** What the code on a letter opens, for somebody who has never been here: without an account of any county, as nobody. */
export default function LetterPage() {
  const token = useLetterToken()
  const read = useRead(openLetter, token ? { body: { token }, actingAs: 'self' } : undefined)
  if (!token)
    return (
      <Screen>
        <EmptyState sentence="这个码不完整。请用微信再扫一次函上的码，或者请发函的支部再发一张。" />
      </Screen>
    )
  return (
    <Screen reads={[read]}>
      {/* What was read before is good no longer once the server says so. */}
      {read.error !== undefined ? (
        <ErrorState happened="这张对接函打不开" todo={read.error} onRetry={() => void read.refresh()} />
      ) : (
        <ReadState read={read} failed="没有打开对接函">
          {(letter) => <OpenedLetter {...{ letter, token }} refresh={read.refresh} />}
        </ReadState>
      )}
    </Screen>
  )
}
