import type { Output } from '@shared/endpoint'
import type { AwayFigures } from '@shared/trip/away-line'
import type { readAwayFigures } from '@shared/trip/contract'
import { routeTo } from '../lib/use-route'

const columns = [
  ['away', '在外'],
  ['toLeave', '还没走'],
  ['mobile', '确认的流动党员'],
  ['registered', '已在全国系统登记'],
  ['toReview', '待确认'],
  ['toRegister', '待登记'],
] as const satisfies readonly (readonly [keyof AwayFigures, string])[]

/** The figures of an organisation, and of each directly below it. */
export function FiguresTable({ whole, own, orgs }: Output<typeof readAwayFigures>) {
  const hasOwn = orgs.length > 0 && Object.values(own).some((n) => n > 0)
  return (
    <table className="table">
      <thead>
        <tr>
          <th>组织</th>
          {columns.map(([key, label]) => (
            <th key={key} className="number">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {orgs.map(({ orgId, name, hasBelow, mayList, figures }) => (
          <tr key={orgId}>
            <td className="grow">
              {hasBelow || mayList ? <a href={routeTo('national', orgId)}>{name}</a> : name}
            </td>
            <Numbers figures={figures} />
          </tr>
        ))}
        {hasOwn && (
          <tr>
            <td className="grow">本级直接联系的</td>
            <Numbers figures={own} />
          </tr>
        )}
        <tr>
          <td className="grow">
            <b>合计</b>
          </td>
          <Numbers figures={whole} />
        </tr>
      </tbody>
    </table>
  )
}

const Numbers = ({ figures }: { figures: AwayFigures }) => (
  <>
    {columns.map(([key]) => (
      <td key={key} className="number">
        {figures[key]}
      </td>
    ))}
  </>
)
