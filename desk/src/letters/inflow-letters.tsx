import type { OrgId } from '@shared/ids'
import { listInflow } from '@shared/inflow/contract'
import { today } from '../lib/now'
import { useAllPages } from '../lib/use-all-pages'
import { sayDay } from '../lib/words'
import { Problem } from '../parts/problem'
import { mayBeTold, originStanding } from './inflow-rows'
import { InflowLetterPaper } from './inflow-letter-paper'
import { OriginBar } from './origin-bar'
import { useInflowLetter } from './use-inflow-letter'

/** Letters to the branches of those who have come from elsewhere and take part here; what they answer is written down. */
export function InflowLetters({ orgId }: { orgId: OrgId }) {
  const ledger = useAllPages(
    listInflow,
    (cursor) => ({ query: { orgId, ...(cursor && { cursor }) } }),
    ({ members }) => members,
  )
  const { shown, show, tell, sending, problem } = useInflowLetter(ledger.again)
  const rows = ledger.items?.filter(mayBeTold)
  const now = today()
  return (
    <>
      <section className="card no-print">
        <h2>外地党员：告诉原支部</h2>
        <Problem sentence={ledger.problem} again={ledger.again} />
        {rows?.length === 0 && <p className="empty">这里现在没有核实过的外地党员。</p>}
        {rows && rows.length > 0 && (
          <table className="table">
            <thead>
              <tr>
                <th>谁</th>
                <th>原支部</th>
                <th>到哪一步</th>
                <th>函</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <tr key={one.inflowId}>
                  <td>{one.name}</td>
                  <td className="grow">{`${one.home.place.join('')}${one.home.orgName}`}</td>
                  <td>
                    <span className={one.originSays ? 'tag tag--green' : 'tag tag--teal'}>
                      {originStanding(one, (day) => sayDay(day, now))}
                    </span>
                  </td>
                  <td>
                    <button
                      className="quiet"
                      disabled={sending}
                      aria-label={`看函：${one.name}`}
                      onClick={() => void show(one)}
                    >
                      看函
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <Problem sentence={problem} />
        {shown && <OriginBar {...{ shown, sending }} onTold={(how, says) => void tell(how, says)} />}
      </section>
      {shown && <InflowLetterPaper letter={shown.letter} />}
    </>
  )
}
