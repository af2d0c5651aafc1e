import type { Relation } from './relations'

/** Whose eyes: the columns of docs/rules.md#who-sees-what, and those who act for or after somebody. */
export const viewers = [
  'self',
  'delegate',
  'origin',
  'host',
  'committee',
  'county',
  'community',
  'relieved',
  'nobody',
] as const
export type Viewer = (typeof viewers)[number]

/**
 * How much of a field is shown: `whole`; `kind`, its general sort alone; `reveal`, masked, and whole at one tap
 * that leaves a line in the log; `explained`, the same after a reason has been written; `masked`; `none`.
 */
export type Sight = 'whole' | 'kind' | 'reveal' | 'explained' | 'masked' | 'none'

/** What is known of a person, as far as it is personal. */
export const personalFields = [
  'name',
  'branch',
  'mobile',
  'homeAddress',
  'destination',
  'awayAddress',
  'reason',
  'employer',
  'emergency',
  'host',
  'roster',
  'note',
] as const
export type PersonalField = (typeof personalFields)[number]

type Row = Record<Viewer, Sight>
const nobody = {
  self: 'none',
  delegate: 'none',
  origin: 'none',
  host: 'none',
  committee: 'none',
  county: 'none',
  community: 'none',
  relieved: 'none',
  nobody: 'none',
} as const satisfies Row

/**
 * Who sees what, as data: docs/rules.md#who-sees-what. The server masks by this table, and a test holds every
 * endpoint's output against it. The county's department gets counts of what it may not see one by one.
 */
export const visibility: Record<PersonalField, Row> = {
  name: {
    ...nobody,
    ...{ self: 'whole', delegate: 'whole', origin: 'whole', host: 'whole', committee: 'whole' },
    ...{ county: 'whole', community: 'whole', relieved: 'whole' },
  },
  branch: {
    ...nobody,
    ...{ self: 'whole', delegate: 'whole', origin: 'whole', host: 'whole', committee: 'whole' },
    ...{ county: 'whole', community: 'whole', relieved: 'whole' },
  },
  mobile: {
    ...nobody,
    ...{ self: 'reveal', delegate: 'masked', origin: 'reveal', host: 'reveal' },
    ...{ committee: 'explained', county: 'masked', community: 'reveal' },
  },
  homeAddress: { ...nobody, self: 'reveal', origin: 'reveal', host: 'none' },
  destination: {
    ...nobody,
    ...{ self: 'whole', delegate: 'whole', origin: 'whole', host: 'whole', committee: 'whole' },
  },
  awayAddress: { ...nobody, self: 'reveal', delegate: 'none', origin: 'reveal', host: 'reveal' },
  reason: { ...nobody, self: 'whole', delegate: 'whole', origin: 'whole', host: 'kind' },
  /** Where they work while away. */
  employer: {
    ...nobody,
    ...{ self: 'whole', delegate: 'whole', origin: 'whole', host: 'whole', committee: 'whole' },
  },
  /** Whom to call for them. */
  emergency: { ...nobody, self: 'reveal', origin: 'reveal', host: 'reveal', committee: 'explained' },
  host: {
    ...nobody,
    ...{ self: 'whole', delegate: 'whole', origin: 'whole', host: 'whole', committee: 'whole' },
  },
  /** Number, day of joining, standing, category, unit, as the roster has them. */
  roster: { ...nobody, self: 'whole', origin: 'whole', committee: 'whole', county: 'whole' },
  /** What staff have written down: how to reach them, what to answer when somebody asks. */
  note: { ...nobody, self: 'whole', origin: 'whole', committee: 'whole' },
}

/** Places and hosts of a member who has said 不告诉来打听的人 are kept from whoever acts for them. */
const keptFromDelegates: readonly PersonalField[] = ['destination', 'awayAddress', 'employer', 'host']

const columns: Partial<Record<Relation, Viewer>> = {
  self: 'self',
  delegate: 'delegate',
  origin: 'origin',
  host: 'host',
  committee: 'committee',
  host_committee: 'committee',
  county: 'county',
  community: 'community',
  relieved: 'relieved',
}

/** In whose column somebody stands who has these relations: the one that sees most, which comes first. */
export const viewerOf = (relations: readonly Relation[]): Viewer =>
  viewers.find((viewer) => relations.some((relation) => columns[relation] === viewer)) ?? 'nobody'

/** How much of a field such a viewer is shown. @param discreet the member has said 不告诉来打听的人. */
export const sightOf = (field: PersonalField, viewer: Viewer, discreet = false): Sight =>
  discreet && viewer === 'delegate' && keptFromDelegates.includes(field) ? 'none' : visibility[field][viewer]
