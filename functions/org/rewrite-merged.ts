import type { CountyId, OrgId } from '@shared/ids'
import { nodesOn } from '@shared/org/plan'
import { currentOrg, orgTree } from '@shared/org/tree'
import type { Day } from '@shared/time'
import { log } from '../log'
import { listMembers, type Member, saveMemberParts } from '../member/door'
import { transact } from '../writes/transact'
import { endMergeJobPart, listMergesDue } from './merge-job.store'
import { readTreeToChange } from './org.store'

/** What one run does at most; the rest comes with the next. */
const mergesPerRun = 5
const membersPerRun = 100

/** A member whom somebody changes meanwhile waits for the next run. */
async function rewrite(member: Member, orgId: OrgId): Promise<boolean> {
  const after = { ...member, orgId, version: member.version + 1 }
  return (await transact(saveMemberParts(member, after))) === 'done'
}

async function rewriteOne(countyId: CountyId, orgId: OrgId, today: Day): Promise<number> {
  // As it is this moment: from an older tree it would seem taken back, and be forgotten.
  const { nodes } = await readTreeToChange(countyId)
  const into = currentOrg(orgTree(nodesOn(nodes, today)), orgId)
  const members = into === orgId ? [] : (await listMembers(orgId, 'everybody')).slice(0, membersPerRun)
  let rewritten = 0
  for (const member of members) if (await rewrite(member, into)) rewritten++
  if (members.length === 0) await transact([endMergeJobPart(orgId)])
  return rewritten
}

/**
 * Gives the members of merged organisations the id of the one they were merged into: a bounded amount each run,
 * each member by themselves, so it may stop anywhere and go on. Nobody waits for it, since the tree leads the old
 * id to the new organisation; it makes lists shorter to read.
 * @returns how many members were rewritten.
 */
export async function rewriteMerged(today: Day): Promise<number> {
  let rewritten = 0
  for (const { countyId, orgId } of await listMergesDue(today, mergesPerRun))
    try {
      rewritten += await rewriteOne(countyId, orgId, today)
    } catch (error) {
      // One that fails holds up neither the others nor what else is due.
      log.error('merge not rewritten', { orgId, error: error instanceof Error ? error.name : typeof error })
    }
  return rewritten
}
