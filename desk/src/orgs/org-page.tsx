import { useState } from 'react'
import { readTree } from '@shared/org/contract'
import type { OrgId } from '@shared/ids'
import { useRead } from '../lib/use-read'
import { Problem } from '../parts/problem'
import { TreeTable } from './tree-table'
import type { WorkingAs } from '../work-page'
import { linesOf, linesWith, withAbove } from './tree-lines'

/** 组织: the tree of the county, to look at and to search. */
export function OrgPage({ grant }: { grant: WorkingAs }) {
  const { data, problem, again } = useRead(readTree, {})
  const [part, setPart] = useState('')
  const [turned, turn] = useState<ReadonlySet<OrgId>>(new Set())
  const [all, setAll] = useState(false)
  const nodes = data?.nodes ?? []
  const open = nodes.filter(({ closedOn, mergedInto }) => closedOn === undefined && mergedInto === undefined)
  // The way from the top down to where one works, and what is directly below that.
  const firstOpened = withAbove(
    nodes,
    nodes.filter(({ orgId }) => orgId === grant.orgId),
  )
  const isFolded = (orgId: OrgId) => (all || firstOpened.has(orgId)) === turned.has(orgId)
  const isSearching = part.trim() !== ''
  const lines = isSearching ? linesWith(nodes, part) : linesOf(nodes, isFolded)
  const toggle = (orgId: OrgId) => {
    const next = new Set(turned)
    if (!next.delete(orgId)) next.add(orgId)
    turn(next)
  }
  return (
    <section className="card">
      <div className="row row--apart">
        <h1>组织</h1>
        {data && <span className="soft">现有 {open.length} 个组织</span>}
      </div>
      <p className="soft">这里看；新建、改名、调整、撤销请在手机上办，成批的用“导入”。</p>
      <Problem sentence={problem} again={again} />
      <div className="row">
        <input
          className="search"
          type="search"
          value={part}
          placeholder="找名称或编码"
          aria-label="找组织"
          onChange={({ target }) => setPart(target.value)}
        />
        <button
          className="quiet"
          disabled={isSearching}
          onClick={() => {
            turn(new Set())
            setAll(!all)
          }}
        >
          {all ? '都收起' : '都展开'}
        </button>
      </div>
      {!data && !problem && <div className="waiting" />}
      {data && lines.length === 0 && <p className="empty">没有找到，换个字试试。</p>}
      {lines.length > 0 && (
        <TreeTable
          lines={lines}
          found={isSearching ? part.trim() : ''}
          isFolded={isSearching ? () => false : isFolded}
          onToggle={isSearching ? undefined : toggle}
        />
      )}
    </section>
  )
}
