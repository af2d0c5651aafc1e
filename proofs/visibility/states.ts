import { confirmBinding, openBindingByCode } from '@shared/account/contract'
import type { Endpoint, Output } from '@shared/endpoint'
import type { ImportId, InflowId, SweepId, TripId, WishId } from '@shared/ids'
import { reportDeath } from '@shared/death-report/contract'
import { logContact } from '@shared/contact/contract'
import { placeInflow, verifyInflow } from '@shared/inflow/contract'
import * as letters from '@shared/letter/contract'
import * as members from '@shared/member/contract'
import { mergeOrg } from '@shared/org/contract'
import { giveConsent, requestErasure, withdrawConsent } from '@shared/privacy/contract'
import { currentVersion } from '@shared/privacy/notice'
import * as sweeps from '@shared/sweep/contract'
import * as trips from '@shared/trip/contract'
import type { Sent } from '../../functions/testing/caller'
import type { System } from '../../functions/testing/system'
import { todayOf } from '../../functions/delegation/testing/agreements'
import { aSweep } from '../../functions/sweep/testing/sweeps'
import { givenSomebody, newId } from '../../functions/testing/people'
import { aFiling, codeOf } from '../../functions/testing/trips'
import { canary } from './canaries'
import type { Facts, Name, People } from './people'

/** What the states have to work with. */
export interface Stage extends People {
  system: System
  /** The one that goes all the way, one that is withdrawn, one to our own branch, one to an office outside. */
  tripIds: readonly [TripId, TripId, TripId, TripId]
  sweepId: SweepId
  /** Somebody from elsewhere, registered at the second station of the south. */
  inflowId: InflowId
  /** Published by the community; its asker is the resident. */
  wishId: WishId
  /** A sheet that was compared before anything was filed. */
  importId: ImportId
  link: string
  /** The code on the sheet to the office outside. */
  letterCode: string
  /** Sends a command as somebody; what it answers is searched, too. */
  act: <E extends Endpoint>(as: Name, endpoint: E, sent: Sent<E>) => Promise<Output<E>>
}

export interface State {
  name: string
  facts: Facts
  /** What is so from then on. */
  lasting?: Facts
  reach: (stage: Stage) => Promise<unknown>
  /** Among those that a short run looks at. */
  inShort?: true
  /** In which sheets are taken out, too. */
  takesOut?: true
}

const filing = () => ({
  ...aFiling({ reason: canary.reason, phone: canary.tripPhone }),
  destination: { regionCode: canary.goesTo.regionCode, address: canary.awayAddress },
  more: {
    unitName: canary.employer,
    emergency: { name: canary.emergencyName, phone: canary.emergencyPhone },
  },
})

const file =
  (which: 0 | 1) =>
  ({ act, tripIds }: Stage) =>
    act('member', trips.fileTrip, { body: { tripId: tripIds[which], ...filing() } })

/** In the place that they go to, and outside the system. */
export const officeOutside = '滨海社区党支部'
const form = { orgName: officeOutside, contactName: '符老师', phone: '19900009801' }

const third = ({ tripIds }: Stage) => ({ params: { tripId: tripIds[2] } })
const fourth = ({ tripIds }: Stage) => ({ params: { tripId: tripIds[3] } })
const theNewcomer = ({ inflowId }: Stage) => ({ params: { inflowId } })
const first = ({ tripIds }: Stage) => ({ params: { tripId: tripIds[0] } })
const them = ({ memberId }: Stage) => ({ params: { memberId } })

/** The day on which they left, which nobody changes once they are there. */
const leftOn = async (stage: Stage) =>
  (await stage.people.member.who.do(trips.readTrip, first(stage))).leaveOn

/** The days that a silence takes until it is told above: the schedule looks each day. */
async function passInSilence({ system }: Stage, days: number) {
  for (let day = 0; day < days; day++) {
    system.cloud.clock.advance({ days: 1 })
    await system.cloud.runSchedule()
  }
}

