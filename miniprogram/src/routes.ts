import Taro from '@tarojs/taro'
import type {
  ContactId,
  ContactPlanId,
  DeskTicketId,
  InflowId,
  InServiceId,
  MemberId,
  OrgId,
  PlaceId,
  ShiftId,
  StationId,
  SweepId,
  TripId,
  WishId,
} from '@shared/ids'
import type { PersonId } from '@shared/contact/person'
import type { SheetFigure } from '@shared/contact/sheet'
import type { Day } from '@shared/time'
import type { WishList } from '@shared/wish/words'

/** The tab pages. */
const tabs = {
  today: '/pages/today/index',
  stations: '/pages/stations/index',
  wishes: '/pages/wishes/index',
  me: '/pages/me/index',
} as const

/** What was found in a sweep, and is asked about at once on the member's page. */
type StepFromSweep = 'record_death' | 'transfer'

/** Every other page, and what it is opened with. */
interface Pages {
  '/features/trip/pages/file/index': { tripId: TripId } | undefined
  '/features/trip/pages/trip/index': { tripId: TripId }
  '/features/trip/pages/scan/index': undefined
  '/features/trip/pages/route/index': { tripId: TripId }
  '/features/trip/pages/place/index': { tripId: TripId }
  '/features/trip/pages/waiting/index': { orgId: OrgId } | undefined
  '/features/trip/pages/expected/index': undefined
  '/features/trip/pages/hosted/index': { orgId: OrgId } | undefined
  '/features/trip/pages/change/index': { tripId: TripId; why?: 'elsewhere' }
  '/features/trip/pages/share/index': undefined
  '/features/trip/pages/still/index': { tripId: TripId }
  '/features/trip/pages/away/index': { orgId: OrgId } | undefined
  '/features/trip/pages/national/index': { orgId: OrgId } | undefined
  '/features/trip/pages/behalf/index': { memberId: MemberId } | { orgId: OrgId } | undefined
  '/features/letter/pages/write/index': { tripId: TripId }
  '/features/letter/pages/letters/index': { orgId: OrgId } | undefined
  '/features/desk/pages/login/index': { ticketId: DeskTicketId } | undefined
  '/features/desk/pages/confirm/index': undefined
  '/features/station/pages/station/index': { stationId: StationId }
  '/features/station/pages/code/index': { stationId: StationId }
  '/features/station/pages/edit/index': { stationId: StationId }
  '/features/station/pages/screens/index': { stationId: StationId; code?: string }
  '/features/station/pages/arrivals/index': { stationId: StationId }
  '/features/station/pages/card/index': { tripId: TripId }
  '/features/account/pages/bind/index': undefined
  '/features/account/pages/ask-branch/index': undefined
  '/features/account/pages/resident/index': undefined
  '/features/account/pages/invitation/index': undefined
  '/features/privacy/pages/my-data/index': undefined
  '/features/privacy/pages/everything/index': undefined
  '/features/privacy/pages/looks/index': undefined
  '/features/privacy/pages/consents/index': undefined
  '/features/privacy/pages/phone/index': undefined
  '/features/privacy/pages/erase/index': undefined
  '/features/delegation/pages/delegates/index': undefined
  '/features/delegation/pages/offer/index': undefined
  '/features/delegation/pages/principals/index': undefined
  '/features/delegation/pages/accept/index': undefined
  '/features/delegation/pages/record/index': { memberId: MemberId }
  '/features/delegation/pages/stop/index': { tripId: TripId } | undefined
  '/features/member/pages/members/index': { orgId: OrgId; name?: string } | undefined
  '/features/member/pages/member/index': {
    memberId: MemberId
    why?: 'sweep' | 'contact_due'
    step?: StepFromSweep
  }
  '/features/member/pages/correct/index': { memberId: MemberId }
  '/features/member/pages/link-code/index': { memberId: MemberId }
  '/features/member/pages/add/index': { orgId: OrgId }
  '/features/member/pages/move/index': { memberId: MemberId }
  '/features/member/pages/requests/index': { orgId: OrgId } | undefined
  '/features/member/pages/death-reports/index': { orgId: OrgId } | undefined
  '/features/sweep/pages/sweeps/index': undefined
  '/features/sweep/pages/list/index': { sweepId: SweepId; orgId: OrgId }
  '/features/sweep/pages/progress/index': { sweepId: SweepId; orgId?: OrgId }
  '/features/sweep/pages/start/index': undefined
  '/features/sweep/pages/link/index': { sweepId: SweepId; orgId: OrgId }
  '/features/org/pages/tree/index': undefined
  '/features/org/pages/org/index': { orgId: OrgId }
  '/features/org/pages/arrange/index': {
    orgId: OrgId
    step: 'create' | 'change' | 'move' | 'merge' | 'close'
    /** A temporary group for those who are there. */
    groupIn?: string
  }
  '/features/org/pages/limits/index': undefined
  '/features/org/pages/retention/index': undefined
  '/features/grant/pages/roles/index': { orgId: OrgId }
  '/features/grant/pages/give/index': { orgId: OrgId }
  '/features/community/pages/towns/index': undefined
  '/features/community/pages/town/index': { townCode: string }
  '/features/community/pages/place/index': { placeId: PlaceId }
  '/features/community/pages/death/index': { placeId: PlaceId }
  '/features/community/pages/figures/index': { placeId: PlaceId } | undefined
  '/features/community/pages/edit/index':
    { townCode: string } | { parentId: PlaceId } | { placeId: PlaceId } | { householdsOf: PlaceId }
  '/features/community-report/pages/mine/index': undefined
  '/features/community-report/pages/file/index': { inServiceId: InServiceId } | undefined
  '/features/community-report/pages/people/index': { placeId: PlaceId }
  '/features/community-report/pages/confirm/index': { placeId: PlaceId; inServiceId: InServiceId }
  '/features/community-report/pages/units/index': undefined
  '/features/post/pages/open/index': undefined
  '/features/post/pages/hours/index': undefined
  '/features/post/pages/certificate/index': undefined
  '/features/points/pages/mine/index': undefined
  '/features/post/pages/shifts/index': { placeId: PlaceId }
  '/features/post/pages/offer/index': { placeId: PlaceId }
  '/features/post/pages/shift/index': { shiftId: ShiftId }
  '/features/post/pages/unit-hours/index': undefined
  '/features/post/pages/unit-sheet/index': { placeId: PlaceId } | undefined
  '/features/post/pages/kinds/index': undefined
  '/features/audit/pages/log/index': undefined
  '/features/inflow/pages/register/index': { stationId: StationId } | undefined
  '/features/inflow/pages/mine/index': undefined
  '/features/inflow/pages/bind/index': undefined
  '/features/inflow/pages/paper/index': undefined
  '/features/inflow/pages/list/index': { orgId: OrgId } | undefined
  '/features/inflow/pages/one/index': { inflowId: InflowId }
  '/features/inflow/pages/place/index': { inflowId: InflowId }
  '/features/inflow/pages/letter/index': { inflowId: InflowId }
  '/features/inflow/pages/same/index': { inflowId: InflowId }
  '/features/wish/pages/wish/index': { wishId: WishId; as?: 'own' }
  '/features/wish/pages/post/index': undefined
  '/features/wish/pages/mine/index': undefined
  '/features/wish/pages/claims/index': undefined
  '/features/wish/pages/inbox/index': { placeId: PlaceId; list?: WishList } | undefined
  '/features/wish/pages/verify/index': { wishId: WishId }
  '/features/wish/pages/arrange/index': { wishId: WishId }
  '/features/wish/pages/paper/index': undefined
  '/features/wish/pages/redirect/index': { wishId: WishId }
  '/features/wish/pages/similar/index': { wishId: WishId }
  '/features/wish/pages/slip/index': { wishId: WishId; as?: 'own' }
  '/features/contact/pages/log/index': { memberId: PersonId; how?: 'phone'; corrects?: ContactId; on?: Day }
  '/features/contact/pages/contacts/index': { memberId: PersonId }
  '/features/contact/pages/due/index': undefined
  '/features/contact/pages/plans/index': undefined
  '/features/contact/pages/plan/index': { planId: ContactPlanId } | undefined
  '/features/contact/pages/sheet/index': { orgId: OrgId }
  '/features/contact/pages/entries/index': { orgId: OrgId; period: string; figure: SheetFigure }
}

