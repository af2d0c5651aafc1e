import type { ReactNode } from 'react'
import type { Read } from '@/lib/use-read'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'

interface ReadStateProps<T> {
  read: Read<T>
  /** What couldn't be opened: 没有打开今日. */
  failed: string
  children: (data: T) => ReactNode
}

/** The content if any is known, however old; else a quiet skeleton, or what went wrong and what to do. */
export function ReadState<T>({ read, failed, children }: ReadStateProps<T>) {
  const { data, error, offline, loading, refresh } = read
  const again = () => void refresh()
  if (data !== undefined) return children(data)
  if (offline)
    return <ErrorState happened={failed} todo="现在没有网络。连上网络后再试一次。" onRetry={again} />
  if (error !== undefined) return <ErrorState happened={failed} todo={error} onRetry={again} />
  return loading ? <Skeleton /> : null
}
