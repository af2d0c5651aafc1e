import { readFileSync } from 'node:fs'
import { endpoints } from '@shared/contract'
import { fromRoot } from '../local/project-root'
import { costsIn, costTable } from './testing/cost-table'
import { type Cost, type Costs, measureCosts } from './testing/costs'

let costs: Costs
beforeAll(async () => {
  costs = await measureCosts()
}, 1_200_000)

/** How many round trips a call may take beside authentication's. */
const budget: Partial<Record<string, number>> = {
  // The code, its letter, the trip, the county and its tree; a picture needs WeChat's token, too.
  // Who reads what was to be told them says so, after the letter and the trip have been read once more.
  ...{ openLetter: 9, answerLetter: 5, acknowledgeLetter: 6, revealByLetter: 7, revealLetterAnswer: 5 },
  ...{ makeLetter: 3, readLetterCode: 8, callBackLetter: 4, turnAwayLetter: 3 },
  // The lines of who is away and, of a branch that asks for a group, their trips, and whether it has asked this month.
  ...{ proposeGroup: 4 },
  // Whoever asks first counts, and keeps what was counted.
  ...{ readAwayFigures: 5 },
  // The trip with its events, its station, and who leaves with them.
  ...{ readTrip: 4 },
  ...{ fileTrip: 2, checkIn: 3, readToday: 4, listLetters: 3 },
  // No session yet: openid, account, session, county, member; on a first visit the account is made. A line in the log.
  ...{ logIn: 7 },
  // Whom it is for, what stands there, and how far both guards have grown.
  ...{
    acceptDelegation: 5,
    readDelegationOffer: 3,
    endDelegationBySlip: 4,
    endDelegation: 3,
    offerDelegation: 3,
  },
  ...{ recordDelegation: 3, renewDelegation: 3 },
  // The host stands to a member by the open trip: two reads more.
  ...{ listDelegates: 4 },
  // The member, then the guards of trip and account; the trips. What ends with a death is many things.
  ...{ listMembers: 3, readMember: 3, issueLinkCode: 3, transferMember: 5, confirmDeath: 12 },
  // The open trip follows: its guard, and the trip.
  ...{ setDiscreet: 4, takeOver: 4, handBack: 4, moveMember: 5 },
  // The sweep, the list with its ticks, the roster; the open trip of who is away.
  // A branch's own of those of whom nobody has heard: its roster, its log, then three lists of whom that doesn't name.
  ...{ startSweep: 8, listSweepMembers: 3, tickOff: 4, settleFollow: 4, answerSweep: 5, readSweepLink: 3 },
  // The trip and the station, the member's county when the host is of another, and the number that the roster has.
  ...{ revealTrip: 5 },
  // The place and those above it, then its people, and the branch of each; a report waits for all of what a death ends.
  ...{ listInServiceMembers: 3, countResidents: 3, reportDeath: 4, listDeathReports: 4, closeDeathReport: 3 },
  ...{ confirmReportedDeath: 13 },
  // Consents, then the open trip. Everything about somebody is many things, and so is its end, which is rare.
  ...{ withdrawConsent: 8, exportMyData: 32, requestErasure: 95, receivePush: 93 },
  // A newcomer's consents, station, county and places; WeChat for the number; two of one number are read together.
  ...{
    registerInflow: 11,
    registerInflowOnPaper: 4,
    bindInflow: 14,
    completeInflow: 4,
    changeInflowContacts: 4,
  },
  ...{
    readInflow: 5,
    readOwnInflow: 5,
    readInflowLetter: 2,
    listInflowDuplicates: 3,
    settleInflowDuplicate: 3,
    // With its inbox and its log, line by line.
    removeInflow: 14,
  },
  revealInflow: 3,
  // The row, its place and those above it; who lives where; and the branch of each of a list.
  ...{ fileCommunityReport: 8, changeCommunityReport: 4, endCommunityReport: 5, confirmCommunityReport: 4 },
  ...{ listOwnCommunityReports: 5, listCommunityReports: 5, listUnitReports: 4, putUnitReport: 3 },
  // The shift, its place and those above it; where the member has reported, and when they are to serve.
  // What somebody serves stands in their line of the sheet back to the unit, which is read with it.
  ...{ offerPost: 5, cancelShift: 5, listShifts: 3, listOpenShifts: 7, listSignUps: 5, settleSignUp: 7 },
  ...{ attendShift: 8, answerUnitHours: 5, listUnitHours: 6, listOwnUnitHours: 3 },
  ...{ signUpForShift: 11, leaveShift: 7, listOwnSignUps: 3 },
  // Who takes part, the sum, the page; of a reversal the thing that was confirmed first, then the day of the ledger.
  ...{ readOwnPoints: 3, choosePoints: 2, reversePoints: 7 },
  // The row, its place and those above it, and whom on the roster it names.
  revealInService: 4,
  // Binding asks WeChat and each county's roster; a role reads who holds what there, and who is above.
  // The member and their open trip, then the trip; for a host the trip comes first. What is put right is read too.
  ...{ listContacts: 4, logContact: 6, strikeContact: 2, tickFollowUp: 2 },
  // The plans, then the roster and whom one hosts, then the guards of trips, then the log, as a branch's and as a host's.
  ...{ listContactsDue: 10, readContactSheet: 6, listSheetEntries: 3 },
  acceptInvitation: 4,
  // The screen, the station, once a day that it is still there; whether there is room; the token renewed by force.
  ...{ readScreen: 3, connectScreen: 4, endScreen: 3, readPosterCode: 3 },
  applyImport: 3,
  askForBindingHelp: 3,
  closePlace: 3,
  confirmBinding: 3,
  confirmGrant: 3,
  giveGrant: 6,
  listGrants: 5,
  // Every county is asked, the traveller’s of the measurement too.
  openBinding: 16,
  openBindingByCode: 7,
  putAnchorHousehold: 4,
  releaseBinding: 4,
  revealBindingRequest: 3,
  revokeGrant: 4,
  extendGrant: 3,
  changeOwnPhone: 4,
  askConfirmation: 5,
  // The wish, its place and the one above; of a claim the guard of what is in hand, and the member.
  ...{
    // Of a delegate the member, and whose phone theirs is.
    submitWish: 4,
    listOwnWishes: 3,
    typeInWish: 3,
    readWish: 5,
    answerWish: 5,
    claimWish: 6,
    joinWish: 6,
    leaveWish: 5,
    carryOutWish: 5,
    settleWish: 5,
  },
  ...{ verifyWish: 4, publishWish: 4, arrangeWish: 4, linkWish: 5, revealWish: 4 },
  // Five lists of the inbox at once; where a member has reported to, for the public list, and what they did lately for
  // what suits them best.
  // The place and those above it, what was counted of the county, the places that it names and those above them.
  ...{ readCommunityFigures: 5 },
  ...{ listSimilarWishes: 8, listWishes: 6, listWishInbox: 3, listOwnClaims: 3 },
}
/** A resend is told by its key alone: the cancelled transaction, and the receipt that was kept. */
const ofResend = 1
const budgetOf = ({ endpoint, what }: Cost) =>
  (budget[endpoint] ?? 2) + (what.endsWith('(sent again)') ? ofResend : 0)

