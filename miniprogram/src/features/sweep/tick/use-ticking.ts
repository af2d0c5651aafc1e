import { settleFollow, tickOff } from '@shared/sweep/contract'
import type { SweepId } from '@shared/ids'
import type { SweepMember, TickInput } from '@shared/sweep/schema'
import { useSend } from '@/lib/use-send'

/** Ticking off one member of a list. @param onDone it is sent, or kept on the phone */
export function useTicking(sweepId: SweepId, member: SweepMember, onDone: () => void) {
  const { send, sending, problem } = useSend()
  const params = { sweepId, orgId: member.orgId, memberId: member.memberId }

  /** @returns `kept` when it waits for the network; undefined when it was refused */
  async function tick(finding: Omit<TickInput, 'seen'>): Promise<'sent' | 'kept' | undefined> {
    const sent = await send(tickOff, { params, body: { ...finding, seen: member.version } })
    if (sent) onDone()
    return sent?.state
  }
  async function settle() {
    if (await send(settleFollow, { params })) onDone()
  }
  return { tick, settle, sending, problem }
}
export type Ticking = ReturnType<typeof useTicking>
