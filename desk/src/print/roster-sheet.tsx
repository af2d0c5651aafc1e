import type { MemberCard } from '@shared/member/schema'
import { today } from '../lib/now'
import { sayDay } from '../lib/words'
import type { WorkingAs } from '../work-page'

const standings: Record<string, string> = { full: '正式', probationary: '预备' }
const categories: Record<string, string> = {
  retired: '离退休',
  graduate: '高校毕业生',
  employed: '在职',
  other: '其他',
}

interface RosterSheetProps {
  branch: string
  grant: WorkingAs
  members: readonly MemberCard[]
}

/** A branch's roster on A4: as much as its reader may see, numbers masked. */
export function RosterSheet({ branch, grant, members }: RosterSheetProps) {
  const away = members.filter((member) => member.away).length
  const day = today()
  return (
    <>
      <div className="row row--end no-print">
        <button className="primary" onClick={() => window.print()}>
          打印名册
        </button>
      </div>
      <article className="paper">
        <h1>{branch}党员名册</h1>
        <p className="paper__line">
          {grant.countyName} · 共 {members.length} 人，其中外出 {away} 人 · {day.slice(0, 4)}年
          {sayDay(day, day)}
        </p>
        <table className="paper__table">
          <thead>
            <tr>
              <th>序号</th>
              <th>姓名</th>
              <th>党员编号</th>
              <th>类别</th>
              <th>人员</th>
              <th>电话</th>
              <th>外出</th>
              <th>备注</th>
            </tr>
          </thead>
          <tbody>
            {members.map((member, i) => (
              <tr key={member.memberId}>
                <td>{i + 1}</td>
                <td>{member.name}</td>
                <td>{member.memberNo ?? ''}</td>
                <td>{standings[member.standing ?? ''] ?? ''}</td>
                <td>{categories[member.category ?? ''] ?? ''}</td>
                <td>{member.phone ?? ''}</td>
                <td>{member.away ? '外出' : ''}</td>
                <td className="paper__note" />
              </tr>
            ))}
          </tbody>
        </table>
        <p className="paper__foot">内部使用，请妥善保管；不用了请碎掉。</p>
      </article>
    </>
  )
}
