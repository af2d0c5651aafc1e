import { useState } from 'react'
import { confirmGrant, extendGrant, listGrants, revokeGrant } from '@shared/grant/contract'
import type { GrantRow } from '@shared/grant/schema'
import type { OrgId } from '@shared/ids'
import { addDays, atHour, type Day } from '@shared/time'
import { useConfirmed } from '../confirm/use-confirmed'
import { useRead } from '../lib/use-read'
import { useSend } from '../lib/use-send'
import { Problem } from '../parts/problem'
import type { WorkingAs } from '../work-page'
import { GiveForm } from './give-form'
import { GrantTable } from './grant-table'

/** 身份: who holds which role here and below; given, extended and taken back after the phone has said yes. */
export function GrantPage({ grant }: { grant: WorkingAs }) {
  const read = useRead(listGrants, { query: { orgId: grant.orgId } })
  const [part, setPart] = useState('')
  const { sending, problem, send } = useSend()
  const { callConfirmed, asking } = useConfirmed()
  const after = (work: () => Promise<unknown>) =>
    void send(async () => {
      await work()
      read.again()
    })
  const paramsOf = ({ grantId }: GrantRow) => ({ params: { grantId } })
  const actions = {
    onRevoke: (row: GrantRow) => after(() => callConfirmed(revokeGrant, paramsOf(row))),
    onConfirm: (row: GrantRow) => after(() => callConfirmed(confirmGrant, paramsOf(row))),
    onExtend: (row: GrantRow, until: Day) =>
      after(() =>
        callConfirmed(extendGrant, {
          ...{ ...paramsOf(row), body: { expiresAt: atHour(addDays(until, 1), 0) } },
        }),
      ),
  }
  const shown = read.data?.grants.filter((row) => has(row, part.trim()))
  return (
    <>
      <section className="card">
        <h1>谁在这里有工作身份</h1>
        <p className="soft">给、延长、收回都要在手机上再点一下；收回以后，对方的下一步就办不了了。</p>
        <Problem sentence={read.problem ?? problem} again={read.problem ? read.again : undefined} />
        {read.data && read.data.vacant.length > 0 && <Vacant vacant={read.data.vacant} />}
        {read.data && (
          <input
            className="search"
            type="search"
            value={part}
            placeholder="找人、组织或驿站"
            aria-label="找身份"
            onChange={({ target }) => setPart(target.value)}
          />
        )}
        {shown && <GrantTable grants={shown} busy={sending} {...actions} />}
        {shown?.length === 0 && <p className="empty">没有找到。</p>}
        {asking}
      </section>
      {read.data && grant.role !== 'branch_secretary' && (
        <GiveForm grant={grant} grants={read.data.grants} onGiven={read.again} />
      )}
    </>
  )
}

const has = ({ holderName = '', orgName, stationName = '', placeName = '' }: GrantRow, part: string) =>
  [holderName, orgName, stationName, placeName].some((text) => text.includes(part))

/** As many as can be read at a glance; a county that begins has hundreds. */
const named = 6

function Vacant({ vacant }: { vacant: readonly { orgId: OrgId; orgName: string }[] }) {
  const names = vacant.slice(0, named).map(({ orgName }) => orgName)
  return (
    <p className="note">
      {vacant.length} 个组织现在没有人，那里的事由上级看着：{names.join('、')}
      {vacant.length > named && ' 等'}
    </p>
  )
}
