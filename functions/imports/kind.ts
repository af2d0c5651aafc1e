import type { Action } from '@shared/access/actions'
import type { ActingAs, Person } from '@shared/access/person'
import type { Subject } from '@shared/access/subject'
import type { County } from '@shared/county/county'
import type { AccountId, EventId, Id, ImportId, MemberId, OrgId } from '@shared/ids'
import type { ImportKind, ImportRow } from '@shared/imports/schema'
import type { OrgTree } from '@shared/org/tree'
import type { Day, Instant } from '@shared/time'
import type { Column } from '../sheets/door'
import type { Part } from '../writes/part'
import type { OrgFinder } from './find-org'

/** A column of a kind's sheet. */
export interface KindColumn<F extends string = string> extends Column<F> {
  /** What the empty sheet says below its header: how to fill it in, or an example. */
  hint: string
  /** What may be shown of a value where it is personal; the preview and the sheet of results show nothing else. */
  mask?: (value: string) => string
}

export type Problem = ImportRow['problems'][number]
export type Candidate = ImportRow['candidates'][number]
export type Change = ImportRow['changes'][number]

/** A row as it was read. Values are there for the cells that could be read; a row with problems is never written. */
export interface Entry<F extends string = string> {
  row: number
  values: Partial<Record<F, string>>
  problems: readonly Problem[]
}

/** What a sheet can bring in. */
export type NewThing =
  | 'member'
  | 'org'
  | 'station'
  | 'trip'
  | 'place'
  | 'household'
  | 'inService'
  | 'inflow'
  | 'contact'
  | 'wish'
  | 'shift'

/** What is the same for all rows of an import. */
export interface Job {
  importId: ImportId
  county: County
  tree: OrgTree
  /** Finds an organisation by what a cell says, within what the sheet may speak of. */
  orgs: OrgFinder
  /** The sheet may speak of this organisation and those below it. */
  orgId: OrgId
  today: Day
  now: Instant
  /** Who brings it in; nobody changes their own entry. */
  by: { accountId: AccountId; actingAs: string; memberId?: MemberId | undefined }
  /** The same, as they are by now: each row is held against their rights, and shows what they may see. */
  importer: { person: Person; as: ActingAs; tree: OrgTree }
  /** A problem in a row, where it stands and in a sentence. @param why the end of it: 不能在今天以后，请核对 */
  problem: (row: number, field: string, why: string) => Problem
  /** The header that the sheet has for a field, or the usual one. */
  headerOf: (field: string) => string
  /** The id of what a row brings in, when it is new: the same in every run. */
  idOf: <K extends NewThing>(kind: K, row: number) => Id<K>
  /**
   * Was a thing brought in by this very import, in a run before this one? Its row is done; to the other rows it must be
   * nobody who was known, or a run that goes on would see likenesses that the preview didn't.
   */
  isOwn: (kind: NewThing, id: string) => boolean
}

/** What a person has said of a row. `skip` never comes to a kind. */
export type Decision = { is: 'new' } | { is: 'known'; id?: string | undefined }

/** What a row comes to. A kind adds what it needs for writing. */
export interface Match {
  verdict: 'new' | 'changed' | 'same' | 'doubtful' | 'wrong'
  /** In a few words who or what it is about, contacts masked. */
  about: string
  /** Contacts masked. */
  changes: readonly Change[]
  problems: readonly Problem[]
  candidates: readonly Candidate[]
  /** A digest of what it was compared with, where the changes don't show it: by it one knows that it is still so. */
  basis?: string
  /** Sentences about what is taken otherwise than the row says it. */
  notes?: readonly string[]
  /** Ids of what is known that the row is, or may be, about: it isn't absent. */
  means: readonly string[]
}

/** A value that two rows of one sheet may not both have. */
export interface Key {
  key: string
  /** Where the problem of the later row stands, and how it begins: 党员编号相同 */
  field: string
  same: string
}

/** Who writes, and what it leaves behind. */
export interface Writing {
  now: Instant
  /** Of the event that a row leaves: the same however often it is written. */
  eventIdOf: (row: number) => EventId
  /** The part that says in the log who changed a thing by this import; one for each thing written. */
  auditPart: (subjectId: string) => Part
}

/** What a transaction's share of some rows comes to. */
export interface Written {
  parts: readonly Part[]
  /** Rows that stay out after all, each with a sentence. */
  refused?: ReadonlyMap<number, string>
}

/** Knows what is known, and compares rows with it. Made anew for each run of the worker. */
export interface Matcher<F extends string = string, M extends Match = Match> {
  /** Told of every row before the first is matched: for rows that name one another. */
  learn?(entry: Entry<F>): void
  /** Told of the rows that come next, so that what they need is read at once. */
  prepare?(entries: readonly Entry<F>[]): Promise<void>
  /** Values that no two rows may share. */
  keys(entry: Entry<F>): readonly Key[]
  /**
   * What a row comes to, also one with problems (then only `about` and `means` count). Reads nothing.
   * @param decision what a person has said of it.
   */
  match(entry: Entry<F>, decision?: Decision): M
  /** Known ones whom no row means. Nobody is removed for it. */
  absent(meant: ReadonlySet<string>): readonly { id: string; about: string }[]
  /**
   * The parts that write rows which are new or changed; loads what it needs as it is this moment. Run again when
   * somebody was faster. The engine adds its own part to each row.
   * @throws Refusal when the row can't be written: it stays out, and the error's sentence says why.
   */
  write(rows: readonly { entry: Entry<F>; match: M }[], writing: Writing): Promise<Written>
}

/** A kind of sheet. The engine reads, compares, shows, applies; a kind knows its columns and its things. */
export interface Kind<F extends string = string, M extends Match = Match> {
  kind: ImportKind
  /** 党员名册: names the empty sheet and the sheet of results. */
  title: string
  columns: readonly KindColumn<F>[]
  /** What one must be allowed beside running an import: the right, and to what. */
  needs?: { action: Action; subject: (orgId: OrgId) => Subject }
  /** Rows that are compared and applied between two savings. Absent: 500. */
  rowsPerChunk?: number
  /** Rows written in one transaction. Absent: 1. */
  rowsPerWrite?: number
  /** In which order a chunk's rows are written, when not in the sheet's: parents before children. */
  order?(rows: readonly { entry: Entry<F>; match: M }[]): readonly { entry: Entry<F>; match: M }[]
  /** Reads what is known. */
  open(job: Job): Promise<Matcher<F, M>>
}

/** Keeps a kind's types while it is written. */
export const defineKind = <F extends string, M extends Match>(kind: Kind<F, M>): Kind<F, M> => kind
