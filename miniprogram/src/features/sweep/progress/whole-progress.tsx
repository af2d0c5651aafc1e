import { View } from '@tarojs/components'
import type { Output } from '@shared/endpoint'
import type { readSweepProgress } from '@shared/sweep/contract'
import { Card } from '@/ui/card'
import { StateTag } from '@/ui/state-tag'
import { ThreeParts } from '../three-parts'
import { countWords } from '../words'

/** All branches of an organisation together. */
export function WholeProgress({ progress }: { progress: Output<typeof readSweepProgress> }) {
  const { sweep, whole } = progress
  if (!whole) return null
  const said = countWords(whole.counts)
  return (
    <Card>
      {sweep.state === 'closed' && <StateTag state="neutral">结束了</StateTag>}
      <View>{`${whole.branches} 个支部，共 ${whole.total} 人`}</View>
      <ThreeParts parts={whole.parts} />
      {said && <View>{said}</View>}
    </Card>
  )
}
