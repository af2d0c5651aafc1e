import { aTelling, spoken } from '../../functions/inflow/testing/registrations'
import { newId } from '../../functions/testing/people'
import { asRead, type Call, nobody, ofBranch, officers, own } from './calling'

/** The host of the station, and the organisation that it belongs to. */
const hosts = ['otherHost', 'aboveHost'] as const

const step = (body?: object): Call => ({
  ask: ({ inflowId }) => ({ params: { inflowId }, ...(body && { body }) }),
  may: hosts,
})

/** What is about members from elsewhere, who are on no roster here. */
export const callsAboutInflow: Record<string, Call> = {
  ...asRead('listInflow', ofBranch),
  ...asRead('countMobileBranch', ofBranch),
  ...asRead('listInflowAtStation', [...hosts, 'southOfficer']),
  ...asRead('listInflowOfCounty', officers),
  ...asRead('countInflow', officers),
  ...asRead('readInflow', [...hosts, 'southOfficer']),
  ...asRead('readOwnInflow', 'own'),
  ...asRead('readInflowLetter', hosts),
  ...asRead('listInflowDuplicates', hosts),
  ...asRead('revealInflow', hosts),
  registerInflow: own(({ system, south }) => ({
    body: {
      ...{ inflowId: newId('inflow'), stationId: south.otherStation, phone: '19900008878' },
      ...aTelling(system),
    },
  })),
  registerInflowOnPaper: {
    ask: ({ system, south }) => ({
      body: {
        ...{ inflowId: newId('inflow'), stationId: south.otherStation, phone: '19900008878' },
        ...{ consent: spoken(), ...aTelling(system) },
      },
    }),
    may: ['otherHost'],
  },
  bindInflow: { ask: () => ({ body: { phoneCode: 'guessed', name: '马志远' } }), may: nobody },
  completeInflow: {
    ask: ({ system, inflowId }) => ({
      ...{ params: { inflowId }, body: { ...aTelling(system), phone: '19900008877' } },
    }),
    may: hosts,
  },
  returnInflowForCompletion: step({ reason: '少了介绍信' }),
  verifyInflow: step({ how: 'in_person' }),
  placeInflow: {
    ask: ({ inflowId, south }) => ({ params: { inflowId }, body: { orgId: south.communityBranch } }),
    may: hosts,
  },
  tellInflowOrigin: step({ on: '2026-01-01', how: 'letter' }),
  sayInflowLeaves: step({ on: '2026-01-01' }),
  changeInflowContacts: step({ address: '榆亚路 3 号' }),
  closeInflow: step({ outcome: 'left' }),
  withdrawInflow: { ...step(), may: nobody },
  removeInflow: step(),
  settleInflowDuplicate: step({ is: 'apart', from: newId('inflow') }),
}
