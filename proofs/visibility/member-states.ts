import { confirmBinding, openBindingByCode } from '@shared/account/contract'
import { reportDeath } from '@shared/death-report/contract'
import * as members from '@shared/member/contract'
import { mergeOrg } from '@shared/org/contract'
import { giveConsent, requestErasure, withdrawConsent } from '@shared/privacy/contract'
import { currentVersion } from '@shared/privacy/notice'
import * as trips from '@shared/trip/contract'
import { todayOf } from '../../functions/delegation/testing/agreements'
import { givenSomebody, newId } from '../../functions/testing/people'
import { canary } from './canaries'
import { file, type State, them } from './stage'

/** What becomes of somebody after a trip: who keeps in touch, and what they are told. */
export const afterwards: readonly State[] = [
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
]

/** What becomes of them on the roster, to the end. */
export const memberStates: readonly State[] = [
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
  },
  {
    name: 'erased at their wish',
    facts: { moved: true, gone: true },
    lasting: { erased: true },
    reach: async (stage) => {
      const { code } = await stage.people.secretary.who.do(members.issueLinkCode, them(stage))
      const again = await givenSomebody(stage.system, {})
      for (const kind of ['notice', 'sensitive'] as const)
        await again.do(giveConsent, { body: { kind, version: currentVersion(kind), how: 'self' } })
      const { bindingId } = await again.do(openBindingByCode, { body: { code, name: canary.name } })
      await again.do(confirmBinding, { params: { bindingId } })
      await again.do(requestErasure, {})
    },
    inShort: true,
  },
]
