import type { ReactNode } from 'react'
import { ClaimSheet } from './claim-sheet'
import { CompleteSheet } from './complete-sheet'
import { CloseSheet, FollowUpSheet } from './ending-sheets'
import { PaperSheet, PublishSheet } from './paper-sheets'
import { RateSheet } from './rate-sheet'
import type { SheetProps } from './sheet-frame'
import type { SheetStep } from './steps'

const sheets: Record<SheetStep, (props: SheetProps) => ReactNode> = {
  rate: RateSheet,
  publish: PublishSheet,
  confirm_on_paper: PaperSheet,
  follow_up: FollowUpSheet,
  close_not_done: CloseSheet,
  complete: CompleteSheet,
  claim: ClaimSheet,
}

/** The sheet of a step that asks more than a yes or a sentence. */
export function Sheet({ step, ...props }: SheetProps & { step: SheetStep }) {
  const Form = sheets[step]
  return <Form {...props} />
}
