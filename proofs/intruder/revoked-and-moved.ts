import { revokeGrant } from '@shared/grant/contract'
import { listMembers } from '@shared/member/contract'
import { createOrg, moveOrg } from '@shared/org/contract'
import { givenSomebody, newId } from '../../functions/testing/people'
import { givenOnRoster } from '../../functions/testing/unbound'
import type { Ground } from './ground'
import { changed, itemsOf } from './table'

/** A role is taken back between two requests: the first is answered, the second refused. */
export async function revokeBetween({ people, home }: Ground): Promise<string> {
  const { who } = people.otherSecretary
  const ask = () => who.call(listMembers, { query: { orgId: home.otherBranch } })
  const before = await ask()
  await people.officer.who.do(revokeGrant, { params: { grantId: who.grant?.grantId ?? newId('grant') } })
  const after = await ask()
  return `${before.status}, then ${after.status} ${after.error?.code ?? ''}`
}

/** A branch of forty goes under another committee; what that writes, and who sees whom before and after. */
export async function moveForty({ far, people, system }: Ground) {
  for (let i = 0; i < 39; i++)
    await givenOnRoster(far, { name: `迁移${i}`, phone: `1990000${String(6000 + i)}` })
  const orgId = newId('org')
  const approvedBy = '松源县委组织部'
  await people.farOfficer.who.do(createOrg, {
    body: { orgId, parentId: far.root, name: '古渡镇党委', level: 'committee', type: 'regular', approvedBy },
  })
  const newWorker = await givenSomebody(system, { role: { county: far, role: 'party_worker', orgId } })
  const seenBy = async ({ call }: Pick<typeof newWorker, 'call'>) => {
    const { status, output } = await call(listMembers, { query: { orgId: far.branch } })
    return output ? output.members.length : status
  }
  const sees = async () => `old ${await seenBy(people.farWorker.who)}, new ${await seenBy(newWorker)}`
  const before = await sees()
  await system.cloud.stream.whenIdle()
  const table = await itemsOf(system)
  await people.farOfficer.who.do(moveOrg, {
    ...{ params: { orgId: far.branch }, body: { parentId: orgId, approvedBy } },
  })
  const written = changed(table, await itemsOf(system))
  // The node, its county's version, what is told of it; nothing of any member.
  return {
    before,
    after: await sees(),
    written,
    membersWritten: written.filter((key) => /^MEM#/.test(key)).length,
  }
}
