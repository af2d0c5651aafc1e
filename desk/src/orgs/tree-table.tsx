import type { OrgId } from '@shared/ids'
import type { TreeNode } from '@shared/org/views'
import { kindWords } from '@shared/org/words'
import { today } from '../lib/now'
import { sayDay } from '../lib/words'
import type { TreeLine } from './tree-lines'

interface TreeTableProps {
  lines: readonly TreeLine[]
  /** What was searched for; marked in the names. */
  found: string
  isFolded: (orgId: OrgId) => boolean
  onToggle: ((orgId: OrgId) => void) | undefined
}

/** One organisation a line, indented by where it stands. */
export function TreeTable({ lines, found, isFolded, onToggle }: TreeTableProps) {
  return (
    <table className="table table--tree">
      <thead>
        <tr>
          <th>名称</th>
          <th>是什么</th>
          <th>电话</th>
          <th>组织编码</th>
          <th>任期到</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ node, depth, below }) => (
          <tr key={node.orgId} className={isGone(node) ? 'tree__gone' : undefined}>
            <td className={`grow tree__name tree__name--${Math.min(depth, 6)}`}>
              {below > 0 && onToggle ? (
                <button
                  className="fold"
                  aria-expanded={!isFolded(node.orgId)}
                  aria-label={`${isFolded(node.orgId) ? '展开' : '收起'}${node.name}`}
                  onClick={() => onToggle(node.orgId)}
                />
              ) : (
                <span className="fold fold--none" />
              )}
              <Name text={node.name} found={found} />
              {below > 0 && isFolded(node.orgId) && <span className="soft"> 下面 {below} 个</span>}{' '}
              <Mark node={node} />
            </td>
            <td>{kindWords(node)}</td>
            <td>{node.phone}</td>
            <td>{node.externalCode}</td>
            <td>{node.termEndsOn && sayDay(node.termEndsOn, today())}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const isGone = ({ closedOn, mergedInto }: TreeNode) => closedOn !== undefined || mergedInto !== undefined

function Name({ text, found }: { text: string; found: string }) {
  const at = found === '' ? -1 : text.indexOf(found)
  if (at < 0) return <span>{text}</span>
  return (
    <span>
      {text.slice(0, at)}
      <mark>{found}</mark>
      {text.slice(at + found.length)}
    </span>
  )
}

const plans: Record<string, string> = { change: '改', move: '调整', merge: '合并', close: '撤销' }

/** What is out of the ordinary with it. */
function Mark({ node: { mergedInto, closedOn, planned, establishedOn } }: { node: TreeNode }) {
  const now = today()
  if (mergedInto) return <span className="tag">已并入别的组织</span>
  if (closedOn) return <span className="tag">{sayDay(closedOn, now)}撤销</span>
  if (planned) {
    const what = plans[planned.kind] ?? '变动'
    return <span className="tag tag--teal">{`${sayDay(planned.on, now)}${what}`}</span>
  }
  if (establishedOn && establishedOn > now)
    return <span className="tag tag--teal">{sayDay(establishedOn, now)}成立</span>
  return null
}
