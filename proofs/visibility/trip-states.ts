import { logContact } from '@shared/contact/contract'
import { placeInflow, verifyInflow } from '@shared/inflow/contract'
import * as members from '@shared/member/contract'
import * as sweeps from '@shared/sweep/contract'
import * as trips from '@shared/trip/contract'
import { todayOf } from '../../functions/delegation/testing/agreements'
import { aSweep } from '../../functions/sweep/testing/sweeps'
import { newId } from '../../functions/testing/people'
import { codeOf } from '../../functions/testing/trips'
import { canary } from './canaries'
import { file, filing, type Stage, type State, them, trip } from './stage'

const theNewcomer = ({ inflowId }: Stage) => ({ params: { inflowId } })

/** The day on which they left, which nobody changes once they are there. */
const leftOn = async (stage: Stage) =>
  (await stage.people.member.who.do(trips.readTrip, trip(stage, 0))).leaveOn

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

/** A trip to a station of another county, from the filing to its end; and somebody from elsewhere who comes there. */
export const tripStates: readonly State[] = [
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
  },
  { name: 'filed, and silent for long', facts: {}, reach: (stage) => passInSilence(stage, 9) },
  {
    name: 'returned for completion',
    facts: {},
    reach: (stage) =>
      stage.act('secretary', trips.returnTripForCompletion, {
        ...{ ...trip(stage, 0), body: { reason: canary.returnReason } },
      }),
  },
  {
    name: 'completed',
    facts: {},
    reach: (stage) => stage.act('tripsDelegate', trips.completeTrip, { ...trip(stage, 0), body: filing() }),
  },
  {
    name: 'registered',
    facts: {},
    reach: (stage) => stage.act('secretary', trips.registerTrip, trip(stage, 0)),
  },
  {
    name: 'managed at origin',
    facts: {},
    reach: (stage) => stage.act('secretary', trips.manageTripAtOrigin, trip(stage, 0)),
  },
  {
    name: 'routed',
    facts: { host: 'first' },
    reach: (stage) =>
      stage.act('secretary', trips.routeTrip, {
        ...trip(stage, 0),
        body: { stationId: stage.south.station },
      }),
  },
  {
    name: 'routed elsewhere',
    facts: { host: 'second' },
    reach: (stage) =>
      stage.act('secretary', trips.routeTrip, {
        ...{ ...trip(stage, 0), body: { stationId: stage.south.otherStation } },
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
        ...trip(stage, 0),
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
        ...trip(stage, 0),
        body: { ...filing(), leaveOn: await leftOn(stage) },
      })
      await stage.act('member', trips.visitHome, { ...trip(stage, 0), body: { from: on, until: on } })
      await stage.act('secretary', trips.confirmMobile, { ...trip(stage, 0), body: { isMobile: true } })
      await stage.act('secretary', trips.registerNationally, { ...trip(stage, 0), body: { on } })
    },
  },
  {
    name: 'return reported',
    facts: { host: 'second' },
    reach: (stage) => stage.act('tripsDelegate', trips.reportReturn, trip(stage, 0)),
  },
  {
    name: 'archived',
    facts: {},
    reach: (stage) => stage.act('secretary', trips.archiveTrip, trip(stage, 0)),
  },
]
