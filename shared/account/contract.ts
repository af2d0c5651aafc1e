import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { receiptSchema } from '../receipt'
import {
  bindingOfferSchema,
  branchSchema,
  countySummarySchema,
  meSchema,
  releaseReasons,
  residenceSchema,
  sessionSchema,
  typedNameSchema,
} from './schema'

export const logIn = defineEndpoint({
  name: 'logIn',
  method: 'POST',
  path: '/v1/sessions',
  action: 'session.open',
  delivery: 'online',
  version: 1,
  body: v.object({ code: v.pipe(v.string(), v.minLength(1), v.maxLength(128)) }),
  status: 201,
  output: sessionSchema,
  errors: ['WECHAT_CODE_INVALID', 'WECHAT_BLOCKED', 'WECHAT_UNAVAILABLE'],
})

export const logOut = defineEndpoint({
  name: 'logOut',
  method: 'DELETE',
  path: '/v1/sessions/current',
  action: 'session.close',
  delivery: 'online',
  version: 1,
  status: 200,
  output: v.object({}),
  errors: [],
})

export const whoAmI = defineEndpoint({
  name: 'whoAmI',
  method: 'GET',
  path: '/v1/me',
  action: 'me.read',
  delivery: 'online',
  version: 1,
  status: 200,
  output: meSchema,
  errors: [],
})

/** Ends every session of the account, this one too. */
export const closeAllSessions = defineEndpoint({
  name: 'closeAllSessions',
  method: 'POST',
  path: '/v1/sessions/close-all',
  action: 'session.closeAll',
  delivery: 'online',
  version: 1,
  status: 200,
  output: receiptSchema,
  errors: [],
})

/** The first step of binding, by the number that WeChat verified and the name as the person types it. */
export const openBinding = defineEndpoint({
  name: 'openBinding',
  method: 'POST',
  path: '/v1/bindings',
  action: 'account.bind',
  delivery: 'online',
  version: 1,
  body: v.object({
    /** Of the button `open-type="getPhoneNumber"`; good once, for five minutes. */
    phoneCode: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
    name: typedNameSchema,
  }),
  status: 201,
  output: bindingOfferSchema,
  phoneOnly: true,
  errors: [
    'PHONE_CODE_INVALID',
    'WECHAT_UNAVAILABLE',
    'BINDING_NO_MATCH',
    'BINDING_AMBIGUOUS',
    'BINDING_TOO_MANY_TRIES',
    'BINDING_EXPIRED',
    'MEMBER_BOUND_ALREADY',
    'ACCOUNT_BOUND_ALREADY',
    'PHONE_NEEDED',
  ],
})

/** The first step of binding, by a one-time code from the secretary, spoken or printed, and the typed name. */
export const openBindingByCode = defineEndpoint({
  name: 'openBindingByCode',
  method: 'POST',
  path: '/v1/bindings/by-code',
  action: 'account.bind',
  delivery: 'online',
  version: 1,
  body: v.object({ code: v.pipe(v.string(), v.minLength(4), v.maxLength(40)), name: typedNameSchema }),
  status: 201,
  output: bindingOfferSchema,
  phoneOnly: true,
  errors: [
    'BINDING_CODE_NO_MATCH',
    'BINDING_TOO_MANY_TRIES',
    'BINDING_EXPIRED',
    'MEMBER_BOUND_ALREADY',
    'ACCOUNT_BOUND_ALREADY',
    'PHONE_NEEDED',
  ],
})

/** The second step: the person has read name and branch and says that it is them. */
export const confirmBinding = defineEndpoint({
  name: 'confirmBinding',
  method: 'POST',
  path: '/v1/bindings/{bindingId}/confirm',
  action: 'account.bind',
  delivery: 'online',
  version: 1,
  params: v.object({ bindingId: idOf('binding') }),
  status: 200,
  output: receiptSchema,
  phoneOnly: true,
  errors: [
    'BINDING_EXPIRED',
    'MEMBER_BOUND_ALREADY',
    'ACCOUNT_BOUND_ALREADY',
    'CONSENT_NEEDED',
    'PHONE_NEEDED',
  ],
})

/** Who can't bind leaves name and verified number with a branch that they choose. Answers the same to anybody. */
export const askForBindingHelp = defineEndpoint({
  name: 'askForBindingHelp',
  method: 'POST',
  path: '/v1/binding-requests',
  action: 'bindingRequest.ask',
  delivery: 'online',
  version: 1,
  body: v.object({
    phoneCode: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
    name: typedNameSchema,
    countyId: idOf('county'),
    orgId: idOf('org'),
  }),
  status: 201,
  output: receiptSchema,
  phoneOnly: true,
  errors: ['PHONE_CODE_INVALID', 'WECHAT_UNAVAILABLE', 'BINDING_TOO_MANY_TRIES', 'PHONE_NEEDED'],
})

/** The branch takes a member off a phone that they lost or gave away. That account's sessions end at once. */
export const releaseBinding = defineEndpoint({
  name: 'releaseBinding',
  method: 'POST',
  path: '/v1/members/{memberId}/release-binding',
  action: 'binding.release',
  delivery: 'online',
  version: 1,
  params: v.object({ memberId: idOf('member') }),
  body: v.object({ reason: v.picklist(releaseReasons) }),
  status: 200,
  output: receiptSchema,
  errors: ['MEMBER_NOT_BOUND'],
})

const resident = {
  method: 'POST',
  action: 'resident.register',
  delivery: 'online',
  version: 1,
  status: 200,
  output: receiptSchema,
  phoneOnly: true,
} as const

/** Registers as a resident, with community and compound alone. */
export const registerResident = defineEndpoint({
  ...resident,
  name: 'registerResident',
  path: '/v1/resident',
  body: residenceSchema,
  errors: ['RESIDENT_ALREADY', 'PLACE_UNKNOWN', 'PHONE_NEEDED'],
})

export const changeResident = defineEndpoint({
  ...resident,
  name: 'changeResident',
  path: '/v1/resident/change',
  body: residenceSchema,
  errors: ['RESIDENT_NOT_YET', 'PLACE_UNKNOWN', 'PHONE_NEEDED'],
})

export const leaveResident = defineEndpoint({
  ...resident,
  name: 'leaveResident',
  path: '/v1/resident/leave',
  errors: ['RESIDENT_NOT_YET', 'PHONE_NEEDED'],
})

/** The counties of this deployment, for who isn't bound yet. Names alone. */
export const listCounties = defineEndpoint({
  name: 'listCounties',
  method: 'GET',
  path: '/v1/counties',
  action: 'county.list',
  delivery: 'online',
  version: 1,
  status: 200,
  output: v.object({ counties: v.array(countySummarySchema) }),
  errors: [],
})

/** A county's branches by name, for who looks for their own. Nobody's name is among them. */
export const listBranches = defineEndpoint({
  name: 'listBranches',
  method: 'GET',
  path: '/v1/counties/{countyId}/branches',
  action: 'county.list',
  delivery: 'online',
  version: 1,
  params: v.object({ countyId: idOf('county') }),
  status: 200,
  output: v.object({ branches: v.array(branchSchema) }),
  errors: [],
})
