import { useState } from 'react'
import { listMembers } from '@shared/member/contract'
import { useRead } from '../lib/use-read'
import { OrgChoice, type OrgInScope, useScope } from '../parts/org-choice'
import { Problem } from '../parts/problem'
import type { WorkingAs } from '../work-page'
import { CodeSlips } from './code-slips'
import { Posters } from './posters'
import { RosterSheet } from './roster-sheet'
import { TripCards } from './trip-cards'

const papers = [
  { name: 'roster', label: '支部名册' },
  { name: 'slips', label: '绑定码纸条' },
  { name: 'cards', label: '报到纸条' },
  { name: 'posters', label: '驿站海报' },
] as const
type Paper = (typeof papers)[number]['name']

/** Without the committees above them, branches begin at the margin. */
function leftmost(orgs: readonly OrgInScope[] | undefined): OrgInScope[] | undefined {
  const least = Math.min(...(orgs ?? []).map(({ depth }) => depth))
  return orgs?.map((org) => ({ ...org, depth: org.depth - least }))
}

/** 打印: a branch's roster, slips by which members without a number bind their phone, papers by which those without one check in, posters of the stations. */
export function PrintPage({ grant }: { grant: WorkingAs }) {
  const { orgs, problem } = useScope(grant.orgId)
  const branches = leftmost(orgs?.filter(({ level }) => level === 'branch' || level === 'group'))
  const [chosen, choose] = useState(grant.orgId)
  const [paper, setPaper] = useState<Paper>('roster')
  const branch = branches?.find(({ orgId }) => orgId === chosen) ?? branches?.[0]
  const members = useRead(listMembers, branch && { query: { orgId: branch.orgId } })
  const list = members.data?.members.filter(({ state }) => state === 'active')
  return (
    <>
      <section className="card no-print">
        <h1>打印</h1>
        <Problem sentence={problem ?? members.problem} />
        {paper !== 'posters' && branches?.length === 0 && <p className="empty">这里下面还没有支部。</p>}
        <div className="form">
          {paper !== 'posters' && branch && branches && (
            <OrgChoice label="哪个支部" orgs={branches} value={branch.orgId} onChange={choose} />
          )}
          <fieldset className="choices">
            <legend className="field__label">打什么</legend>
            {papers.map(({ name, label }) => (
              <label key={name}>
                <input type="radio" name="paper" checked={paper === name} onChange={() => setPaper(name)} />
                {label}
              </label>
            ))}
          </fieldset>
        </div>
      </section>
      {paper === 'posters' && <Posters grant={grant} />}
      {branch && list && paper === 'roster' && (
        <RosterSheet branch={branch.name} grant={grant} members={list} />
      )}
      {branch && paper === 'cards' && <TripCards key={branch.orgId} orgId={branch.orgId} />}
      {branch && list && paper === 'slips' && (
        <CodeSlips key={branch.orgId} branch={branch.name} members={list} />
      )}
    </>
  )
}
