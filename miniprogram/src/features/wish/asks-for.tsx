import { type ActingForMember, type Principal, usePrincipal } from '@/lib/acting-as'
import { Screen } from '@/components/screen'
import { EmptyState } from '@/ui/empty-state'
import { go } from '@/routes'

/** For whom wishes are asked for and followed: whoever one acts for, else oneself. */
export interface Asker {
  actingAs: ActingForMember
  principal?: Principal
  /** Wishes are among what was agreed. */
  isAgreed: boolean
}

export function useAsker(): Asker {
  const principal = usePrincipal()
  if (!principal) return { actingAs: 'self', isAgreed: true }
  return { actingAs: principal.delegationId, principal, isAgreed: principal.scopes.includes('wishes') }
}

/** Who acts for somebody with whom only other things were agreed. */
export const NotAgreed = ({ name }: { name: string }) => (
  <Screen>
    <EmptyState
      sentence={`和${name}没有说好代办心愿。要代办，请${name}重新给您一个代办码；办自己的，点上面“换回自己”。`}
      action={{ label: '回心愿清单', onClick: () => void go.toWishes() }}
    />
  </Screen>
)