test('authentication costs a session, an account with its roles, and a county', () => {
  expect(costs.authentication).toMatchObject({ roundTrips: 3, writeUnits: 0 })
  expect(costs.tree).toMatchObject({ roundTrips: 1 })
})

test('every endpoint keeps to its round trips', () => {
  const over = costs.endpoints.filter((cost) => cost.roundTrips > budgetOf(cost))
  expect(over).toEqual([])
})

test('every endpoint is measured', () => {
  const measured = new Set(costs.endpoints.map(({ endpoint }) => endpoint))
  expect(endpoints.map(({ name }) => name).filter((name) => !measured.has(name))).toEqual(['describeApi'])
})

test('reading writes nothing, but what is kept: WeChat’s token, a count that nobody has made yet', () => {
  const keeps = ['readPosterCode', 'readAwayFigures']
  const reading = endpoints
    .filter(({ method, name }) => method === 'GET' && !keeps.includes(name))
    .map(({ name }) => name)
  expect(costs.endpoints.filter((one) => reading.includes(one.endpoint) && one.writeUnits > 0)).toEqual([])
})

// When it fails for a reason: npx tsx bench/write-costs.ts
test('docs/data-model.md says what was measured', () => {
  expect(costsIn(readFileSync(fromRoot('docs', 'data-model.md'), 'utf8'))).toBe(costTable(costs))
})
