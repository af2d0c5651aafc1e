import type { Parts } from '@shared/sweep/rules'
import { ProgressBar } from '@/ui/progress-bar'

/** How far a list is. Whoever was not reached has not been checked, and is a part of its own. */
export const ThreeParts = ({ parts: { checked, notReached, left } }: { parts: Parts }) => (
  <ProgressBar
    parts={[
      { label: '核对了', count: checked, state: 'done' },
      { label: '没联系上', count: notReached, state: 'waiting' },
      { label: '还没核对', count: left, state: 'neutral' },
    ]}
  />
)
