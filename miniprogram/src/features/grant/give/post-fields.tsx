import { rolesAt } from '@shared/grant/rules'
import type { OrgNameInTree } from '@shared/org/views'
import * as v from 'valibot'
import { orgLevels } from '@shared/org/schema'
import { roleWords } from '@/components/role-words'
import { sayDay } from '@/lib/words'
import { ChoiceField } from '@/ui/choice-field'
import { DateField } from '@/ui/date-field'
import { PlaceField } from './place-field'
import { StationField } from './station-field'
import type { PostForm } from './use-post'

const levelSchema = v.picklist(orgLevels)

/** The roles that an organisation has, and who takes part in giving them. */
export const rolesOf = ({ level, parentId }: OrgNameInTree) =>
  v.is(levelSchema, level) ? rolesAt({ level, ...(parentId && { parentId }) }) : []

const whole = [
  { value: 'term', label: '正式', detail: '不写到哪天，就是一届五年' },
  { value: 'deputy', label: '代理', detail: '别人请假或者空缺时先代着，最长一年' },
]

/** Which role, where within the organisation, for whom, from when until when. */
export function PostFields({ form, org }: { form: PostForm; org: OrgNameInTree }) {
  const { role, deputy, until, begins, today } = form
  const needsTwo = role === 'county_officer' || role === 'auditor'
  return (
    <>
      <ChoiceField
        label="什么身份"
        value={role}
        options={rolesOf(org).map((one) => ({ value: one, label: roleWords({ role: one }) }))}
        {...(needsTwo && { hint: '管全县的身份要两个人：您提出，另一位组织部门的同志确认' })}
        onChange={form.setRole}
      />
      {role === 'station_host' && <StationField form={form} org={org} />}
      {role === 'community_worker' && <PlaceField form={form} />}
      <ChoiceField
        label="怎么担任"
        value={deputy ? 'deputy' : 'term'}
        options={whole}
        onChange={(chosen) => form.setDeputy(chosen === 'deputy')}
      />
      <DateField
        label="从哪天"
        value={begins}
        text={sayDay(begins, today)}
        from={today}
        to={form.latestStart}
        onChange={form.setFrom}
      />
      <DateField
        label="到哪天"
        optional={!deputy}
        value={until ?? ''}
        text={until ? sayDay(until, today) : ''}
        from={form.earliestEnd}
        to={form.latestEnd}
        {...(!deputy && { placeholder: '一届五年' })}
        onChange={form.setUntil}
      />
    </>
  )
}
