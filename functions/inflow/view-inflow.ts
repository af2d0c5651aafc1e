import { can } from '@shared/access/can'
import type { InflowId } from '@shared/ids'
import { type InflowMember, isOpenInflow } from '@shared/inflow/inflow'
import { allowsInflow, type InflowStep, isWithStation } from '@shared/inflow/rules'
import type { InflowView } from '@shared/inflow/schema'
import type { Action } from '@shared/access/actions'
import { getPlace } from '../community/door'
import type { Fact } from '../events/fact'
import { listFacts } from '../events/list-facts'
import { getStation, type StoredStation } from '../station/door'
import { subjectOf } from './change'
import { type Reader, sightsOf, viewCard, viewerFor } from './view-card'

/** The steps that a person takes by a button, each with the right it needs. */
const stepActions = {
  return_for_completion: 'inflow.returnForCompletion',
  complete: 'inflow.complete',
  verify: 'inflow.verify',
  place: 'inflow.place',
  tell_origin: 'inflow.tellOrigin',
  say_leaves: 'inflow.sayLeaves',
  change_contacts: 'inflow.changeContacts',
  close: 'inflow.close',
  withdraw: 'inflow.withdraw',
  settle_duplicate: 'inflow.settleDuplicate',
} as const satisfies Record<InflowStep, Action>

// Object.keys forgets that these are exactly the steps.
const steps = Object.keys(stepActions) as InflowStep[]

/** What a reader may do with it now. */
const maySteps = (one: InflowMember, { person, as, tree }: Reader): string[] => {
  const may = (action: Action) => can(person, as, action, subjectOf(one), tree)
  return [
    ...steps.filter((step) => allowsInflow(one, step) && may(stepActions[step])),
    ...(may('inflow.remove') ? ['remove'] : []),
  ]
}

/** The contacts that its reader may be shown whole, and whether a reason must be written. */
function revealable(one: InflowMember, sight: ReturnType<typeof sightsOf>): InflowView['mayReveal'] {
  const fields = [
    ...(one.phone ? [['mobile', 'mobile'] as const] : []),
    ...(one.address ? [['awayAddress', 'awayAddress'] as const] : []),
    ...(one.home.contactPhone ? [['originPhone', 'awayAddress'] as const] : []),
  ]
  return fields.flatMap(([field, like]) => {
    const how = sight(like)
    return how === 'reveal' || how === 'explained' ? [{ field, explain: how === 'explained' }] : []
  })
}

async function viewResidence({ residence }: { residence?: InflowMember['residence'] }) {
  if (!residence) return undefined
  const { communityId, compoundId } = residence
  const [community, compound] = await Promise.all([getPlace(communityId), compoundId && getPlace(compoundId)])
  const words = [community?.name, compound && compound.name].filter(
    (name) => name !== undefined && name !== '',
  )
  return { ...residence, words: words.join(' ') }
}

/** The names of both ends, as its timeline tells them; hosts by the station or branch. */
const lineOf =
  (one: InflowMember, station: StoredStation | undefined, { tree }: Reader) =>
  (fact: Fact) => {
    const branch = fact.orgId && tree.get(fact.orgId)?.name
    const host = fact.to === 'placed' || fact.to === 'leaving' ? branch : (station?.name ?? branch)
    const names = { self: one.name, host: host ?? '驿站', system: '系统' }
    const side = fact.side ?? 'system'
    return { at: fact.at, type: fact.type, side, by: names[side] }
  }

function viewResponsible(one: InflowMember, station: StoredStation | undefined, { tree }: Reader) {
  const org = tree.get(one.orgId)
  const isStations = isWithStation(one) && station
  const phone = isStations ? station.phone : org?.phone
  return { name: isStations ? station.name : (org?.name ?? ''), ...(phone && { phone }) }
}

const sideFor = (one: InflowMember, reader: Reader): InflowView['side'] => {
  const viewer = viewerFor(one, reader)
  return viewer === 'self' || viewer === 'host' ? viewer : 'other'
}

/** One registration with its history, its contacts masked; which the reader may ask for stands in `mayReveal`. */
export async function viewInflow(one: InflowMember, reader: Reader): Promise<InflowView> {
  const sight = sightsOf(one, reader)
  const [facts, station] = await Promise.all([
    listFacts(one.inflowId),
    one.station && getStation(one.station.stationId),
  ])
  const near = sight('awayAddress') !== 'none'
  const residence = near ? await viewResidence(one) : undefined
  const { regionCode, place, orgName, contactName, contactPhone } = one.home
  const verification = 'verification' in one ? one.verification : undefined
  return {
    ...viewCard(one, reader),
    home: {
      ...{ regionCode, place, orgName },
      ...(near && contactName !== undefined && { contactName }),
      ...(near && contactPhone && { contactPhone: contactPhone.masked }),
    },
    ...(one.category && near && { category: one.category }),
    ...(residence && { residence }),
    phoneVerified: one.phoneVerified === true,
    isBound: one.accountId !== undefined,
    mayReveal: revealable(one, sight),
    ...(one.state === 'returned_for_completion' && { returnReason: one.returnReason }),
    ...(verification && { verified: verification }),
    ...(one.originTold && { originTold: one.originTold }),
    ...(mergedInto(one) && { mergedInto: mergedInto(one) }),
    responsible: isOpenInflow(one) ? viewResponsible(one, station, reader) : { name: '' },
    ...(station && {
      station: {
        ...{ stationId: station.stationId, name: station.name, address: station.address },
        ...{ phone: station.phone, hours: station.hours },
      },
    }),
    timeline: facts.map(lineOf(one, station, reader)),
    side: sideFor(one, reader),
    maySteps: maySteps(one, reader),
  }
}

const mergedInto = (one: InflowMember): InflowId | undefined =>
  one.state === 'closed' ? one.mergedInto : undefined
