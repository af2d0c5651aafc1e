import { inspect } from 'node:util'
import type { ImportId } from '@shared/ids'
import { givenChecked } from '../../functions/imports/testing/bring-in'
import { makeBook } from '../../functions/sheets/testing/make-book'
import { givenOnPaper } from '../../functions/inflow/testing/registrations'
import { newCode } from '../../functions/testing/codes'
import { newId } from '../../functions/testing/people'
import type { System } from '../../functions/testing/system'
import { aLamp, givenPublishedBy } from '../../functions/wish/testing/wishes'
import { canary, newcomer, search, type Whom } from './canaries'
import { givenPeople, type People } from './people'
import { officeOutside, type Stage } from './stage'

export const whomOf = ({ memberId, home, south, ownBranch }: People, tripIds: Stage['tripIds']): Whom => ({
  ...{ memberId, tripIds },
  branch: ['柳湾村支部', '石桥村支部', home.branch, home.otherBranch],
  hosts: [
    ...['海棠驿站', '海棠社区第一支部', '驻三亚流动支部', officeOutside],
    ...[south.station, south.otherStation, south.communityBranch, ownBranch],
  ],
})

/** A sheet of the branch's, in which the member has another number. */
async function givenImport(system: System, { people, home }: People): Promise<ImportId> {
  const rows = [
    ['姓名', '所在支部', '党员编号', '手机号', '入党日期', '住址'],
    [canary.name, '柳湾村支部', canary.memberNo, canary.tripPhone, canary.joinedOn, canary.homeAddress],
  ]
  const file = await makeBook({ sheets: [{ name: '名册', rows }] })
  return givenChecked(system, people.secretary.who, { orgId: home.branch, file })
}

/** Everybody, and what there is to ask about. @param troubles is told of receipts that say too much. */
export async function setStage(system: System, troubles: string[]): Promise<Stage> {
  const all = await givenPeople(system)
  const tripIds = [newId('trip'), newId('trip'), newId('trip'), newId('trip')] as const
  const importId = await givenImport(system, all)
  const act: Stage['act'] = async (as, endpoint, sent) => {
    const { who, actingAs } = all.people[as]
    const answer = await who.do(endpoint, { ...sent, ...(actingAs !== undefined && { actingAs }) })
    const said = search(answer, whomOf(all, tripIds))
    if (said.length > 0) troubles.push(`${endpoint.name} answers ${inspect(said[0])}`)
    return answer
  }
  const inflowId = await givenOnPaper(system, {
    county: { ...all.south, station: all.south.otherStation },
    host: all.people.otherHost.who,
    ...{ phone: newcomer.phone, name: newcomer.name },
  })
  const { resident, communityWorker } = all.people
  const wishId = await givenPublishedBy(
    { asker: resident.who, worker: communityWorker.who },
    aLamp({ places: { ...all.places, elsewhere: all.places.community } }),
  )
  return {
    ...all,
    system,
    inflowId,
    wishId,
    tripIds,
    importId,
    sweepId: newId('sweep'),
    link: newCode(24),
    letterCode: newCode(24),
    act,
  }
}
