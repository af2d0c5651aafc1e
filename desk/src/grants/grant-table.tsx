import { useState } from 'react'
import { needsSecondOfficer } from '@shared/grant/rules'
import { roles } from '@shared/access/person'
import type { GrantRow } from '@shared/grant/schema'
import { type Day, dayOf } from '@shared/time'
import { today } from '../lib/now'
import { roleWords, sayDay } from '../lib/words'
import { ExtendField } from './extend-field'

/** Whose role it is, as far as the roster says. */
export const holderWords = ({ holderName, state }: GrantRow): string =>
  holderName ?? (state === 'offered' ? '邀请码，还没有人接' : '名册以外的同志')

const waiting: Record<string, string> = {
  to_come: '还没开始',
  offered: '等人接',
  to_confirm: '等另一位管理员确认',
}

interface Actions {
  onRevoke: (row: GrantRow) => void
  onConfirm: (row: GrantRow) => void
  onExtend: (row: GrantRow, until: Day) => void
}

/** Roles, each with its holder, place and end, and what may be done with it. */
export function GrantTable({
  grants,
  busy,
  ...actions
}: Actions & { grants: readonly GrantRow[]; busy: boolean }) {
  return (
    <table className="table">
      <thead>
        <tr>
          <th>是谁</th>
          <th>身份</th>
          <th>在哪里</th>
          <th>到什么时候</th>
          <th aria-label="办理" />
        </tr>
      </thead>
      <tbody>
        {grants.map((row) => (
          <GrantLine key={row.grantId} row={row} busy={busy} {...actions} />
        ))}
      </tbody>
    </table>
  )
}

/** A role for the whole county is given anew by two officers, and not extended by one. */
const mayExtend = ({ mayRevoke, mine, state, role, expiresAt }: GrantRow): boolean => {
  const known = roles.find((one) => one === role)
  return (
    mayRevoke &&
    !mine &&
    (state === 'in_force' || state === 'to_come') &&
    expiresAt !== undefined &&
    known !== undefined &&
    !needsSecondOfficer(known)
  )
}

/** Each step is asked once more, beside it. */
function GrantLine({ row, busy, onRevoke, onConfirm, onExtend }: Actions & { row: GrantRow; busy: boolean }) {
  const [asked, ask] = useState<'revoke' | 'confirm' | 'extend'>()
  const whose = `：${holderWords(row)}，${roleWords(row.role)}`
  const step = (what: 'revoke' | 'confirm', word: string, run: (row: GrantRow) => void) => (
    <button
      className={asked === what ? 'small primary' : 'small quiet'}
      disabled={busy}
      aria-label={`${asked === what ? '确定' : ''}${word}${whose}`}
      onClick={() => {
        ask(asked === what ? undefined : what)
        if (asked === what) run(row)
      }}
    >
      {asked === what ? `确定${word}` : word}
    </button>
  )
  return (
    <tr>
      <td>{holderWords(row)}</td>
      <td>
        {roleWords(row.role)} {row.deputy && <span className="tag">代理</span>}{' '}
        {waiting[row.state] && <span className="tag tag--amber">{waiting[row.state]}</span>}
      </td>
      <td className="grow">{row.stationName ?? row.placeName ?? row.orgName}</td>
      <td>
        {row.expiresAt ? sayDay(dayOf(row.expiresAt), today()) : '没有定'}
        {asked === 'extend' && (
          <ExtendField
            row={row}
            label={`延长到哪天${whose}`}
            busy={busy}
            onExtend={(until) => {
              ask(undefined)
              onExtend(row, until)
            }}
          />
        )}
      </td>
      <td className="number">
        <div className="row row--end">
          {row.mayConfirm && step('confirm', '确认', onConfirm)}
          {mayExtend(row) && (
            <button
              className="small quiet"
              disabled={busy}
              aria-expanded={asked === 'extend'}
              aria-label={`延长${whose}`}
              onClick={() => ask(asked === 'extend' ? undefined : 'extend')}
            >
              延长
            </button>
          )}
          {row.mayRevoke && !row.mine && step('revoke', '收回', onRevoke)}
        </div>
      </td>
    </tr>
  )
}
