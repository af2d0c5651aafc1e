/** What a secret that only its bearer has answers to whoever made one up, whatever they are. */
const byItsCode = 'whoever has the code may, so it is the code that refuses'
const onlyOnes = 'it is about nothing but the caller’s own'

interface Otherwise {
  codes: readonly string[]
  why: string
}

/**
 * Who may not is refused with 403 or 404. These endpoints may say something else, since nobody is kept from calling them
 * for what they are: each with the codes, and why.
 */
export const otherwise: Record<string, Otherwise> = {
  readInvitation: { codes: ['INVITATION_UNKNOWN'], why: byItsCode },
  acceptInvitation: { codes: ['INVITATION_UNKNOWN'], why: byItsCode },
  openBinding: { codes: ['PHONE_CODE_INVALID', 'ACCOUNT_BOUND_ALREADY'], why: byItsCode },
  openBindingByCode: { codes: ['BINDING_CODE_NO_MATCH', 'ACCOUNT_BOUND_ALREADY'], why: byItsCode },
  confirmBinding: { codes: ['BINDING_EXPIRED'], why: byItsCode },
  bindInflow: { codes: ['CONSENT_NEEDED', 'INFLOW_IS_MEMBER'], why: byItsCode },
  seeDeskTicket: { codes: ['DESK_TICKET_OVER'], why: byItsCode },
  approveDeskTicket: { codes: ['DESK_TICKET_OVER', 'DESK_NEEDS_ROLE'], why: byItsCode },
  refuseDeskTicket: { codes: ['DESK_TICKET_OVER'], why: byItsCode },
  confirm: { codes: ['CONFIRMATION_OVER'], why: byItsCode },
  answerSweep: { codes: ['NOT_BOUND_YET'], why: byItsCode },
  openLetter: { codes: ['LETTER_OVER'], why: byItsCode },
  revealByLetter: { codes: ['LETTER_OVER'], why: byItsCode },
  answerLetter: { codes: ['LETTER_OVER'], why: byItsCode },
  acknowledgeLetter: { codes: ['LETTER_OVER'], why: byItsCode },
  checkIn: { codes: ['NO_TRIP_TO_CHECK_IN', 'CODE_UNREADABLE'], why: onlyOnes },
  fileTrip: { codes: ['TRIP_ID_TAKEN'], why: onlyOnes },
}
