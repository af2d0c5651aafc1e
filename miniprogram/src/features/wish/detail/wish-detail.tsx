import type { WishView } from '@shared/wish/schema'
import type { ActingAs } from '@/lib/acting-as'
import { NoticeBar } from '@/ui/notice-bar'
import { Emergency } from '../emergency'
import { HandOver } from './hand-over'
import { LookerOn } from './looker-on'
import { HelpingAlong } from './helping-along'
import { ClaimLine } from './claim-line'
import { StepDialogs } from './step-dialogs'
import { useWishSteps } from './use-wish-steps'
import { Redirected, WishFacts, WishStory, WishText } from './wish-facts'
import { OtherSteps, WishNow } from './wish-now'
import { WishPeople } from './wish-people'

interface WishDetailProps {
  wish: WishView
  as: { actingAs?: ActingAs }
  isOwn: boolean
}

/** One wish from the top down: where it stands, what to do now, whom to call, what it is, what happened. */
export function WishDetail({ wish, as, isOwn }: WishDetailProps) {
  const steps = useWishSteps(wish, as)
  return (
    <>
      {wish.side === 'asker' && wish.state === 'suspended' && <Emergency />}
      {steps.said !== undefined && <NoticeBar kind="info">{steps.said}</NoticeBar>}
      <WishNow wish={wish} steps={steps} />
      <HandOver wish={wish} isOwn={isOwn} />
      {wish.side === 'claimant' && <ClaimLine wish={wish} />}
      <HelpingAlong wish={wish} />
      <Redirected wish={wish} />
      <OtherSteps wish={wish} steps={steps} />
      <WishText wish={wish} />
      <WishPeople wish={wish} as={as} />
      <WishFacts wish={wish} />
      <LookerOn wish={wish} />
      <WishStory wish={wish} isOwn={isOwn} />
      <StepDialogs wish={wish} steps={steps} />
    </>
  )
}
