import { useState } from 'react'
import { giveGrant } from '@shared/grant/contract'
import type { GrantRow } from '@shared/grant/schema'
import { useConfirmed } from '../confirm/use-confirmed'
import { useSend } from '../lib/use-send'
import { roleWords } from '../lib/words'
import { OrgChoice, useScope } from '../parts/org-choice'
import { Problem } from '../parts/problem'
import type { WorkingAs } from '../work-page'
import { HolderChoice } from './holder-choice'
import { StationChoice } from './station-choice'
import { offeredAt, usePost } from './use-post'

interface GiveFormProps {
  grant: WorkingAs
  grants: readonly GrantRow[]
  onGiven: () => void
}

/** Gives a role to somebody of the roster, after the phone has said yes. */
export function GiveForm({ grant, grants, onGiven }: GiveFormProps) {
  const { orgs, problem: unreadable } = useScope(grant.orgId)
  const [orgId, setOrgId] = useState(grant.orgId)
  const org = orgs?.find((one) => one.orgId === orgId)
  const roles = org ? offeredAt(org) : []
  const form = usePost(orgId, roles)
  const { sending, problem, send } = useSend()
  const { callConfirmed, asking } = useConfirmed()
  const held = grants.find(
    (one) =>
      one.orgId === orgId && one.role === 'branch_secretary' && one.state === 'in_force' && !one.deputy,
  )
  const asksOne = form.role === 'branch_secretary' && !form.deputy && held
  const give = () =>
    send(async () => {
      const { post, holder } = form
      if (!post || !holder) return
      const first = asksOne && { ...(form.beside ? { beside: true } : { instead: held.grantId }) }
      await callConfirmed(giveGrant, { body: { ...post, ...first, memberId: holder.memberId } })
      form.begin()
      onGiven()
    })
  return (
    <section className="card">
      <h2>给一个人工作身份</h2>
      <p className="soft">
        对方要在名册里、绑定了微信。没绑定的、名册以外的，请在手机上发邀请码；社区工作者也在手机上给。
      </p>
      <Problem sentence={unreadable} />
      <div className="form">
        {orgs && <OrgChoice label="在哪个组织" orgs={orgs} value={orgId} onChange={setOrgId} />}
        <label className="field">
          <span className="field__label">什么身份</span>
          <select value={form.role ?? ''} onChange={({ target }) => form.setRole(target.value)}>
            {roles.length === 0 && <option value="">这里没有可以给的身份</option>}
            {roles.map((one) => (
              <option key={one} value={one}>
                {roleWords(one)}
              </option>
            ))}
          </select>
        </label>
        {form.role === 'station_host' && org && (
          <StationChoice
            key={orgId}
            orgId={orgId}
            orgName={org.name}
            value={form.stationId}
            onChange={form.setStation}
          />
        )}
        <label className="field">
          <span className="field__label">怎么担任</span>
          <select
            value={form.deputy ? 'deputy' : 'term'}
            onChange={({ target }) => form.setDeputy(target.value === 'deputy')}
          >
            <option value="term">正式，不写到哪天就是五年</option>
            <option value="deputy">代理，最长一年</option>
          </select>
        </label>
        <label className="field">
          <span className="field__label">{form.deputy ? '到哪天' : '到哪天（可以不写）'}</span>
          <input
            type="date"
            value={form.until}
            min={form.earliest}
            max={form.latest}
            onChange={({ target }) => form.setUntil(target.value)}
          />
        </label>
      </div>
      {asksOne && (
        <fieldset className="choices">
          <legend className="field__label">这个支部已有书记：{held.holderName ?? '一位同志'}</legend>
          <label>
            <input type="radio" name="held" checked={!form.beside} onChange={() => form.setBeside(false)} />
            由新的接任，原来的到此为止
          </label>
          <label>
            <input type="radio" name="held" checked={form.beside} onChange={() => form.setBeside(true)} />
            两个人都担任
          </label>
        </fieldset>
      )}
      {org && (
        <HolderChoice
          key={orgId}
          orgs={orgs ?? []}
          at={org}
          chosen={form.holder?.memberId}
          onChoose={form.setHolder}
        />
      )}
      <div className="row row--end">
        <button
          className="primary"
          disabled={sending || !form.post || !form.holder}
          onClick={() => void give()}
        >
          {sending ? '等手机确认…' : form.holder ? `给${form.holder.name}` : '先选一个人'}
        </button>
      </div>
      <Problem sentence={problem} />
      {asking}
    </section>
  )
}
