import { View } from '@tarojs/components'
import type { OrgProgress as Progress } from '@shared/sweep/schema'
import { Card } from '@/ui/card'
import { ThreeParts } from '../three-parts'
import { countWords } from '../words'
import './org-progress.scss'

interface OrgProgressProps {
  org: Progress
  /** A branch's list, or what lies below another organisation. */
  onOpen: (org: Progress) => void
}

/** 8 个支部, and that some haven't got their list yet. */
function branchesOf({ isBranch, branches, handedOut }: Progress): string {
  const late = branches - handedOut
  if (isBranch) return late > 0 ? '名单还没送到' : ''
  return late > 0 ? `${branches} 个支部，${late} 个的名单还没送到` : `${branches} 个支部`
}

/** How far one organisation is, in words and as a bar; opens its list, or its branches. */
export function OrgProgress({ org, onOpen }: OrgProgressProps) {
  const { name, handedOut, parts, counts } = org
  const said = [branchesOf(org), countWords(counts)].filter(Boolean)
  return (
    <Card onClick={() => onOpen(org)}>
      <View className="org-progress__name">{name}</View>
      {handedOut > 0 && <ThreeParts parts={parts} />}
      {said.length > 0 && <View className="org-progress__said">{said.join(' · ')}</View>}
    </Card>
  )
}
