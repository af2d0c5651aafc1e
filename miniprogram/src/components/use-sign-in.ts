import { useEffect } from 'react'
import { onConnected } from '@/lib/network'
import { sessionState, type SessionState, signIn } from '@/lib/session'

/** Signs in when nobody is, and again when the network comes back. */
export function useSignIn({ is }: SessionState): void {
  useEffect(() => {
    if (is !== 'none') return
    // What goes wrong is kept in the session's state.
    const tryNow = () => void (sessionState().is === 'none' && signIn().catch(() => undefined))
    tryNow()
    return onConnected(tryNow)
  }, [is])
}
