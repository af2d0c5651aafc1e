import { isId } from '@shared/ids'
import { readAwayFigures } from '@shared/trip/contract'
import { useRead } from '../lib/use-read'
import { routeTo } from '../lib/use-route'
import { Problem } from '../parts/problem'
import type { WorkingAs } from '../work-page'
import { FiguresTable } from './figures-table'
import { RegisterTable } from './register-table'
import { ReviewTable } from './review-table'

/**
 * 全国登记: how many are away and how many are mobile members, from county to town to branch; and for whoever is told who
 * they are, those to be looked at and those to be written into the national register, many at once.
 */
export function NationalPage({ grant, rest: [at = ''] }: { grant: WorkingAs; rest: string[] }) {
  const orgId = isId('org', at) ? at : grant.orgId
  const figures = useRead(readAwayFigures, { query: { orgId } })
  const { data } = figures
  const mayList = orgId === grant.orgId || data?.mayList === true
  return (
    <>
      <section className="card">
        {orgId !== grant.orgId && (
          <p className="path">
            <a href={routeTo('national')}>回到最上面</a>
          </p>
        )}
        <div className="row row--apart">
          <h1>{data ? `${data.orgName} · 在外和流动党员` : '在外和流动党员'}</h1>
          <a href={routeTo('export', 'national', orgId)}>导出“全国系统流出登记”表</a>
        </div>
        <p className="soft">在外的是报了外出、已经走了的；流动党员由支部看过、点了“是”才算，两个数分开。</p>
        <Problem sentence={figures.problem} again={figures.again} />
        {!data && !figures.problem && <div className="waiting" />}
        {data && <FiguresTable {...data} />}
      </section>
      {mayList && <ReviewTable key={`review ${orgId}`} orgId={orgId} onSaid={figures.again} />}
      {mayList && <RegisterTable key={`register ${orgId}`} orgId={orgId} onDone={figures.again} />}
    </>
  )
}
