import type { List } from '@/lib/use-list'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'

/** Fetches the next part of a list; nothing when it is whole. */
export function MoreButton({ list }: { list: Pick<List<unknown>, 'more' | 'loadingMore' | 'moreError'> }) {
  const { more, loadingMore, moreError } = list
  return (
    <>
      {moreError && <ErrorState happened="后面的没有打开" todo={moreError} />}
      {more && (
        <Button loading={loadingMore} onClick={() => void more()}>
          看后面的
        </Button>
      )}
    </>
  )
}
