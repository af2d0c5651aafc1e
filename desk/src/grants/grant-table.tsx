import { useState } from 'react'
import type { GrantRow } from '@shared/grant/schema'
import { dayOf } from '@shared/time'
import { today } from '../lib/now'
import { roleWords, sayDay } from '../lib/words'

/** Whose role it is, as far as the roster says. */
export const holderWords = ({ holderName, state }: GrantRow): string =>
  holderName ?? (state === 'offered' ? '邀请码，还没有人接' : '名册以外的同志')

const waiting: Record<string, string> = { offered: '等人接', to_confirm: '等另一位管理员确认' }

interface GrantTableProps {
  grants: readonly GrantRow[]
  busy: boolean
  onRevoke: (row: GrantRow) => void
}

/** Roles, each with its holder, place and end. Taking one back is asked once more, beside it. */
export function GrantTable({ grants, busy, onRevoke }: GrantTableProps) {
  const [asked, ask] = useState<string>()
  const revoke = (row: GrantRow) => {
    ask(asked === row.grantId ? undefined : row.grantId)
    if (asked === row.grantId) onRevoke(row)
  }
  return (
    <table className="table">
      <thead>
        <tr>
          <th>是谁</th>
          <th>身份</th>
          <th>在哪里</th>
          <th>到什么时候</th>
          <th aria-label="收回" />
        </tr>
      </thead>
      <tbody>
        {grants.map((row) => (
          <tr key={row.grantId}>
            <td>{holderWords(row)}</td>
            <td>
              {roleWords(row.role)} {row.deputy && <span className="tag">代理</span>}{' '}
              {waiting[row.state] && <span className="tag tag--amber">{waiting[row.state]}</span>}
            </td>
            <td className="grow">{row.stationName ?? row.placeName ?? row.orgName}</td>
            <td>{row.expiresAt ? sayDay(dayOf(row.expiresAt), today()) : '没有定'}</td>
            <td className="number">
              {row.mayRevoke && !row.mine && (
                <button
                  className={asked === row.grantId ? 'small primary' : 'small quiet'}
                  disabled={busy}
                  aria-label={`${asked === row.grantId ? '确定收回' : '收回'}：${holderWords(row)}，${roleWords(row.role)}`}
                  onClick={() => revoke(row)}
                >
                  {asked === row.grantId ? '确定收回' : '收回'}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
