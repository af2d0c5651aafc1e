import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { TreeNode } from '@shared/org/views'
import { today } from '@/lib/clock'
import { StateTag } from '@/ui/state-tag'
import './node-marks.scss'

/**
 * What is out of the ordinary with an organisation, in words; nothing for most.
 * @param isVacant nobody holds a role there now
 */
export function nodeMarks(node: TreeNode, isVacant: boolean): ReactNode {
  const { planned, closedOn, mergedInto, establishedOn } = node
  if (mergedInto) return <StateTag state="neutral">已并入</StateTag>
  if (closedOn) return <StateTag state="neutral">已停用</StateTag>
  const isToCome = planned !== undefined || (establishedOn !== undefined && establishedOn > today())
  if (!isToCome && !isVacant) return null
  return (
    <View className="node-marks">
      {isToCome && <StateTag state="on-way">计划中</StateTag>}
      {isVacant && <StateTag state="waiting">没有负责人</StateTag>}
    </View>
  )
}