async function sweep(stage: Stage) {
  const { act, home, memberId, sweepId, link, system } = stage
  const place = { regionCode: canary.sweptIn.regionCode }
  const { branch: orgId } = home
  await act('townWorker', sweeps.startSweep, { body: { ...aSweep(system, home.town), sweepId } })
  await system.cloud.stream.whenIdle()
  await act('secretary', sweeps.makeSweepLink, { params: { sweepId, orgId }, body: { token: link } })
  await act('member', sweeps.answerSweep, { body: { token: link, outcome: 'away', place } })
  await act('secretary', sweeps.tickOff, {
    params: { sweepId, orgId, memberId },
    body: { outcome: 'away', how: 'phone', place, note: canary.tickNote, seen: 1 },
  })
  await act('secretary', logContact, {
    ...them(stage),
    body: { contactId: newId('contact'), on: todayOf(system), how: 'phone', topic: canary.contactTopic },
  })
}

const scan = (stage: Stage) =>
  stage.act('member', trips.checkIn, { body: { code: codeOf(stage.system, stage.south.otherStation) } })

/** Every state of a trip and of a member, as they follow one another: one trip to its end, another one withdrawn. */
export const states: readonly State[] = [
  { name: 'nothing filed, swept', facts: {}, reach: sweep },
  { name: 'filed', facts: {}, reach: file(0), inShort: true },
  {
    name: 'somebody from elsewhere verified',
    facts: {},
    reach: (stage) =>
      stage.act('otherHost', verifyInflow, { ...theNewcomer(stage), body: { how: 'in_person' } }),
  },
  {
    name: 'somebody from elsewhere placed in a branch',
    facts: {},
    lasting: { newcomerPlaced: true },
    reach: (stage) =>
      stage.act('otherHost', placeInflow, {
        ...{ ...theNewcomer(stage), body: { orgId: stage.south.communityBranch } },
      }),
    inShort: true,
  },
  { name: 'filed, and silent for long', facts: {}, reach: (stage) => passInSilence(stage, 9) },
  {
    name: 'returned for completion',
    facts: {},
    reach: (stage) =>
      stage.act('secretary', trips.returnTripForCompletion, {
        ...{ ...first(stage), body: { reason: canary.returnReason } },
      }),
  },
  {
    name: 'completed',
    facts: {},
    reach: (stage) => stage.act('tripsDelegate', trips.completeTrip, { ...first(stage), body: filing() }),
  },
  {
    name: 'registered',
    facts: {},
    reach: (stage) => stage.act('secretary', trips.registerTrip, first(stage)),
  },
  {
    name: 'managed at origin',
    facts: {},
    reach: (stage) => stage.act('secretary', trips.manageTripAtOrigin, first(stage)),
  },
  {
    name: 'routed',
    facts: { host: 'first' },
    reach: (stage) =>
      stage.act('secretary', trips.routeTrip, { ...first(stage), body: { stationId: stage.south.station } }),
  },
  {
    name: 'routed elsewhere',
    facts: { host: 'second' },
    reach: (stage) =>
      stage.act('secretary', trips.routeTrip, {
        ...{ ...first(stage), body: { stationId: stage.south.otherStation } },
      }),
    inShort: true,
  },
  {
    name: 'said to have arrived, and the host silent for long',
    facts: { host: 'second' },
    reach: async (stage) => {
      const code = codeOf(stage.system, stage.south.otherStation, 10 * 60_000)
      await stage.act('member', trips.checkIn, { body: { code } })
      await passInSilence(stage, 9)
    },
  },
  { name: 'checked in', facts: { host: 'second' }, reach: scan },
  {
    name: 'hosted',
    facts: { host: 'second', placed: true },
    reach: (stage) =>
      stage.act('otherHost', trips.placeTrip, {
        ...first(stage),
        body: { orgId: stage.south.communityBranch },
      }),
    takesOut: true,
    inShort: true,
  },
  {
    name: 'hosted, discreet',
    facts: { host: 'second', placed: true, discreet: true },
    reach: (stage) => stage.act('member', members.setDiscreet, { ...them(stage), body: { discreet: true } }),
  },
  {
    name: 'hosted, taken over by the committee',
    facts: { host: 'second', placed: true, discreet: true, held: true },
    reach: (stage) => stage.act('townWorker', members.takeOver, { ...them(stage), body: { wish: 'spoken' } }),
    takesOut: true,
    inShort: true,
  },
  {
    name: 'hosted, handed back',
    facts: { host: 'second', placed: true },
    reach: async (stage) => {
      await stage.act('townWorker', members.handBack, them(stage))
      await stage.act('secretary', members.setDiscreet, { ...them(stage), body: { discreet: false } })
    },
  },
  {
    name: 'hosted, at home for some days, a mobile member',
    facts: { host: 'second', placed: true },
    reach: async (stage) => {
      const on = todayOf(stage.system)
      await stage.act('member', trips.changeTrip, {
        ...first(stage),
        body: { ...filing(), leaveOn: await leftOn(stage) },
      })
      await stage.act('member', trips.visitHome, { ...first(stage), body: { from: on, until: on } })
      await stage.act('secretary', trips.confirmMobile, { ...first(stage), body: { isMobile: true } })
      await stage.act('secretary', trips.registerNationally, { ...first(stage), body: { on } })
    },
  },
  {
    name: 'return reported',
    facts: { host: 'second' },
    reach: (stage) => stage.act('tripsDelegate', trips.reportReturn, first(stage)),
  },
  { name: 'archived', facts: {}, reach: (stage) => stage.act('secretary', trips.archiveTrip, first(stage)) },
  {
    name: 'archived, taken over and discreet since',
    facts: { held: true, discreet: true },
    reach: async (stage) => {
      await stage.act('townWorker', members.takeOver, { ...them(stage), body: { wish: 'written' } })
      await stage.act('member', members.setDiscreet, { ...them(stage), body: { discreet: true } })
    },
    inShort: true,
  },
  {
    name: 'a second one filed and withdrawn',
    facts: {},
    reach: async (stage) => {
      await stage.act('townWorker', members.handBack, them(stage))
      await stage.act('member', members.setDiscreet, { ...them(stage), body: { discreet: false } })
      await file(1)(stage)
      await stage.act('member', trips.withdrawTrip, { params: { tripId: stage.tripIds[1] } })
    },
  },
  {
    name: 'filed by a delegate, our own branch far away asked',
    facts: { host: 'own' },
    reach: async (stage) => {
      await stage.act('tripsDelegate', trips.fileTrip, { body: { tripId: stage.tripIds[2], ...filing() } })
      await stage.act('secretary', trips.registerTrip, third(stage))
      await stage.act('secretary', trips.routeTrip, { ...third(stage), body: { orgId: stage.ownBranch } })
    },
    inShort: true,
  },
  {
    name: 'placed in our own branch far away',
    facts: { host: 'own' },
    reach: async (stage) => {
      await stage.act('ownSecretary', trips.confirmArrival, third(stage))
      await stage.act('ownSecretary', trips.placeTrip, { ...third(stage), body: { orgId: stage.ownBranch } })
    },
  },
  {
    name: 'written down by the branch, an office outside has answered its letter',
    facts: {},
    reach: async (stage) => {
      const { memberId, tripIds, letterCode: token } = stage
      await stage.act('tripsDelegate', trips.reportReturn, third(stage))
      await stage.act('secretary', trips.archiveTrip, third(stage))
      const onBehalf = { source: 'phone_call', consent: 'spoken' } as const
      const body = { tripId: tripIds[3], memberId, ...filing(), onBehalf }
      await stage.act('secretary', trips.fileTripOnBehalf, { body })
      const outside = { orgName: officeOutside, orgPhone: '0898-0000001' }
      await stage.act('secretary', trips.routeTrip, { ...fourth(stage), body: { outside } })
      await stage.act('secretary', letters.makeLetter, { ...fourth(stage), body: { token } })
      await stage.act('office', letters.answerLetter, { body: { token, ...form } })
    },
    inShort: true,
  },
  {
    name: 'that office called back',
    facts: { called: true },
    reach: async (stage) => {
      const { version: seen } = await stage.people.secretary.who.do(letters.readLetter, fourth(stage))
      await stage.act('secretary', letters.callBackLetter, {
        ...{ ...fourth(stage), body: { seen, phone: '0898-0000001' } },
      })
    },
    inShort: true,
  },
  {
    name: 'taken in by that office',
    facts: { called: true },
    reach: (stage) => {
      const taker = { orgName: officeOutside, contactName: form.contactName, orgPhone: '0898-0000001' }
      return stage.act('office', letters.acknowledgeLetter, { body: { token: stage.letterCode, ...taker } })
    },
  },
  {
    name: 'back from there, too',
    facts: {},
    reach: async (stage) => {
      await stage.act('secretary', trips.reportReturn, fourth(stage))
      await stage.act('secretary', trips.archiveTrip, fourth(stage))
    },
  },
  {
    name: 'consent withdrawn',
    facts: {},
    reach: async (stage) => {
      for (const kind of ['notice', 'sensitive'] as const)
        await stage.act('member', giveConsent, { body: { kind, version: currentVersion(kind), how: 'self' } })
      await stage.act('member', withdrawConsent, { body: { kind: 'sensitive', how: 'self' } })
    },
    inShort: true,
  },
  {
    name: 'moved to another branch',
    facts: { moved: true },
    reach: async (stage) => {
      const { version } = await stage.people.townWorker.who.do(members.readMember, them(stage))
      await stage.act('townWorker', members.moveMember, {
        ...them(stage),
        body: { version, toOrgId: stage.home.otherBranch, doneNationallyOn: todayOf(stage.system) },
      })
      await stage.act('communityWorker', reportDeath, {
        params: { placeId: stage.places.community },
        body: {
          reportId: newId('deathReport'),
          who: { known: 'by_name', orgId: stage.home.otherBranch, name: canary.name },
        },
      })
    },
    inShort: true,
  },
  {
    name: 'death recorded',
    facts: { moved: true },
    reach: (stage) => stage.act('otherSecretary', members.recordDeath, { ...them(stage), body: {} }),
  },
  {
    name: 'death confirmed',
    facts: { moved: true, gone: true },
    reach: (stage) => stage.act('townWorker', members.confirmDeath, them(stage)),
  },
  {
    // Nobody is bound to them, and nobody acts for them, until that is begun anew.
    name: 'death reversed',
    facts: { moved: true, gone: true },
    reach: (stage) => stage.act('townWorker', members.reverseDeath, them(stage)),
    inShort: true,
  },
  {
    name: 'transferred',
    facts: { moved: true, gone: true },
    reach: async (stage) => {
      const { version } = await stage.people.otherSecretary.who.do(members.readMember, them(stage))
      const body = { version, on: todayOf(stage.system) }
      await stage.act('otherSecretary', members.transferMember, { ...them(stage), body })
    },
    inShort: true,
  },
  {
    name: 'transfer undone',
    facts: { moved: true, gone: true },
    reach: (stage) => stage.act('otherSecretary', members.undoTransfer, them(stage)),
  },
  {
    name: 'their branch merged into the one before',
    facts: { moved: true, gone: true },
    lasting: { merged: true },
    reach: async (stage) => {
      const { otherBranch: orgId, branch: into } = stage.home
      const approvedBy = '云岭县委组织部'
      await stage.act('townWorker', mergeOrg, { params: { orgId }, body: { into, approvedBy } })
    },
    inShort: true,
  },
  {
    name: 'erased at their wish',
    facts: { moved: true, gone: true },
    lasting: { erased: true },
    reach: async (stage) => {
      const { code } = await stage.people.secretary.who.do(members.issueLinkCode, them(stage))
      const again = await givenSomebody(stage.system, {})
      const { bindingId } = await again.do(openBindingByCode, { body: { code, name: canary.name } })
      await again.do(confirmBinding, { params: { bindingId } })
      await again.do(requestErasure, {})
    },
    inShort: true,
  },
]
