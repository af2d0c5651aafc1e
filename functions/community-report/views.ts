import type { CommunityReport } from '@shared/community-report/schema'
import type { InServiceMember } from '@shared/community/schema'

/** What of a report both sides read. */
export const viewReport = (
  { inServiceId, version, speciality }: InServiceMember,
  { state, skills, takes, freeAt, filedAt, group, introduction }: CommunityReport,
) => ({
  ...{ inServiceId, version, state, skills, takes, freeAt, filedAt },
  ...(speciality !== undefined && { speciality }),
  ...(group !== undefined && { group }),
  ...(introduction && { introduction }),
})