function address<P extends keyof Pages>(page: P, params: Pages[P]): string {
  const query = Object.entries<string>(params ?? {}).map(([name, id]) => `${name}=${encodeURIComponent(id)}`)
  return query.length > 0 ? `${page}?${query.join('&')}` : page
}

const open = <P extends keyof Pages>(page: P, params: Pages[P]) =>
  Taro.navigateTo({ url: address(page, params) })

/** Every way from one page to another. Nothing else calls `navigateTo`, `redirectTo` or `switchTab`. */
export const go = {
  toToday: () => Taro.switchTab({ url: tabs.today }),
  toStations: () => Taro.switchTab({ url: tabs.stations }),
  toMe: () => Taro.switchTab({ url: tabs.me }),
  /** A new filing. */
  toFile: () => open('/features/trip/pages/file/index', undefined),
  /** Completing a filing that came back. */
  toComplete: (tripId: TripId) => open('/features/trip/pages/file/index', { tripId }),
  toTrip: (tripId: TripId) => open('/features/trip/pages/trip/index', { tripId }),
  /** In place of the page that is open, so that going back doesn't lead to a form that was sent. */
  toTripInstead: (tripId: TripId) =>
    Taro.redirectTo({ url: address('/features/trip/pages/trip/index', { tripId }) }),
  toScan: () => open('/features/trip/pages/scan/index', undefined),
  /** Choosing a station for a trip. */
  toRoute: (tripId: TripId) => open('/features/trip/pages/route/index', { tripId }),
  /** Choosing a branch at the host's. */
  toPlace: (tripId: TripId) => open('/features/trip/pages/place/index', { tripId }),
  /** All that waits for the branch. */
  toWaiting: () => open('/features/trip/pages/waiting/index', undefined),
  /** What waits for an organisation below in which nobody works. */
  toWaitingOf: (orgId: OrgId) => open('/features/trip/pages/waiting/index', { orgId }),
  /** Something of a trip is different; `elsewhere`: on to another county. */
  toChange: (tripId: TripId, why?: 'elsewhere') =>
    open('/features/trip/pages/change/index', { tripId, ...(why && { why }) }),
  /** A card for a group: 要出门点这里. */
  toShareFiling: () => open('/features/trip/pages/share/index', undefined),
  /** 电话还是这个吗？ */
  toStill: (tripId: TripId) => open('/features/trip/pages/still/index', { tripId }),
  /** Who of the branch is away. */
  toAway: (orgId?: OrgId) => open('/features/trip/pages/away/index', orgId && { orgId }),
  /** Writing down that several stand in the national register. */
  toNational: (orgId?: OrgId) => open('/features/trip/pages/national/index', orgId && { orgId }),
  /** Filing in a member's place; without one, somebody of the branch is chosen first. */
  toFileOnBehalf: (memberId?: MemberId) =>
    open('/features/trip/pages/behalf/index', memberId && { memberId }),
  /** The same for somebody of that branch, who is chosen first. */
  toFileForBranch: (orgId: OrgId) => open('/features/trip/pages/behalf/index', { orgId }),
  /** The hand-over letter of a trip. */
  toLetter: (tripId: TripId) => open('/features/letter/pages/write/index', { tripId }),
  /** The letters that the branch has written; of the own one, when none is named. */
  toLetters: (orgId?: OrgId) => open('/features/letter/pages/letters/index', orgId && { orgId }),
  /** All who are expected at the host's station. */
  toExpected: () => open('/features/trip/pages/expected/index', undefined),
  /** Whom the station, or the branch, has with it; or another branch below. */
  toHosted: (orgId?: OrgId) => open('/features/trip/pages/hosted/index', orgId && { orgId }),
  /** Letting a computer in, by its code. */
  toDeskLogin: () => open('/features/desk/pages/login/index', undefined),
  /** In place of the page that scanned it. */
  toDeskLoginInstead: (ticketId: DeskTicketId) =>
    Taro.redirectTo({ url: address('/features/desk/pages/login/index', { ticketId }) }),
  /** What computers ask of this phone. */
  toDeskConfirm: () => open('/features/desk/pages/confirm/index', undefined),
  toStation: (stationId: StationId) => open('/features/station/pages/station/index', { stationId }),
  toCode: (stationId: StationId) => open('/features/station/pages/code/index', { stationId }),
  /** Hours, number and services of the host's own station. */
  toEditStation: (stationId: StationId) => open('/features/station/pages/edit/index', { stationId }),
  /** The screens that show the station's code. */
  toScreens: (stationId: StationId) => open('/features/station/pages/screens/index', { stationId }),
  /** In place of the page that scanned the code of a screen that waits. */
  toScreensInstead: (stationId: StationId, code: string) =>
    Taro.redirectTo({ url: address('/features/station/pages/screens/index', { stationId, code }) }),
  /** Who came to the station today, and who comes with a paper. */
  toArrivals: (stationId: StationId) => open('/features/station/pages/arrivals/index', { stationId }),
  /** A paper with a trip's code, for somebody without a phone. */
  toTripPaper: (tripId: TripId) => open('/features/station/pages/card/index', { tripId }),
  /** Saying which member of the roster one is. */
  toBind: () => open('/features/account/pages/bind/index', undefined),
  /** Leaving name and number with a branch that is to help. */
  toAskBranch: () => open('/features/account/pages/ask-branch/index', undefined),
  toResident: () => open('/features/account/pages/resident/index', undefined),
  /** Taking up a role by its code. */
  toInvitation: () => open('/features/account/pages/invitation/index', undefined),
  toMyData: () => open('/features/privacy/pages/my-data/index', undefined),
  /** All that is kept about oneself, whole. */
  toEverything: () => open('/features/privacy/pages/everything/index', undefined),
  /** Who looked at one's contacts. */
  toLooks: () => open('/features/privacy/pages/looks/index', undefined),
  toConsents: () => open('/features/privacy/pages/consents/index', undefined),
  /** One's own new number. */
  toOwnPhone: () => open('/features/privacy/pages/phone/index', undefined),
  toErase: () => open('/features/privacy/pages/erase/index', undefined),
  /** Who may act for me. */
  toDelegates: () => open('/features/delegation/pages/delegates/index', undefined),
  toOfferDelegation: () => open('/features/delegation/pages/offer/index', undefined),
  /** For whom I may act. */
  toPrincipals: () => open('/features/delegation/pages/principals/index', undefined),
  toAcceptDelegation: () => open('/features/delegation/pages/accept/index', undefined),
  /** Whom a member without a phone has asked to act for them. */
  toRecordDelegation: (memberId: MemberId) => open('/features/delegation/pages/record/index', { memberId }),
  /** A member has come who wants somebody to act for them no longer; with a trip, the one whose it is. */
  toStopDelegation: (tripId?: TripId) => open('/features/delegation/pages/stop/index', tripId && { tripId }),
  /** The roster of a branch; of the own one, or to choose one, when none is named. */
  toMembers: (branch?: { orgId: OrgId; name?: string }) =>
    open('/features/member/pages/members/index', branch),
  /** One member; `why` says for what task, which the member reads when a contact is opened; `step` asks about it at once. */
  toMember: (memberId: MemberId, why?: 'sweep' | 'contact_due', step?: StepFromSweep) =>
    open('/features/member/pages/member/index', { memberId, ...(why && { why }), ...(step && { step }) }),
  toCorrect: (memberId: MemberId) => open('/features/member/pages/correct/index', { memberId }),
  /** Somebody joins that branch's roster. */
  toAddMember: (orgId: OrgId) => open('/features/member/pages/add/index', { orgId }),
  /** A member goes over to another branch. */
  toMoveMember: (memberId: MemberId) => open('/features/member/pages/move/index', { memberId }),
  /** A one-time code that binds a member's phone. */
  toLinkCode: (memberId: MemberId) => open('/features/member/pages/link-code/index', { memberId }),
  /** Who asks the branch for help with binding. */
  toBindingRequests: (orgId?: OrgId) => open('/features/member/pages/requests/index', orgId && { orgId }),
  /** Of whom communities say that they died. */
  toDeathReports: (orgId?: OrgId) => open('/features/member/pages/death-reports/index', orgId && { orgId }),
  toSweeps: () => open('/features/sweep/pages/sweeps/index', undefined),
  /** A branch's list of a sweep. */
  toSweepList: (sweepId: SweepId, orgId: OrgId) =>
    open('/features/sweep/pages/list/index', { sweepId, orgId }),
  /** How far a sweep is below the own organisation, or below another under it. */
  toSweepProgress: (sweepId: SweepId, orgId?: OrgId) =>
    open('/features/sweep/pages/progress/index', { sweepId, ...(orgId && { orgId }) }),
  /** In place of the form that began it. */
  toSweepProgressInstead: (sweepId: SweepId) =>
    Taro.redirectTo({ url: address('/features/sweep/pages/progress/index', { sweepId }) }),
  toStartSweep: () => open('/features/sweep/pages/start/index', undefined),
  /** A link by which a branch's members answer for themselves. */
  toSweepLink: (sweepId: SweepId, orgId: OrgId) =>
    open('/features/sweep/pages/link/index', { sweepId, orgId }),
  /** The county's tree of organisations. */
  toTree: () => open('/features/org/pages/tree/index', undefined),
  toOrg: (orgId: OrgId) => open('/features/org/pages/org/index', { orgId }),
  /** Setting up below it, changing, moving, merging or closing it. */
  /** Setting up a temporary group below a branch, for those who are away in one place. */
  toGroupFor: (orgId: OrgId, groupIn: string) =>
    open('/features/org/pages/arrange/index', { orgId, step: 'create', groupIn }),
  toArrange: (orgId: OrgId, step: Pages['/features/org/pages/arrange/index']['step']) =>
    open('/features/org/pages/arrange/index', { orgId, step }),
  /** How long each party has in the county. */
  toLimits: () => open('/features/org/pages/limits/index', undefined),
  /** How long what is kept. */
  toRetention: () => open('/features/org/pages/retention/index', undefined),
  /** Who holds which role at an organisation and below it. */
  toRoles: (orgId: OrgId) => open('/features/grant/pages/roles/index', { orgId }),
  toGiveRole: (orgId: OrgId) => open('/features/grant/pages/give/index', { orgId }),
  /** Towns, communities, compounds and buildings. */
  toTowns: () => open('/features/community/pages/towns/index', undefined),
  toTown: (townCode: string) => open('/features/community/pages/town/index', { townCode }),
  toPlaceOf: (placeId: PlaceId) => open('/features/community/pages/place/index', { placeId }),
  /** Telling a branch that somebody of a place has died. */
  /** Of a place; without one, of what one's role answers for. */
  toCommunityFigures: (placeId?: PlaceId) =>
    open('/features/community/pages/figures/index', placeId && { placeId }),
  toTellDeath: (placeId: PlaceId) => open('/features/community/pages/death/index', { placeId }),
  /** A new place in a town or in another, a place changed, or a household put down. */
  toEditPlace: (what: Pages['/features/community/pages/edit/index']) =>
    open('/features/community/pages/edit/index', what),
  /** To which compounds one has reported. */
  toMyCommunityReports: () => open('/features/community-report/pages/mine/index', undefined),
  /** In place of the form that was sent. */
  toMyCommunityReportsInstead: () =>
    Taro.redirectTo({ url: address('/features/community-report/pages/mine/index', undefined) }),
  /** A new report, or saying anew what one could do. */
  toFileCommunityReport: (inServiceId?: InServiceId) =>
    open('/features/community-report/pages/file/index', inServiceId && { inServiceId }),
  /** Who has reported to a place. */
  toReportedPeople: (placeId: PlaceId) => open('/features/community-report/pages/people/index', { placeId }),
  toConfirmCommunityReport: (placeId: PlaceId, inServiceId: InServiceId) =>
    open('/features/community-report/pages/confirm/index', { placeId, inServiceId }),
  /** To which communities the own organisation has reported. */
  toUnitReports: () => open('/features/community-report/pages/units/index', undefined),
  /** What a member can sign up for where they have reported. */
  toOpenShifts: () => open('/features/post/pages/open/index', undefined),
  /** What one has signed up for and served. */
  toMyHours: () => open('/features/post/pages/hours/index', undefined),
  toMyPoints: () => open('/features/points/pages/mine/index', undefined),
  toCertificate: () => open('/features/post/pages/certificate/index', undefined),
  /** The posts of a place. */
  toShifts: (placeId: PlaceId) => open('/features/post/pages/shifts/index', { placeId }),
  toOfferPost: (placeId: PlaceId) => open('/features/post/pages/offer/index', { placeId }),
  /** Who has signed up for a shift, and who came. */
  toShift: (shiftId: ShiftId) => open('/features/post/pages/shift/index', { shiftId }),
  /** What one's own unit is told of one's hours. */
  toUnitHours: () => open('/features/post/pages/unit-hours/index', undefined),
  /** What a unit is told, or was of those who have reported to a place. */
  toUnitSheet: (placeId?: PlaceId) => open('/features/post/pages/unit-sheet/index', placeId && { placeId }),
  /** The posts that the county offers. */
  toPostKinds: () => open('/features/post/pages/kinds/index', undefined),
  /** The county's log, for its auditor. */
  toLog: () => open('/features/audit/pages/log/index', undefined),
  /** Writing a contact down. */
  toLogContact: (memberId: PersonId) => open('/features/contact/pages/log/index', { memberId }),
  /** The same, filled in: they have just been called. */
  toLogCall: (memberId: PersonId) => open('/features/contact/pages/log/index', { memberId, how: 'phone' }),
  /** Writing an entry anew that was wrong. */
  toCorrectContact: (memberId: PersonId, { contactId: corrects, on }: { contactId: ContactId; on: Day }) =>
    open('/features/contact/pages/log/index', { memberId, corrects, on }),
  /** When somebody was in touch with a member. */
  toContacts: (memberId: PersonId) => open('/features/contact/pages/contacts/index', { memberId }),
  /** In place of the form that was sent. */
  toContactsInstead: (memberId: PersonId) =>
    Taro.redirectTo({ url: address('/features/contact/pages/contacts/index', { memberId }) }),
  /** Whom to contact by the county's plans, and what was promised. */
  toContactsDue: () => open('/features/contact/pages/due/index', undefined),
  toContactPlans: () => open('/features/contact/pages/plans/index', undefined),
  /** A plan to be changed, or a new one. */
  toContactPlan: (planId?: ContactPlanId) => open('/features/contact/pages/plan/index', planId && { planId }),
  /** A quarter or a year in figures. */
  toContactSheet: (orgId: OrgId) => open('/features/contact/pages/sheet/index', { orgId }),
  /** What stands behind one of them. */
  toContactEntries: (what: Pages['/features/contact/pages/entries/index']) =>
    open('/features/contact/pages/entries/index', what),
  /** A member from elsewhere registers at a station; without one, they scan its code first. */
  toRegisterInflow: (stationId?: StationId) =>
    open('/features/inflow/pages/register/index', stationId && { stationId }),
  /** One's own registration as a member from elsewhere. */
  toMyInflow: () => open('/features/inflow/pages/mine/index', undefined),
  /** In place of the form that was sent. */
  toMyInflowInstead: () => Taro.redirectTo({ url: address('/features/inflow/pages/mine/index', undefined) }),
  /** Finding oneself who was registered on paper. */
  toBindInflow: () => open('/features/inflow/pages/bind/index', undefined),
  /** Typing in a form. */
  toInflowOnPaper: () => open('/features/inflow/pages/paper/index', undefined),
  /** Members from elsewhere: at the station, of the organisation, of the county; or of one organisation. */
  toInflowList: (orgId?: OrgId) => open('/features/inflow/pages/list/index', orgId && { orgId }),
  toInflow: (inflowId: InflowId) => open('/features/inflow/pages/one/index', { inflowId }),
  toInflowInstead: (inflowId: InflowId) =>
    Taro.redirectTo({ url: address('/features/inflow/pages/one/index', { inflowId }) }),
  /** Choosing the branch that somebody takes part in. */
  toPlaceInflow: (inflowId: InflowId) => open('/features/inflow/pages/place/index', { inflowId }),
  /** The letter to the branch at home. */
  toInflowLetter: (inflowId: InflowId) => open('/features/inflow/pages/letter/index', { inflowId }),
  /** Those with the same number, side by side. */
  toSameInflow: (inflowId: InflowId) => open('/features/inflow/pages/same/index', { inflowId }),
  /** What people nearby wish for. */
  toWishes: () => Taro.switchTab({ url: tabs.wishes }),
  /** One wish; `own`: as oneself, whatever role one acts in. */
  toWish: (wishId: WishId, as?: 'own') =>
    open('/features/wish/pages/wish/index', { wishId, ...(as && { as }) }),
  /** In place of the form that was sent. */
  toWishInstead: (wishId: WishId, as?: 'own') =>
    Taro.redirectTo({ url: address('/features/wish/pages/wish/index', { wishId, ...(as && { as }) }) }),
  toPostWish: () => open('/features/wish/pages/post/index', undefined),
  toMyWishes: () => open('/features/wish/pages/mine/index', undefined),
  toMyClaims: () => open('/features/wish/pages/claims/index', undefined),
  /** Wishes to verify, to publish, and what goes on with them, in a place that one answers for. */
  /** Opened at one of its headings, where somebody comes from a number. */
  toWishInbox: (placeId?: PlaceId, list?: WishList) =>
    open('/features/wish/pages/inbox/index', placeId && { placeId, ...(list && { list }) }),
  toVerifyWish: (wishId: WishId) => open('/features/wish/pages/verify/index', { wishId }),
  /** Where, when and with which code word somebody comes. */
  toArrangeWish: (wishId: WishId) => open('/features/wish/pages/arrange/index', { wishId }),
  /** Typing in a card that somebody wrote on paper. */
  toWishOnPaper: () => open('/features/wish/pages/paper/index', undefined),
  /** To somebody who can do it. */
  toRedirectWish: (wishId: WishId) => open('/features/wish/pages/redirect/index', { wishId }),
  /** Others near in time and place that may be the same. */
  toSimilarWishes: (wishId: WishId) => open('/features/wish/pages/similar/index', { wishId }),
  /** Who comes, when and with which code word, in large print. */
  toWishSlip: (wishId: WishId, as?: 'own') =>
    open('/features/wish/pages/slip/index', { wishId, ...(as && { as }) }),
  back: () => Taro.navigateBack(),
}
