import { postClasses } from '@shared/community-report/schema'
import { periodLabel } from '@shared/contact/turns'
import { classWords } from '@shared/post/class-words'
import type { UnitLine } from '@shared/post/unit-hours'
import { wholeList } from '../../in-turn'
import { getMember } from '../../member/door'
import { linesOfUnit } from '../../post/door'
import type { Draft, Drafts, Exporter } from '../draft'
import { listedIn, orgNames } from '../names'
import type { OutColumn } from './out-column'
import { sightsOfMember } from './roster'
import { sightOfOrg } from './sight-of-org'

const column = (field: string, header: string, more: Partial<OutColumn> = {}): OutColumn => ({
  ...{ field, headers: [header], hint: '' },
  ...more,
})

/** A line for each member: classes and hours, and nothing else of what they did. */
export const unitHoursColumns: readonly OutColumn[] = [
  column('branch', '所在支部'),
  column('name', '姓名'),
  column('period', '时间段'),
  ...postClasses.map((one) => column(one, `${classWords[one]}（小时）`, { kind: 'number' })),
  column('total', '合计（小时）', { kind: 'number' }),
]

/** As certificates count. */
const inHours = (minutes: number): string => String(Math.round(minutes / 6) / 10)

async function draftOf(line: UnitLine, branch: string, exporter: Exporter): Promise<Draft[]> {
  const member = await getMember(line.memberId)
  if (line.state !== 'released' || !member || sightsOfMember(member, exporter)('name') !== 'whole') return []
  const { hours, period } = line
  const total = hours.reduce((sum, { minutes }) => sum + minutes, 0)
  return [
    {
      values: {
        ...{ branch, name: member.name, period: periodLabel(period), total: inHours(total) },
        ...Object.fromEntries(hours.map((one) => [one.class, inHours(one.minutes)])),
      },
    },
  ]
}

/**
 * 服务时长: what the members of the exporter's own organisation have served where they live, as far as each of them has
 * seen it first. Organisations above read none of it. docs/rules.md#the-sheet-back-to-the-unit
 */
export const unitHours: Drafts = async function* (exporter) {
  const nameOf = orgNames(exporter)
  for (const { org, listed } of listedIn(exporter)) {
    if (sightOfOrg(org.orgId, exporter) !== 'whole') continue
    const lines = await wholeList((cursor) => linesOfUnit(listed, exporter.period, 100, cursor))
    yield (await Promise.all(lines.map((line) => draftOf(line, nameOf(org.orgId), exporter)))).flat()
  }
}
