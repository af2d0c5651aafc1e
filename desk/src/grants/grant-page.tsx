import { listGrants, revokeGrant } from '@shared/grant/contract'
import type { GrantRow } from '@shared/grant/schema'
import { useConfirmed } from '../confirm/use-confirmed'
import { useRead } from '../lib/use-read'
import { useSend } from '../lib/use-send'
import { Problem } from '../parts/problem'
import type { WorkingAs } from '../work-page'
import { GrantTable } from './grant-table'

/** 身份: who holds which role here and below; one is taken back after the phone has said yes. */
export function GrantPage({ grant }: { grant: WorkingAs }) {
  const read = useRead(listGrants, { query: { orgId: grant.orgId } })
  const { sending, problem, send } = useSend()
  const { callConfirmed, asking } = useConfirmed()
  const revoke = (row: GrantRow) =>
    send(async () => {
      await callConfirmed(revokeGrant, { params: { grantId: row.grantId } })
      read.again()
    })
  return (
    <section className="card">
      <h1>谁在这里有工作身份</h1>
      <p className="soft">
        收回要在手机上再点一下；收回以后，对方的下一步就办不了了。给新的身份，请在手机上办。
      </p>
      <Problem sentence={read.problem ?? problem} />
      {read.data && read.data.vacant.length > 0 && (
        <p className="note">
          这些组织现在没有人：{read.data.vacant.map(({ orgName }) => orgName).join('、')}
        </p>
      )}
      {read.data && (
        <GrantTable grants={read.data.grants} busy={sending} onRevoke={(row) => void revoke(row)} />
      )}
      {asking}
    </section>
  )
}
