import { View } from '@tarojs/components'
import { kindWords } from '@/components/org-words'
import { Icon } from '@/ui/icon'
import { go } from '@/routes'
import { nodeMarks } from './node-marks'
import type { TreeRow } from './tree-rows'
import './tree-row.scss'

interface TreeRowProps {
  row: TreeRow
  isVacant: boolean
  onToggle: () => void
}

/** Deeper than that isn't moved in any further, so that names keep their room. */
const deepest = 4

/** One organisation in the tree: one tap at its front folds, one on its name opens its page. */
export function TreeRowLine({ row, isVacant, onToggle }: TreeRowProps) {
  const { node, depth, below, isOpened } = row
  return (
    <View className={`tree-row tree-row--${Math.min(depth, deepest)}`}>
      {below > 0 ? (
        <View
          className="tree-row__fold"
          hoverClass="ui-pressed"
          aria-role="button"
          aria-label={`${isOpened ? '收起' : '展开'}${node.name}`}
          onClick={onToggle}
        >
          <Icon name={isOpened ? 'chevron-down' : 'chevron-right'} />
        </View>
      ) : (
        <View className="tree-row__fold" />
      )}
      <View
        className="tree-row__text"
        hoverClass="ui-pressed"
        aria-role="button"
        onClick={() => void go.toOrg(node.orgId)}
      >
        <View>{node.name}</View>
        <View className="tree-row__detail">
          {below > 0 ? `${kindWords(node)} · 下面 ${below} 个` : kindWords(node)}
        </View>
        {nodeMarks(node, isVacant)}
      </View>
    </View>
  )
}
