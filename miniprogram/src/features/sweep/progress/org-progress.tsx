import { View } from '@tarojs/components'
import type { OrgId } from '@shared/ids'
import type { OrgProgress as Progress } from '@shared/sweep/schema'
import { Card } from '@/ui/card'
import { ProgressBar } from '@/ui/progress-bar'
import { countWords } from '../words'
import './org-progress.scss'

interface OrgProgressProps {
  org: Progress
  onOpen: (orgId: OrgId) => void
}

/** How far one branch is, in words and as a bar; opens its list. */
export function OrgProgress({ org, onOpen }: OrgProgressProps) {
  const { orgId, name, above, handedOut, total, done, counts } = org
  return (
    <Card onClick={() => onOpen(orgId)}>
      <View>{name}</View>
      <View className="org-progress__above">{above}</View>
      {handedOut ? (
        <ProgressBar label="核对了" done={done} total={total} />
      ) : (
        <View className="org-progress__above">名单还没送到</View>
      )}
      {done > 0 && <View className="org-progress__above">{countWords(counts)}</View>}
    </Card>
  )
}
