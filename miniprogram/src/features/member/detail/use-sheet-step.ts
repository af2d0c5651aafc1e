import type { releaseReasons } from '@shared/account/schema'
import type { WishForm } from '@shared/member/member'
import type { MemberView } from '@shared/member/schema'
import type { Day } from '@shared/time'
import { useSend } from '@/lib/use-send'
import { sheetEndpoints as to, type SheetStepName } from './member-steps'

/** What was chosen on the sheet, as far as the step asks. */
export interface Given {
  day?: Day
  wish?: WishForm
  releaseReason?: (typeof releaseReasons)[number]
}

/** Taking a step on its sheet. @param onDone it is done */
export function useSheetStep(member: MemberView, step: SheetStepName, onDone: () => void) {
  const { send, sending, problem } = useSend()
  const { memberId, version, discreet = false } = member
  const params = { memberId }

  /** What became of it; nothing is sent as long as something that the step needs is missing. */
  function sent({ day, wish, releaseReason }: Given) {
    switch (step) {
      case 'transfer':
        return day && send(to.transfer, { params, body: { version, on: day } })
      case 'take_over':
        return wish && send(to.take_over, { params, body: { wish } })
      case 'release_binding':
        return releaseReason && send(to.release_binding, { params, body: { reason: releaseReason } })
      case 'set_discreet':
        return send(to.set_discreet, { params, body: { discreet: !discreet } })
      case 'record_death':
        return send(to.record_death, { params, body: { ...(day && { on: day }) } })
      case 'undo_transfer':
      case 'hand_back':
      case 'confirm_death':
      case 'reverse_death':
        return send(to[step], { params })
    }
  }

  async function take(given: Given) {
    if (await sent(given)) onDone()
  }
  return { take, sending, problem }
}
