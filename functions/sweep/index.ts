import { contract } from '@shared/contract'
import { route } from '../http/route'

const { sweep } = contract

export const handler = route([
  [sweep.startSweep, () => import('./start-sweep')],
  [sweep.listSweeps, () => import('./list-sweeps')],
  [sweep.readSweepProgress, () => import('./read-sweep-progress')],
  [sweep.listSweepMembers, () => import('./list-sweep-members')],
  [sweep.tickOff, () => import('./tick-off')],
  [sweep.settleFollow, () => import('./settle-follow')],
  [sweep.closeSweep, () => import('./close-sweep')],
  [sweep.makeSweepLink, () => import('./make-sweep-link')],
  [sweep.readSweepLink, () => import('./read-sweep-link')],
  [sweep.answerSweep, () => import('./answer-sweep')],
])
