import type { ReactNode } from 'react'
import { sentenceOf, Unreachable } from '@/lib/problem'
import { signIn, useSessionState } from '@/lib/session'
import { EmptyState } from '@/ui/empty-state'
import { ErrorState } from '@/ui/error-state'
import { Skeleton } from '@/ui/skeleton'
import { useSignIn } from './use-sign-in'

/** Shows its content to somebody who is signed in, and to others what they can do about it. */
export function SessionGate({ children }: { children: ReactNode }) {
  const state = useSessionState()
  useSignIn(state)
  const again = () => void signIn().catch(() => undefined)

  if (state.is === 'open') return children
  if (state.is === 'left') {
    return <EmptyState sentence="已退出" action={{ label: '重新进入', onClick: again }} />
  }
  if (state.problem === undefined) return <Skeleton />
  return state.problem instanceof Unreachable ? (
    <ErrorState happened="还没有登录" todo="现在没有网络。连上网络后会自动登录。" onRetry={again} />
  ) : (
    <ErrorState happened="没有登录成功" todo={sentenceOf(state.problem)} onRetry={again} />
  )
}
