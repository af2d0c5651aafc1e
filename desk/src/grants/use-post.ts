import { useState } from 'react'
import * as v from 'valibot'
import { type Role, roles } from '@shared/access/person'
import { deputyDays, rolesAt, termDays } from '@shared/grant/rules'
import type { Post } from '@shared/grant/schema'
import type { MemberId, OrgId, StationId } from '@shared/ids'
import { orgLevels } from '@shared/org/schema'
import { addDays, atHour, daySchema } from '@shared/time'
import { today } from '../lib/now'
import type { OrgInScope } from '../parts/org-choice'

const levelSchema = v.picklist(orgLevels)

/** The roles that are given here at an organisation; a community worker's place is chosen on the phone. */
export const offeredAt = ({ level, parentId }: OrgInScope): Role[] =>
  v.is(levelSchema, level)
    ? rolesAt({ level, ...(parentId && { parentId }) }).filter((role) => role !== 'community_worker')
    : []

/** The role that is to be given and to whom, as they stand in the form. A term ends with the day that is chosen. */
export function usePost(orgId: OrgId, offered: readonly Role[]) {
  const [chosen, setRole] = useState<string>()
  const [station, setStation] = useState<StationId>()
  const [deputy, setDeputy] = useState(false)
  const [until, setUntil] = useState('')
  const [beside, setBeside] = useState(false)
  const [holder, setHolder] = useState<{ memberId: MemberId; name: string }>()
  const role = offered.find((one) => one === chosen) ?? offered[0]
  const stationId = role === 'station_host' ? station : undefined
  const lastDay = v.safeParse(daySchema, until)
  const isWhole = (role !== 'station_host' || stationId) && (!deputy || lastDay.success)
  const post: Post | undefined =
    role && v.is(v.picklist(roles), role) && isWhole
      ? {
          ...{ role, orgId },
          ...(stationId && { stationId }),
          ...(deputy && { deputy }),
          ...(lastDay.success && { expiresAt: atHour(addDays(lastDay.output, 1), 0) }),
        }
      : undefined
  const now = today()
  return {
    ...{ role, setRole, stationId, setStation, deputy, setDeputy, until, setUntil, beside, setBeside },
    ...{ holder, setHolder, post, earliest: now },
    latest: addDays(now, (deputy ? deputyDays : termDays) - 1),
    /** As it was at first, once it has been given. */
    begin: () => {
      setHolder(undefined)
      setUntil('')
      setBeside(false)
    },
  }
}
